package org.isnad.installation;

import org.isnad.Refusal;

/** All that this room says no to. */
public abstract sealed class InstallationRefusal extends Refusal {

    private InstallationRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** A sentence is missing in a language, or too long. */
    public static final class AnnouncementLength extends InstallationRefusal {
        AnnouncementLength(int most) {
            super(Kind.RULE, most);
        }
    }

    /** It would be over before it begins, or stand for longer than anybody reads it. */
    public static final class AnnouncementEnd extends InstallationRefusal {
        AnnouncementEnd(long days) {
            super(Kind.RULE, days);
        }
    }

    /** There is no such announcement, or it is over. */
    public static final class NoSuchAnnouncement extends InstallationRefusal {
        NoSuchAnnouncement() {
            super(Kind.NOT_THERE);
        }
    }
}
