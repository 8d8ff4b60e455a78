package org.isnad.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.Boundary;
import org.isnad.annotation.sets.Sets;
import org.isnad.corpus.Texts;
import org.isnad.review.DisagreementCard.EndCard;
import org.isnad.review.DisagreementCard.VersionCard;
import org.isnad.review.comparison.GoldMark;
import org.isnad.review.comparison.Kind;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Stored;
import org.isnad.review.comparison.Version;
import org.isnad.review.rules.ReviewRuleBook;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Disagreements;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Shows annotators, where their project wants it, what the gold set has that they marked otherwise, and why. */
@Boundary
public class Feedback {

    /**
     * One place at which the gold set is not as the caller marked it.
     *
     * @param name of the article
     * @param begin the first code point that it is about
     * @param end after the last one
     * @param before some of the text before it; as {@code exact} and {@code after}, nothing where it is too long to be read at once
     * @param own what the caller had there, if anything
     * @param gold what the gold set has there, if anything
     * @param ends of a relation, where its spans lie
     * @param reason code of the reason that the reviewer gave
     * @param note what the reviewer wrote, be it nothing
     */
    public record Difference(
            long article,
            String name,
            int begin,
            int end,
            String before,
            String exact,
            String after,
            Kind kind,
            List<Said> own,
            List<Said> gold,
            List<EndCard> ends,
            @Nullable String reason,
            String note) {}

    /** A part of all differences; {@code next} leads to the one after it, and is empty where there is none. */
    public record Part(List<Difference> items, List<Double> next) {}

    /** Code points of the text on both sides. */
    private static final int CONTEXT = 60;

    /** Code points that are read at once. */
    private static final int LONGEST = 400;

    /** What was said is compared without its order, and letter by letter, as {@link Stored} wrote it. */
    private static final String DIFFERING = """
            select d.id, s.id from disagreement d
            join annotation_set s on s.article_id = d.article_id and s.kind = 'ANNOTATOR' and s.owner_id = :member
            join annotation_set g on g.article_id = d.article_id and g.kind = 'GOLD' and g.state = 'ADJUDICATED'
            join json_table(d.versions, '$[*]' columns (said json path '$.said', sets json path '$.sets')) mine
                on json_contains(mine.sets, cast(s.id as char))
            where d.project_id = :project and d.state in (:settled) and (d.kind <> 'UNANIMOUS' or d.state <> 'MERGED')
            and (d.article_id < :article
                or d.article_id = :article and (d.begin_at > :begin or d.begin_at = :begin and d.id > :id))
            and not (
                (select group_concat(cast(one.said as binary) order by cast(one.said as binary))
                    from json_table(mine.said, '$[*]' columns (said json path '$')) one)
                <=> (select group_concat(cast(one.said as binary) order by cast(one.said as binary))
                    from json_table(d.gold, '$[*]' columns (said json path '$.said')) one))
            order by d.article_id desc, d.begin_at, d.id
            """;

    @Inject
    private Disagreements disagreements;

    @Inject
    private Cards cards;

    @Inject
    private Sets sets;

    @Inject
    private Texts texts;

    @Inject
    private ReviewRuleBook rules;

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /** Whether the project shows annotators how the gold set differs. */
    public boolean offered(long project) {
        current.requireToRead(project, Permission.SEE_PROJECT);
        return current.may(project, Permission.ANNOTATE) && rules.of(project).feedback();
    }

    /**
     * What is not as the caller marked it, in articles whose gold set is adjudicated: the latest article first.
     *
     * @param after as {@link Part#next} told it, empty for the first
     * @throws ReviewRefusal.NoFeedback where the project does not show it
     */
    public Part mine(long project, List<Double> after, int limit) {
        var member = current.requireToRead(project, Permission.ANNOTATE);
        if (!rules.of(project).feedback()) {
            throw new ReviewRefusal.NoFeedback();
        }
        var found = differing(project, member.id(), after, limit + 1);
        var all = disagreements.all(found.keySet()).stream().collect(Collectors.toMap(Disagreement::id, each -> each));
        var shown = found.keySet().stream().limit(limit).map(all::get).toList();
        var around = around(shown);
        var items = cards.of(project, shown).stream()
                .map(card -> difference(
                        card,
                        version(all.get(card.id()), found.getOrDefault(card.id(), 0L)),
                        around.getOrDefault(card.id(), List.of("", "", ""))))
                .toList();
        var last = found.size() > limit ? shown.get(limit - 1) : null;
        return new Part(
                items,
                last == null ? List.of() : List.of((double) last.article(), (double) last.begin(), (double) last.id()));
    }

    /** The caller's set by disagreement, in the order to be shown. */
    private Map<Long, Long> differing(long project, long member, List<Double> after, int most) {
        boolean first = after.size() != 3;
        List<?> rows = database.createNativeQuery(DIFFERING)
                .setParameter("project", project)
                .setParameter("member", member)
                .setParameter(
                        "settled",
                        DisagreementState.SETTLED.stream().map(Enum::name).toList())
                .setParameter("article", first ? Long.MAX_VALUE : after.get(0).longValue())
                .setParameter("begin", first ? 0 : after.get(1).intValue())
                .setParameter("id", first ? 0 : after.get(2).longValue())
                .setMaxResults(most)
                .getResultList();
        var found = new LinkedHashMap<Long, Long>();
        for (var each : rows) {
            var row = (Object[]) each;
            found.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
        }
        return found;
    }

    /** The text before each of these, of it, and after it: two statements at most for each article. */
    private Map<Long, List<String>> around(List<Disagreement> shown) {
        var around = new HashMap<Long, List<String>>();
        shown.stream()
                .filter(each -> each.end() - each.begin() <= LONGEST)
                .collect(Collectors.groupingBy(Disagreement::article))
                .forEach((article, those) -> {
                    int length = sets.desk(article).length();
                    var ranges = new ArrayList<TextRange>();
                    those.forEach(each -> ranges.add(new TextRange(
                            Math.max(0, each.begin() - CONTEXT), Math.min(length, each.end() + CONTEXT))));
                    var excerpts = texts.around(article, ranges);
                    for (int at = 0; at < those.size(); at++) {
                        var each = those.get(at);
                        var whole = excerpts.get(at).slice(ranges.get(at));
                        int begin = whole.offsetByCodePoints(
                                0, each.begin() - ranges.get(at).begin());
                        int end = whole.offsetByCodePoints(begin, each.end() - each.begin());
                        around.put(
                                each.id(),
                                List.of(whole.substring(0, begin), whole.substring(begin, end), whole.substring(end)));
                    }
                });
        return around;
    }

    private static Difference difference(DisagreementCard card, String own, List<String> around) {
        var verdict = card.verdict();
        return new Difference(
                card.article(),
                card.name(),
                card.begin(),
                card.end(),
                around.get(0),
                around.get(1),
                around.get(2),
                card.kind(),
                card.versions().stream()
                        .filter(version -> version.key().equals(own))
                        .findFirst()
                        .map(VersionCard::said)
                        .orElse(List.of()),
                card.gold().stream().map(GoldMark::said).toList(),
                card.ends(),
                verdict == null ? null : verdict.reason(),
                verdict == null ? "" : verdict.note());
    }

    /** The key of what this set said. */
    private static String version(@Nullable Disagreement about, long set) {
        return about == null
                ? ""
                : about.versions().stream()
                        .filter(version -> version.sets().contains(set))
                        .findFirst()
                        .map(Version::said)
                        .map(Stored::key)
                        .orElse("");
    }
}
