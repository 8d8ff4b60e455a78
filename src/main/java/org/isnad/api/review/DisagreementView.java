package org.isnad.api.review;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.isnad.review.DisagreementCard;
import org.isnad.review.comparison.GoldMark;
import org.isnad.review.comparison.Said;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A disagreement on the wire.
 *
 * @param versions what was said, in the order to be shown; one with neither spans nor relations says that there is nothing
 * @param ends of a relation, where its spans lie
 * @param proposal the key of the version that is likely
 * @param alike so many others that are to be decided look the same
 * @param gold the marks of the gold set that came of it
 */
public record DisagreementView(
        String id,
        String article,
        String name,
        long revision,
        String state,
        String kind,
        String layer,
        int begin,
        int end,
        List<VersionView> versions,
        List<EndView> ends,
        @Nullable String proposal,
        long alike,
        @Nullable VerdictView verdict,
        List<GoldView> gold) {

    /** What some said: {@code by} has their logins, or letters where names are hidden. */
    public record VersionView(String key, List<String> by, List<SpanView> spans, List<RelationView> relations) {}

    /** A span that somebody made. */
    public record SpanView(
            String layer,
            String label,
            List<TextRange> fragments,
            List<String> exact,
            SortedMap<String, Object> attributes) {}

    /** A relation that somebody made; {@code back} if it goes from the second end to the first. */
    public record RelationView(String type, boolean back) {}

    /** The span at one end of a relation. */
    public record EndView(String id, int begin, int end, String exact) {

        static EndView of(DisagreementCard.EndCard end) {
            return new EndView(String.valueOf(end.id()), end.begin(), end.end(), end.exact());
        }
    }

    /**
     * What was decided.
     *
     * @param by login of the reviewer; nobody where a merge decided
     * @param byName what that reviewer is called
     * @param rule by which a merge did, if it is known
     */
    public record VerdictView(
            String act,
            String key,
            @Nullable String by,
            @Nullable String byName,
            Instant made,
            @Nullable String reason,
            String note,
            @Nullable RuleView rule) {}

    /**
     * By what a merge took something.
     *
     * @param share in percent, where it was not all
     * @param votes so many said it then, if that is known
     * @param voters of so many
     */
    public record RuleView(
            String merging,
            int share,
            @Nullable Integer votes,
            @Nullable Integer voters) {

        static @Nullable RuleView of(DisagreementCard.VerdictCard card) {
            var rule = card.rule();
            var tally = card.tally();
            return rule == null
                    ? null
                    : new RuleView(
                            rule.merging().code(),
                            rule.share(),
                            tally == null ? null : tally.votes(),
                            tally == null ? null : tally.voters());
        }
    }

    /** A mark of the gold set. */
    public record GoldView(
            UUID id, @Nullable SpanView span, @Nullable RelationView relation) {

        static GoldView of(GoldMark mark) {
            return new GoldView(
                    mark.id(),
                    spans(List.of(mark.said())).stream().findFirst().orElse(null),
                    relations(List.of(mark.said())).stream().findFirst().orElse(null));
        }
    }

    static DisagreementView of(DisagreementCard card) {
        var verdict = card.verdict();
        return new DisagreementView(
                String.valueOf(card.id()),
                String.valueOf(card.article()),
                card.name(),
                card.revision(),
                card.state().code(),
                card.kind().code(),
                card.layer(),
                card.begin(),
                card.end(),
                card.versions().stream().map(DisagreementView::version).toList(),
                card.ends().stream().map(EndView::of).toList(),
                card.proposal(),
                card.alike(),
                verdict == null ? null : view(verdict),
                card.gold().stream().map(GoldView::of).toList());
    }

    private static VerdictView view(DisagreementCard.VerdictCard card) {
        return new VerdictView(
                card.act(),
                card.key(),
                card.by(),
                card.byName(),
                card.made(),
                card.reason(),
                card.note(),
                RuleView.of(card));
    }

    private static VersionView version(DisagreementCard.VersionCard card) {
        return new VersionView(card.key(), card.by(), spans(card.said()), relations(card.said()));
    }

    static List<SpanView> spans(List<Said> said) {
        return said.stream()
                .filter(Said.OfSpan.class::isInstance)
                .map(Said.OfSpan.class::cast)
                .map(span ->
                        new SpanView(span.layer(), span.label(), span.fragments(), span.exact(), span.attributes()))
                .toList();
    }

    static List<RelationView> relations(List<Said> said) {
        return said.stream()
                .filter(Said.OfRelation.class::isInstance)
                .map(Said.OfRelation.class::cast)
                .map(relation -> new RelationView(relation.type(), relation.back()))
                .toList();
    }
}
