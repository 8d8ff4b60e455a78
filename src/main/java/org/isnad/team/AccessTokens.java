package org.isnad.team;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.team.door.TokenKeys;

/** Gives programs their keys and knows them again. */
@Boundary
public class AccessTokens {

    private static final Duration LIFE = Duration.ofDays(90);
    private static final int LONGEST_NAME = 120;

    /** A token as it is told once, never again. */
    public record Issued(String token, Instant expires) {}

    @Inject
    private SignIn signIn;

    @Inject
    private TokenKeys keys;

    @Inject
    private AuditLog audit;

    @PersistenceContext
    private EntityManager database;

    /** A new token for whoever knows the password; the refusals are those of {@link SignIn#check}. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // checking a password takes long
    public Issued issue(String login, String password, String name, String address) {
        var member = signIn.check(login, password, address);
        var now = Instant.now();
        var expires = now.plus(LIFE);
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
