package org.isnad.team.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.isnad.Boundary;

/** The keys that programs hold: each is told once and kept only as its digest. */
@Boundary
public class TokenKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager database;

    /** A new key for this account; {@code name} says what it is for. */
    public String cut(long account, String name, Instant now, Instant expires) {
        var key = "isnad_" + draw();
        database.persist(new AccessToken(account, name, digest(key), now, expires));
        return key;
    }

    /** 256 bits that nobody guesses, in letters that an address can have. */
    public static String draw() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What has expired opens nothing any more. */
    public void forgetExpired(@Observes @Initialized(ApplicationScoped.class) Object started) {
        database.createQuery("delete from AccessToken t where t.expires < :now")
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    /** Takes all keys away from an account. */
    public void revoke(long account) {
        database.createQuery("delete from AccessToken t where t.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Takes one key away from an account; whether there was such a one. */
    public boolean revoke(long account, long key) {
        return database.createQuery("delete from AccessToken t where t.id = :key and t.account = :account")
                        .setParameter("key", key)
                        .setParameter("account", account)
                        .executeUpdate()
                == 1;
    }

    /** What the database knows of a key. */
    public static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
