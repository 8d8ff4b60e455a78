package org.isnad.team;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.team.door.TokenKeys;

/** Gives programs their keys and knows them again. */
@Boundary
public class AccessTokens {

    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;
    private static final int LONGEST_NAME = 120;

    /** A token as its owner sees it later, without what it opens doors with. */
    public record Card(long id, String name, Instant created, Instant expires) {}

    /** A token as it is told once, never again. */
    public record Issued(String token, Instant expires) {}

    @Inject
    private SignIn signIn;

    @Inject
    private TokenKeys keys;

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    @PersistenceContext
    private EntityManager database;

    /** A new token for whoever knows the password; the refusals are those of {@link SignIn#check}. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // checking a password takes long
    public Issued issue(String login, String password, String name, String address) {
        return cut(signIn.check(login, password, address), name, USUAL_DAYS);
    }

    /**
     * A new token for the caller.
     *
     * @throws TeamRefusal.TokenDays unless it is to be good for 1 to {@value #MOST_DAYS} days
     */
    public Issued make(String name, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new TeamRefusal.TokenDays(MOST_DAYS);
        }
        return cut(current.get(), name, days);
    }

    /** The caller's tokens that still open something, the latest first. */
    public List<Card> mine() {
        return database.createQuery("""
                        select new org.isnad.team.AccessTokens$Card(t.id, t.name, t.created, t.expires)
                        from AccessToken t where t.account = :member and t.expires > :now order by t.id desc
                        """, Card.class)
                .setParameter("member", current.get().id())
                .setParameter("now", Instant.now())
                .getResultList();
    }

    /** Takes one of the caller's tokens back; one that is not theirs is not there. */
    public void revoke(long id) {
        var member = current.get();
        if (!keys.revoke(member.id(), id)) {
            throw new TeamRefusal.NoSuchToken();
        }
        audit.note(Act.TOKEN_REVOKED, member.id(), null, String.valueOf(id));
    }

    private Issued cut(Member member, String name, int days) {
        var now = Instant.now();
        var expires = now.plus(Duration.ofDays(days));
        var token = keys.cut(member.id(), Names.checked(name, LONGEST_NAME), now, expires);
        audit.note(Act.TOKEN_MADE, member.id(), null, name);
        return new Issued(token, expires);
    }

    /** Whose token this is, if it is one and has not expired. */
    public Optional<Member> holderOf(String token) {
        return database.createQuery("""
                        select new org.isnad.team.Member(a.id, a.login, a.name, a.admin, a.language, a.reading, a.epoch)
                        from AccessToken t join Account a on a.id = t.account
                        where t.digest = :digest and t.expires > :now and a.closed is null
                        """, Member.class)
                .setParameter("digest", TokenKeys.digest(token))
                .setParameter("now", Instant.now())
                .getResultStream()
                .findFirst();
    }
}
