package org.isnad.progress;

import org.isnad.Refusal;

/** All that is said no to where people look at how the work goes. */
public abstract sealed class ProgressRefusal extends Refusal {

    private ProgressRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** A dashboard has no figure of this name. */
    public static final class NoSuchFigure extends ProgressRefusal {
        NoSuchFigure(String code) {
            super(Kind.NOT_THERE, code);
        }
    }

    /** So many days cannot be looked at. */
    public static final class DaysOutOfRange extends ProgressRefusal {
        DaysOutOfRange(int most) {
            super(Kind.RULE, most);
        }
    }

    /** Nobody of that login is in the project. */
    public static final class NoSuchMember extends ProgressRefusal {
        NoSuchMember(String login) {
            super(Kind.NOT_THERE, login);
        }
    }

    /** The feed tells of nothing of this kind. */
    public static final class NoSuchHappening extends ProgressRefusal {
        NoSuchHappening(String code) {
            super(Kind.RULE, code);
        }
    }

    /** A place in a list that none has told. */
    public static final class NoSuchMoment extends ProgressRefusal {
        NoSuchMoment(String key) {
            super(Kind.RULE, key);
        }
    }
}
