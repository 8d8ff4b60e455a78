package org.isnad.review;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.review.DisagreementCard.EndCard;
import org.isnad.review.DisagreementCard.Reviewer;
import org.isnad.review.DisagreementCard.VerdictCard;
import org.isnad.review.DisagreementCard.VersionCard;
import org.isnad.review.comparison.GoldMark;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Stored;
import org.isnad.review.comparison.Version;
import org.isnad.review.rules.Ballot;
import org.isnad.review.rules.BlindReview;
import org.isnad.review.rules.LetterBook;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.Lookalikes;
import org.isnad.review.stored.Verdict;
import org.isnad.schema.Schemas;
import org.isnad.story.Entities;
import org.jspecify.annotations.Nullable;

/** Tells disagreements as reviewers get to see them, in so many statements however many these are. */
@ApplicationScoped
public class Cards {

    @Inject
    private Disagreements disagreements;

    @Inject
    private Lookalikes lookalikes;

    @Inject
    private BlindReview blind;

    @Inject
    private LetterBook letters;

    @Inject
    private Schemas schemas;

    @Inject
    private Entities entities;

    @PersistenceContext
    private EntityManager database;

    /** All that is to be known of some disagreements to tell them. */
    private record Known(
            Map<Long, String> names,
            Map<Long, String> logins,
            Map<Long, String> letters,
            Map<Long, Reviewer> reviewers,
            Map<Long, Verdict> verdicts,
            Map<Long, Disagreement> ends,
            Map<Long, Long> alike,
            Called called) {}

    /** Which attributes of a layer point to entities, and how these are called. */
    private record Called(Map<String, List<String>> references, Map<UUID, String> names) {

        List<Said> all(List<Said> said) {
            return said.stream().map(this::one).toList();
        }

        Said one(Said said) {
            return said instanceof Said.OfSpan span && !codes(span).isEmpty()
                    ? new Said.OfSpan(
                            span.layer(),
                            span.label(),
                            span.fragments(),
                            span.exact(),
                            Entities.described(span.attributes(), codes(span), names))
                    : said;
        }

        List<String> codes(Said.OfSpan span) {
            return references.getOrDefault(span.layer(), List.of());
        }
    }

    /** These, in their order. */
    public List<DisagreementCard> of(long project, List<Disagreement> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        boolean hidden = blind.binds(project);
        var known = known(project, all, hidden);
        return all.stream().map(each -> card(each, known)).toList();
    }

    private Known known(long project, List<Disagreement> all, boolean hidden) {
        var verdicts = disagreements.standing(all.stream().map(Disagreement::id).toList());
        var ends = all.stream().flatMap(each -> each.ends().stream()).distinct().toList();
        var articles = all.stream().map(Disagreement::article).distinct().toList();
        return new Known(
                pairs("select a.id, coalesce(a.title, a.name) from Article a where a.id in :ids", articles),
                hidden ? Map.of() : pairs("""
                        select s.id, a.login from AnnotationSet s join Account a on a.id = s.owner where s.article in :ids
                        """, articles),
                letters.ofSets(project, articles),
                reviewers(verdicts.values()),
                verdicts,
                ends.isEmpty()
                        ? Map.of()
                        : disagreements.all(ends).stream().collect(toMap(Disagreement::id, Function.identity())),
                lookalikes.counts(project, all),
                called(project, all));
    }

    private Map<Long, Reviewer> reviewers(Collection<Verdict> verdicts) {
        var ids =
                verdicts.stream().map(Verdict::madeBy).filter(Objects::nonNull).collect(toSet());
        return ids.isEmpty()
                ? Map.of()
                : database.createQuery("select a.id, a.login, a.name from Account a where a.id in :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(toMap(row -> (Long) row[0], row -> new Reviewer((String) row[1], (String) row[2])));
    }

    /** As many statements as layers whose spans tell something, and one for all names. */
    private Called called(long project, List<Disagreement> all) {
        var spans = all.stream()
                .flatMap(DisagreementCard::said)
                .filter(said ->
                        said instanceof Said.OfSpan span && !span.attributes().isEmpty())
                .map(Said.OfSpan.class::cast)
                .toList();
        var references = spans.stream()
                .map(Said.OfSpan::layer)
                .distinct()
                .collect(toMap(Function.identity(), layer -> schemas.attributes(project, layer)
                        .references()));
        var ids = spans.stream()
                .flatMap(span -> references.getOrDefault(span.layer(), List.of()).stream()
                        .map(code -> span.attributes().get(code)))
                .filter(Objects::nonNull)
                .map(id -> UUID.fromString(id.toString()))
                .collect(toSet());
        return new Called(references, entities.names(project, ids));
    }

    private Map<Long, String> pairs(String statement, Collection<Long> ids) {
        Map<Long, String> pairs = new HashMap<>();
        if (!ids.isEmpty()) {
            database.createQuery(statement, Object[].class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> pairs.put((Long) row[0], (String) row[1]));
        }
        return pairs;
    }

    private static DisagreementCard card(Disagreement about, Known known) {
        var verdict = known.verdicts().get(about.id());
        var versions = offered(about, verdict);
        return new DisagreementCard(
                about.id(),
                about.article(),
                known.names().getOrDefault(about.article(), ""),
                about.revision(),
                about.state(),
                about.kind(),
                about.layer(),
                about.begin(),
                about.end(),
                versions.stream()
                        .sorted(Comparator.comparing(version -> first(version, known.letters())))
                        .map(version -> version(version, known))
                        .toList(),
                about.ends().stream()
                        .map(known.ends()::get)
                        .filter(Objects::nonNull)
                        .map(EndCard::of)
                        .toList(),
                proposal(about, versions, verdict),
                known.alike().getOrDefault(about.id(), 0L),
                verdict == null ? null : VerdictCard.of(verdict, known.reviewers()),
                about.gold().stream()
                        .map(mark -> new GoldMark(mark.id(), known.called().one(mark.said()), mark.found()))
                        .toList());
    }

    /** What was said, and what stands if nobody said so, which can then be confirmed. */
    private static List<Version> offered(Disagreement about, @Nullable Verdict verdict) {
        var versions = about.versions();
        if (verdict == null
                || !about.state().decided()
                || versions.stream().anyMatch(version -> version.said().equals(verdict.said()))) {
            return versions;
        }
        return Stream.concat(versions.stream(), Stream.of(new Version(verdict.said(), List.of())))
                .toList();
    }

    private static VersionCard version(Version version, Known known) {
        var by = version.sets().stream()
                .map(set -> known.logins().getOrDefault(set, known.letters().getOrDefault(set, "")))
                .sorted()
                .toList();
        return new VersionCard(Stored.key(version.said()), by, known.called().all(version.said()));
    }

    /** What stands, where it is to be decided once more; else what most said, be that anything. */
    private static @Nullable String proposal(Disagreement about, List<Version> versions, @Nullable Verdict verdict) {
        if (verdict != null && about.state().decided()) {
            return Stored.key(verdict.said());
        }
        return new Ballot(versions)
                .proposal()
                .map(version -> Stored.key(version.said()))
                .orElse(null);
    }

    /** In an order that is the same all through an article and tells nothing of who comes first elsewhere. */
    private static String first(Version version, Map<Long, String> letters) {
        return version.sets().stream()
                .map(set -> letters.getOrDefault(set, "~"))
                .sorted()
                .findFirst()
                .orElse("~");
    }
}
