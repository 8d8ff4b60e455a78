package org.isnad.team.invitation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.isnad.Boundary;
import org.isnad.team.Member;
import org.isnad.team.Roster;
import org.isnad.team.Staffing;
import org.isnad.team.door.TokenKeys;
import org.jspecify.annotations.Nullable;

/** What whoever holds the key of an invitation may do, signed in or not. */
@Boundary
public class Joining {

    @Inject
    private Roster roster;

    @Inject
    private Staffing staffing;

    @PersistenceContext
    private EntityManager database;

    /**
     * What this key invites to.
     *
     * @throws InvitationRefusal unless it lets somebody in now
     */
    public InvitationCard look(String key) {
        return open(key, LockModeType.NONE).card();
    }

    /**
     * Makes the account, and takes its owner into the project that the invitation names, if whoever sent it still manages that.
     *
     * @param hash of the password that they chose
     */
    Member join(String key, String login, String name, String hash, @Nullable String language) {
        var invitation = open(key, LockModeType.PESSIMISTIC_WRITE);
        var member = roster.join(new Roster.Newcomer(login, name, invitation.email(), language), hash);
        invitation.use(Instant.now());
        var project = invitation.project();
        if (project != null) {
            staffing.welcome(project, invitation.invitedBy(), member, invitation.roles());
        }
        return member;
    }

    /** What somebody sent who looks after the installation no more is worth nothing. */
    private boolean isVouchedFor(Invitation invitation) {
        return !database.createQuery(
                        "select a.id from Account a where a.id = :sender and a.admin = true and a.closed is null",
                        Long.class)
                .setParameter("sender", invitation.invitedBy())
                .getResultList()
                .isEmpty();
    }

    private Invitation open(String key, LockModeType lock) {
        var invitation = database.createQuery("select i from Invitation i where i.digest = :digest", Invitation.class)
                .setParameter("digest", TokenKeys.digest(key))
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(InvitationRefusal.NoSuchInvitation::new);
        invitation.refuseUnlessOpen(Instant.now());
        if (!isVouchedFor(invitation)) {
            throw new InvitationRefusal.NoSuchInvitation();
        }
        return invitation;
    }
}
