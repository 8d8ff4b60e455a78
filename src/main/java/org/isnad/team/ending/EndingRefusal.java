package org.isnad.team.ending;

import org.isnad.Refusal;

/** All that is said no to when projects end. */
public abstract sealed class EndingRefusal extends Refusal {

    private EndingRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** Somebody typed another name than that of the project which they were to delete. */
    public static final class NotItsName extends EndingRefusal {
        NotItsName(String name) {
            super(Kind.RULE, name);
        }
    }

    /** The project's days of grace are over, and what it held is being removed. */
    public static final class GraceOver extends EndingRefusal {
        GraceOver() {
            super(Kind.CONFLICT);
        }
    }

    /** A way for projects to stand that there is not. */
    public static final class UnknownStanding extends EndingRefusal {
        UnknownStanding(String standing) {
            super(Kind.RULE, standing);
        }
    }
}
