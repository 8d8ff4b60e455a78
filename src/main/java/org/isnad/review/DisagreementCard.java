package org.isnad.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.review.comparison.GoldMark;
import org.isnad.review.comparison.Kind;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Stored;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A disagreement as it leaves the room.
 *
 * @param name of the article
 * @param revision counts up with each change of it
 * @param layer of its spans; empty for relations
 * @param begin the first code point that it is about
 * @param end after the last one
 * @param versions in the order to be shown
 * @param ends of a relation, where its spans lie
 * @param proposal the key of what most said, or of what stands; none where as many said one thing as another
 * @param alike how many others to be decided look the same
 */
public record DisagreementCard(
        long id,
        long article,
        String name,
        long revision,
        DisagreementState state,
        Kind kind,
        String layer,
        int begin,
        int end,
        List<VersionCard> versions,
        List<EndCard> ends,
        @Nullable String proposal,
        long alike,
        @Nullable VerdictCard verdict,
        List<GoldMark> gold) {

    /**
     * What some said.
     *
     * @param key by which it is chosen
     * @param by their logins, or letters where names are hidden
     */
    public record VersionCard(String key, List<String> by, List<Said> said) {}

    /** Who decides. */
    record Reviewer(String login, String name) {}

    /** Where the span at one end of a relation lies, and what it says. */
    public record EndCard(long id, int begin, int end, String exact) {

        static EndCard of(Disagreement end) {
            var exact = said(end)
                    .map(said -> String.join(" … ", ((Said.OfSpan) said).exact()))
                    .findFirst()
                    .orElse("");
            return new EndCard(end.id(), end.begin(), end.end(), exact);
        }
    }

    /**
     * What stands.
     *
     * @param act how it came about, as {@link Verdict.Act} names it
     * @param key of the version that was taken; nothing of one's own
     * @param by the login of the reviewer, if it was one
     * @param byName what that reviewer is called, who is named to those who review blindly, too
     * @param reason code of one of the project's reasons
     * @param rule of a merge, if that is known
     * @param tally of a merge, when it was made, if that is known
     */
    public record VerdictCard(
            String act,
            String key,
            @Nullable String by,
            @Nullable String byName,
            Instant made,
            @Nullable String reason,
            String note,
            Verdict.@Nullable Rule rule,
            Verdict.@Nullable Tally tally) {

        /** @param reviewers by account */
        static VerdictCard of(Verdict verdict, Map<Long, Reviewer> reviewers) {
            var by = verdict.madeBy() == null ? null : reviewers.get(verdict.madeBy());
            return new VerdictCard(
                    verdict.act().code(),
                    Stored.key(verdict.said()),
                    by == null ? null : by.login(),
                    by == null ? null : by.name(),
                    verdict.made(),
                    verdict.reason(),
                    verdict.note(),
                    verdict.rule(),
                    verdict.tally());
        }

        /** Without who decided, and where the project does not teach by it, without why. */
        VerdictCard told(boolean teaches) {
            return new VerdictCard(
                    act, key, null, null, made, teaches ? reason : null, teaches ? note : "", rule, tally);
        }
    }

    /** As annotators are told of it; see {@link VerdictCard#told}. */
    DisagreementCard told(boolean teaches) {
        return new DisagreementCard(
                id,
                article,
                name,
                revision,
                state,
                kind,
                layer,
                begin,
                end,
                versions,
                ends,
                proposal,
                alike,
                verdict == null ? null : verdict.told(teaches),
                gold);
    }

    /** All that is said of it, what the gold set has first. */
    static Stream<Said> said(Disagreement about) {
        return Stream.concat(
                about.gold().stream().map(GoldMark::said),
                about.versions().stream().flatMap(version -> version.said().stream()));
    }
}
