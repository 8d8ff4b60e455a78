package org.isnad.review.rules;

import org.isnad.Refusal;

/** What no project can want of its review. */
public abstract class RulesRefusal extends Refusal {

    protected RulesRefusal(Object... arguments) {
        super(arguments);
    }

    /** No way of merging has this name. */
    public static final class UnknownMerging extends RulesRefusal {
        UnknownMerging(String code) {
            super(code);
        }
    }

    /** A share that is no majority, or more than all. */
    public static final class NoMajority extends RulesRefusal {
        NoMajority(int least, int most) {
            super(least, most);
        }
    }

    /** Too many reasons to choose from by one key. */
    public static final class TooManyReasons extends RulesRefusal {
        TooManyReasons(int most) {
            super(most);
        }
    }

    /** A reason without a plain code or without a name, or two of one code. */
    public static final class ReasonUnclear extends RulesRefusal {
        ReasonUnclear(String code) {
            super(code);
        }
    }

    /** A reason that the project does not know. */
    public static final class UnknownReason extends RulesRefusal {
        UnknownReason(String code) {
            super(code);
        }
    }
}
