package org.isnad.annotation.training;

import org.isnad.Refusal;

/** All that this family says no to. */
public abstract sealed class TrainingRefusal extends Refusal {

    private TrainingRefusal(Object... arguments) {
        super(Kind.RULE, arguments);
    }

    /** Without an adjudicated gold set there is nothing to go by. */
    public static final class NoGoldToGoBy extends TrainingRefusal {}

    /** There is no such kind of item. */
    public static final class UnknownItemKind extends TrainingRefusal {
        UnknownItemKind(String kind) {
            super(kind);
        }
    }

    /** The article is not for training: nobody is told how near they are to its gold set. */
    public static final class NotForTraining extends TrainingRefusal {}

    /** One in so many articles is a test item: from two to as many as make no difference, or none. */
    public static final class RateOutOfRange extends TrainingRefusal {
        RateOutOfRange(int most) {
            super(most);
        }
    }
}
