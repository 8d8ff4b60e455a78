package org.isnad.exchange;

import org.isnad.Refusal;

/** All that exporting says no to; what a format cannot be asked for stands in {@code format}. */
public abstract sealed class ExportRefusal extends Refusal {

    private ExportRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** There is no such export, or none in a project of the caller's. */
    public static final class NoSuchExport extends ExportRefusal {
        NoSuchExport() {
            super(Kind.NOT_THERE);
        }
    }

    /** The export has no file yet, or will never have one. */
    public static final class NoFile extends ExportRefusal {
        NoFile() {
            super(Kind.CONFLICT);
        }
    }

    /** Nobody in the project has this login, so there are no marks of theirs. */
    public static final class NoSuchMember extends ExportRefusal {
        NoSuchMember(String login) {
            super(Kind.RULE, login);
        }
    }

    /** There is a project already; the sample is for an empty installation. */
    public static final class SampleNotNeeded extends ExportRefusal {
        SampleNotNeeded() {
            super(Kind.CONFLICT);
        }
    }
}
