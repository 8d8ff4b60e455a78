package org.isnad.team.groups;

import org.isnad.Refusal;

/** All that this family says no to. */
public abstract sealed class GroupsRefusal extends Refusal {

    private GroupsRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** A group's name is one short line. */
    public static final class GroupName extends GroupsRefusal {
        GroupName(int most) {
            super(Kind.RULE, most);
        }
    }

    /** What is to be the tag of a language is none. */
    public static final class NoLanguage extends GroupsRefusal {
        NoLanguage(String tag) {
            super(Kind.RULE, tag);
        }
    }

    /** Nobody reads so many languages. */
    public static final class TooManyLanguages extends GroupsRefusal {
        TooManyLanguages(int most) {
            super(Kind.RULE, most);
        }
    }

    /** Who is not in the project has no place in its groups. */
    public static final class NotInProject extends GroupsRefusal {
        NotInProject(String login) {
            super(Kind.NOT_THERE, login);
        }
    }
}
