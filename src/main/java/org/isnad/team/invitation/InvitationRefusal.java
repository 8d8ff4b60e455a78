package org.isnad.team.invitation;

import java.time.Instant;
import org.isnad.Refusal;

/** All that invitations say no to. */
public abstract sealed class InvitationRefusal extends Refusal {

    private InvitationRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** There never was such a link, or it was taken back. */
    public static final class NoSuchInvitation extends InvitationRefusal {
        NoSuchInvitation() {
            super(Kind.NOT_THERE);
        }
    }

    /** Somebody has made their account by this link already. */
    public static final class InvitationUsed extends InvitationRefusal {
        InvitationUsed() {
            super(Kind.CONFLICT);
        }
    }

    /** The link was good until {@code expired}. */
    public static final class InvitationExpired extends InvitationRefusal {
        InvitationExpired(Instant expired) {
            super(Kind.CONFLICT, expired.toEpochMilli());
        }
    }

    /** A link is good for at least a day, and at most for {@code most} days. */
    public static final class DaysOutOfRange extends InvitationRefusal {
        DaysOutOfRange(int most) {
            super(Kind.RULE, most);
        }
    }

    /** A link that was sent to this address lets somebody in still. */
    public static final class AlreadyInvited extends InvitationRefusal {
        AlreadyInvited(String email) {
            super(Kind.CONFLICT, email);
        }
    }

    /** It names a project and not what somebody is to do there, or the other way round. */
    public static final class RolesAndProject extends InvitationRefusal {
        RolesAndProject() {
            super(Kind.RULE);
        }
    }
}
