package org.isnad.team;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.isnad.Boundary;

/** Gives programs their keys and knows them again. */
@Boundary
public class AccessTokens {

    private static final Duration LIFE = Duration.ofDays(90);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A token as it is told once, never again. */
    public record Issued(String token, Instant expires) {}

    @Inject
    private SignIn signIn;

    @PersistenceContext
    private EntityManager database;

    /** A new token for whoever knows the password; the refusals are those of {@link SignIn#check}. */
    @jakarta.transaction.Transactional(dontRollbackOn = TeamRefusal.WrongLogin.class)
    public Issued issue(String login, String password, String name, String address) {
        var member = signIn.check(login, password, address);
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = "isnad_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = Instant.now();
        database.persist(new AccessToken(member.id(), name, digest(token), now, now.plus(LIFE)));
        return new Issued(token, now.plus(LIFE));
    }

    /** Whose token this is, if it is one and has not expired. */
    public Optional<Member> holderOf(String token) {
        return database.createQuery("""
                        select new org.isnad.team.Member(a.id, a.login, a.name, a.admin, a.language)
                        from AccessToken t join Account a on a.id = t.account
                        where t.digest = :digest and t.expires > :now
                        """, Member.class)
                .setParameter("digest", digest(token))
                .setParameter("now", Instant.now())
                .getResultStream()
                .findFirst();
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
