package org.isnad.review;

import java.util.function.Function;
import org.isnad.Refusal;
import org.jspecify.annotations.Nullable;

/** All that is said no to where disagreements are settled. */
public abstract sealed class ReviewRefusal extends Refusal {

    private ReviewRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** There is none of this id any more, or none that the caller may know of. */
    public static final class NoSuchDisagreement extends ReviewRefusal {
        public NoSuchDisagreement() {
            super(Kind.NOT_THERE);
        }
    }

    /** No such mark is in the gold set, or is any more. */
    public static final class NoSuchGoldMark extends ReviewRefusal {
        NoSuchGoldMark() {
            super(Kind.NOT_THERE);
        }
    }

    /** Somebody decided it, or handed something in, since it was shown; it is told as it is now. */
    public static final class DisagreementMoved extends ReviewRefusal {

        private final transient DisagreementCard card;
        private final transient @Nullable Object shown;

        DisagreementMoved(DisagreementCard card) {
            this(card, null);
        }

        private DisagreementMoved(DisagreementCard card, @Nullable Object shown) {
            super(Kind.CONFLICT);
            this.card = card;
            this.shown = shown;
        }

        /** The same, to be told as cards are told elsewhere. */
        public DisagreementMoved showing(Function<DisagreementCard, Object> view) {
            return new DisagreementMoved(card, view.apply(card));
        }

        @Override
        public @Nullable Object current() {
            return shown;
        }
    }

    /** Whoever reviews without knowing who marked what cannot ask by names either. */
    public static final class NamesHidden extends ReviewRefusal {
        public NamesHidden() {
            super(Kind.RULE);
        }
    }

    /** No version of it has this key. */
    public static final class VersionGone extends ReviewRefusal {
        VersionGone() {
            super(Kind.RULE);
        }
    }

    /** A relation, or one at a single place, cannot be taken apart; nor can one that is decided. */
    public static final class NothingToSplit extends ReviewRefusal {
        NothingToSplit() {
            super(Kind.RULE);
        }
    }

    /** What is settled, or waits for something else, is nothing to leave for later. */
    public static final class NothingToPostpone extends ReviewRefusal {
        NothingToPostpone() {
            super(Kind.RULE);
        }
    }

    /** What reviewers say themselves are spans, at least one. */
    public static final class NothingSaid extends ReviewRefusal {
        NothingSaid() {
            super(Kind.RULE);
        }
    }

    /** Ends between which an article has no text. */
    public static final class NoPlace extends ReviewRefusal {
        NoPlace(int begin, int end) {
            super(Kind.RULE, begin, end);
        }
    }

    /** Verdicts on several at once are for those that look alike. */
    public static final class NotAlike extends ReviewRefusal {
        NotAlike() {
            super(Kind.RULE);
        }
    }

    /** More at once than one act may hold. */
    public static final class TooManyAtOnce extends ReviewRefusal {
        TooManyAtOnce(int most) {
            super(Kind.RULE, most);
        }
    }

    /** A version of one's own with more spans, or more fragments in all, than one has. */
    public static final class OwnTooLarge extends ReviewRefusal {
        OwnTooLarge(int spans, int fragments) {
            super(Kind.RULE, spans, fragments);
        }
    }

    /** What is to be taken back is not what the caller did last, or stands no more. */
    public static final class NotLast extends ReviewRefusal {
        NotLast() {
            super(Kind.CONFLICT);
        }
    }

    /** The caller decided nothing in the project that still stands. */
    public static final class NoVerdict extends ReviewRefusal {
        NoVerdict() {
            super(Kind.CONFLICT);
        }
    }

    /** The project does not show annotators how the gold set differs. */
    public static final class NoFeedback extends ReviewRefusal {
        NoFeedback() {
            super(Kind.NOT_THERE);
        }
    }

    /** Where all share one set, or the article is an item, nothing is compared. */
    public static final class NotCompared extends ReviewRefusal {
        NotCompared() {
            super(Kind.RULE);
        }
    }

    /** Fewer than two have submitted the article. */
    public static final class TooFewSets extends ReviewRefusal {
        TooFewSets() {
            super(Kind.RULE);
        }
    }

    /** A remark longer than one is. */
    public static final class RemarkTooLong extends ReviewRefusal {
        RemarkTooLong(int most) {
            super(Kind.RULE, most);
        }
    }

    /** A way to look for disagreements that there is not. */
    public static final class UnknownFilter extends ReviewRefusal {
        public UnknownFilter(String value) {
            super(Kind.RULE, value);
        }
    }
}
