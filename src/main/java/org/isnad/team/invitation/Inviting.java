package org.isnad.team.invitation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.team.CurrentMember;
import org.isnad.team.Member;
import org.isnad.team.Role;
import org.isnad.team.Roster;
import org.isnad.team.Staffing;
import org.isnad.team.door.Passwords;
import org.isnad.team.door.TokenKeys;
import org.jspecify.annotations.Nullable;

/** Lets admins invite people by a link, which lets each of them make an account of their own once. */
@Boundary
public class Inviting {

    private static final int MOST_DAYS = 90;

    /**
     * Whom to invite.
     *
     * @param project that they are to work in as {@code roles}, if any; the admin has to be a manager there
     */
    public record Wish(
            String name,
            @Nullable String email,
            @Nullable String language,
            @Nullable Long project,
            List<Role> roles) {}

    /** An invitation with the key of its link, which is told once and never again. */
    public record Issued(String key, InvitationCard card) {}

    @Inject
    private Joining joining;

    @Inject
    private Passwords passwords;

    @Inject
    private Roster roster;

    @Inject
    private Staffing staffing;

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    @PersistenceContext
    private EntityManager database;

    /**
     * Draws a link for somebody.
     *
     * @throws InvitationRefusal.DaysOutOfRange unless it is to be good for 1 to {@value #MOST_DAYS} days
     * @throws InvitationRefusal.AlreadyInvited if a link for the same address is open
     * @throws InvitationRefusal.RolesAndProject if it names one without the other
     */
    public Issued invite(Wish wish, int days) {
        var admin = current.requireAdmin();
        if (days < 1 || days > MOST_DAYS) {
            throw new InvitationRefusal.DaysOutOfRange(MOST_DAYS);
        }
        new Roster.Newcomer("anybody", wish.name(), wish.email(), wish.language()).check();
        if (wish.email() != null) {
            roster.refuseKnown(wish.email());
            refuseInvited(wish.email());
        }
        if ((wish.project() == null) != wish.roles().isEmpty()) {
            throw new InvitationRefusal.RolesAndProject();
        }
        if (wish.project() != null) {
            staffing.refuseUnlessManaging(wish.project());
        }
        var key = TokenKeys.draw();
        var invitation = new Invitation(TokenKeys.digest(key), wish, admin.id(), days);
        database.persist(invitation);
        database.flush();
        audit.note(Act.INVITED, admin.id(), wish.project(), wish.name());
        return new Issued(key, invitation.card());
    }

    private void refuseInvited(String email) {
        var open = database.createQuery(
                        "select count(i) from Invitation i where i.email = :email and i.used is null and i.expires > :now",
                        Long.class)
                .setParameter("email", email)
                .setParameter("now", Instant.now())
                .getSingleResult();
        if (open > 0) {
            throw new InvitationRefusal.AlreadyInvited(email);
        }
    }

    /** Those that still let somebody in, the latest first. */
    public List<InvitationCard> open() {
        current.requireAdmin();
        return database.createQuery(
                        "select i from Invitation i where i.used is null and i.expires > :now order by i.id desc",
                        Invitation.class)
                .setParameter("now", Instant.now())
                .setMaxResults(200)
                .getResultStream()
                .map(Invitation::card)
                .toList();
    }

    public void takeBack(long id) {
        var admin = current.requireAdmin();
        var invitation = Optional.ofNullable(database.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(InvitationRefusal.NoSuchInvitation::new);
        invitation.refuseUnlessOpen(Instant.now());
        audit.note(
                Act.INVITATION_TAKEN_BACK,
                admin.id(),
                invitation.project(),
                invitation.card().name());
        database.remove(invitation);
    }

    /**
     * Makes the account of whoever holds the key. What the invitation says of projects comes with it, if the admin who sent it
     * still manages the project.
     *
     * @throws InvitationRefusal unless it lets somebody in now
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // hashing takes long, and must hold no connection meanwhile
    public Member accept(String key, String login, String name, String password, @Nullable String language) {
        joining.look(key); // nobody makes the server hash for nothing
        return joining.join(key, login, name, passwords.hashOf(password), language);
    }
}
