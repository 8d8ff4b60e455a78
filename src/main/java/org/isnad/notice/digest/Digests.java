package org.isnad.notice.digest;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;

/** Whether people want to be sent what they have not seen; and for admins, whether it can be sent. */
@Boundary
public class Digests {

    /**
     * The caller's choice.
     *
     * @param offered whether this installation sends e-mail
     * @param wanted whether they want it, which they do unless they say otherwise
     */
    public record Choice(boolean offered, boolean wanted) {}

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentMember current;

    @Inject
    private Post post;

    public Choice choice() {
        List<?> rows = database.createNativeQuery(
                        "select account_id from digest where account_id = :member and not wanted")
                .setParameter("member", current.get().id())
                .getResultList();
        return new Choice(post.settings().isPresent(), rows.isEmpty());
    }

    public void want(boolean wanted) {
        database.createNativeQuery("""
                        insert into digest (account_id, wanted) values (:member, :wanted)
                        on duplicate key update wanted = :wanted
                        """)
                .setParameter("member", current.get().id())
                .setParameter("wanted", wanted)
                .executeUpdate();
    }

    /** Whether e-mail can be sent, for admins. */
    public MailStanding standing() {
        current.requireAdmin();
        return post.standing();
    }
}
