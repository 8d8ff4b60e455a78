package org.isnad.team.door;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks password hashes: PBKDF2 with HMAC-SHA512 and 210,000 rounds, as the OWASP password storage cheat
 * sheet asks. A hash carries algorithm, rounds and salt, so these can be raised and old hashes still work.
 */
@ApplicationScoped
public class Passwords {

    private static final int LEAST = 8;
    private static final int MOST = 200;
    private static final Map<String, String> STRENGTH = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    /** Hashing takes a core for some tenths of a second: sign-ins must not take all of them. */
    private static final int MOST_AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore cores = new Semaphore(MOST_AT_ONCE, true);

    @Inject
    private Pbkdf2PasswordHash hash;

    private String ofNobody = "";

    @PostConstruct
    void strengthen() {
        hash.initialize(STRENGTH);
        ofNobody = hash.generate("nobody".toCharArray());
    }

    /** @throws DoorRefusal.PasswordLength if it is too short, or so long that hashing it would be an attack */
    public String hashOf(String password) {
        if (password.length() < LEAST || password.length() > MOST) {
            throw new DoorRefusal.PasswordLength(LEAST, MOST);
        }
        return hash.generate(password.toCharArray());
    }

    /**
     * Takes as long for an account that does not exist as for one that does, so that nobody can tell by the clock.
     *
     * @param stored the account's hash, null where there is no such account
     * @throws DoorRefusal.TooManyTries while too many others are being checked
     */
    public boolean fits(String password, @Nullable String stored) {
        if (password.length() > MOST) {
            return false;
        }
        awaitTurn();
        try {
            return hash.verify(password.toCharArray(), stored == null ? ofNobody : stored) && stored != null;
        } finally {
            cores.release();
        }
    }

    private void awaitTurn() {
        try {
            if (cores.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new DoorRefusal.TooManyTries(PATIENCE_SECONDS);
    }
}
