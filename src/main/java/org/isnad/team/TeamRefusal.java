package org.isnad.team;

import org.isnad.Refusal;

/** All that this room says no to. */
public abstract sealed class TeamRefusal extends Refusal {

    private TeamRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** Nobody is signed in, and this needs somebody. */
    public static final class NotSignedIn extends TeamRefusal {
        public NotSignedIn() {
            super(Kind.NOT_SIGNED_IN);
        }
    }

    /** Login and password do not belong together. */
    public static final class WrongLogin extends TeamRefusal {
        WrongLogin() {
            super(Kind.NOT_SIGNED_IN);
        }
    }

    /** Only those who look after the installation may do this. */
    public static final class OnlyForAdmins extends TeamRefusal {
        OnlyForAdmins() {
            super(Kind.NOT_ALLOWED);
        }
    }

    /** There is no such project, or none that the caller is in: even its existence is private. */
    public static final class NoSuchProject extends TeamRefusal {
        public NoSuchProject() {
            super(Kind.NOT_THERE);
        }
    }

    /** The caller is in the project, but in no role that may do this. */
    public static final class NotYourRole extends TeamRefusal {
        NotYourRole() {
            super(Kind.NOT_ALLOWED);
        }
    }

    /** A role that does not exist, or none at all. */
    public static final class UnknownRole extends TeamRefusal {
        UnknownRole(String role) {
            super(Kind.RULE, role);
        }
    }

    /** No account has this login. */
    public static final class NoSuchAccount extends TeamRefusal {
        NoSuchAccount(String login) {
            super(Kind.NOT_THERE, login);
        }
    }

    /** Another account has this login already. */
    public static final class LoginTaken extends TeamRefusal {
        LoginTaken(String login) {
            super(Kind.CONFLICT, login);
        }
    }

    /** A login is empty, too long, or has characters that no login may have. */
    public static final class LoginNotPlain extends TeamRefusal {
        LoginNotPlain(String login) {
            super(Kind.RULE, login);
        }
    }

    /** A name is empty or too long. */
    public static final class NameLength extends TeamRefusal {
        NameLength(int most) {
            super(Kind.RULE, most);
        }
    }

    /** A name has line ends or other characters that nobody sees. */
    public static final class NameNotPlain extends TeamRefusal {
        NameNotPlain() {
            super(Kind.RULE);
        }
    }

    /** A language that the pages do not speak, or no language at all. */
    public static final class UnknownLanguage extends TeamRefusal {
        UnknownLanguage(String language) {
            super(Kind.RULE, language);
        }
    }

    /** A project's articles are to be in something that is no language, by its BCP 47 tag. */
    public static final class NotALanguage extends TeamRefusal {
        NotALanguage(String language) {
            super(Kind.RULE, language);
        }
    }

    /** The number of annotators for each article is out of range. */
    public static final class OverlapOutOfRange extends TeamRefusal {
        OverlapOutOfRange(int most) {
            super(Kind.RULE, most);
        }
    }

    /** An article is held for at least an hour, and at most for {@code most}. */
    public static final class HoursOutOfRange extends TeamRefusal {
        HoursOutOfRange(int most) {
            super(Kind.RULE, most);
        }
    }

    /** A way of giving out work that projects do not have. */
    public static final class UnknownRule extends TeamRefusal {
        UnknownRule(String rule) {
            super(Kind.RULE, rule);
        }
    }

    /** Whether members mark apart or together cannot change once they have begun. */
    public static final class ModeIsSettled extends TeamRefusal {
        ModeIsSettled() {
            super(Kind.CONFLICT);
        }
    }

    /** A mode that projects do not have. */
    public static final class UnknownMode extends TeamRefusal {
        UnknownMode(String mode) {
            super(Kind.RULE, mode);
        }
    }

    /** Another account has this e-mail address already. */
    public static final class EmailTaken extends TeamRefusal {
        EmailTaken(String email) {
            super(Kind.CONFLICT, email);
        }
    }

    /** Something is no e-mail address. */
    public static final class NotAnEmail extends TeamRefusal {
        NotAnEmail(String email) {
            super(Kind.RULE, email);
        }
    }

    /** The password that somebody has is not the one they say. */
    public static final class WrongPassword extends TeamRefusal {
        WrongPassword() {
            super(Kind.RULE);
        }
    }

    /** A token is good for at least a day, and at most for {@code most} days. */
    public static final class TokenDays extends TeamRefusal {
        TokenDays(int most) {
            super(Kind.RULE, most);
        }
    }

    /** The caller has no such token, or no more. */
    public static final class NoSuchToken extends TeamRefusal {
        NoSuchToken() {
            super(Kind.NOT_THERE);
        }
    }

    /** Nobody closes their own account or stops being an admin by themselves. */
    public static final class NotOneself extends TeamRefusal {
        NotOneself() {
            super(Kind.CONFLICT);
        }
    }

    /** The project is archived or deleted: it can be read, and nothing in it is changed. */
    public static final class ProjectArchived extends TeamRefusal {
        public ProjectArchived() {
            super(Kind.CONFLICT);
        }
    }

    /** A project keeps at least one manager. */
    public static final class LastManager extends TeamRefusal {
        LastManager() {
            super(Kind.CONFLICT);
        }
    }

    /** Whoever is in a project is something there. */
    public static final class NoRole extends TeamRefusal {
        public NoRole() {
            super(Kind.RULE);
        }
    }

    /** Who manages a project says who else does; admins only where nobody is left. */
    public static final class IsManaged extends TeamRefusal {
        IsManaged() {
            super(Kind.CONFLICT);
        }
    }

    /** Somebody else has changed the settings since they were shown. */
    public static final class SettingsMoved extends TeamRefusal {
        public SettingsMoved() {
            super(Kind.CONFLICT);
        }
    }

    /** The list on a page is another by now, and what was pressed stands beside somebody or something else. */
    public static final class ListMoved extends TeamRefusal {
        public ListMoved() {
            super(Kind.CONFLICT);
        }
    }
}
