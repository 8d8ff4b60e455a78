package org.isnad.review;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.GoldDifferences;
import org.isnad.review.stored.GoldDifferences.After;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Shows annotators, where their project wants it, what was to be decided and stands in the gold set otherwise than they marked it,
 * and why. What somebody drew there by hand, at a place that nobody had marked, is no answer to them, and not told.
 */
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

    /**
     * A part of all differences, be it an empty one; {@code next} leads to the one after it, and is empty where there is none.
     */
    public record Part(List<Difference> items, List<Double> next) {}

    /** Code points of the text on both sides. */
    private static final int CONTEXT = 60;

    /** Code points that are read at once. */
    private static final int LONGEST = 400;

    @Inject
    private Disagreements disagreements;

    @Inject
    private GoldDifferences differences;

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
        var part = differences.of(project, member.id(), after(after), limit + 1);
        var found = part.sets();
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
        return new Part(items, keys(last == null ? part.next() : new After(last.article(), last.begin(), last.id())));
    }

    private static After after(List<Double> keys) {
        return keys.size() == 3
                ? new After(
                        keys.get(0).longValue(),
                        keys.get(1).intValue(),
                        keys.get(2).longValue())
                : After.NOTHING;
    }

    private static List<Double> keys(@Nullable After next) {
        return next == null ? List.of() : List.of((double) next.article(), (double) next.begin(), (double) next.id());
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
