package org.isnad.team.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/** The keys that programs hold: each is told once and kept only as its digest. */
@ApplicationScoped
public class TokenKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager database;

    /** A new key for this account; {@code name} says what it is for. */
    public String cut(long account, String name, Instant now, Instant expires) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var key = "isnad_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.persist(new AccessToken(account, name, digest(key), now, expires));
        return key;
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
