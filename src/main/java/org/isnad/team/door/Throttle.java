package org.isnad.team.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Slows down whoever guesses passwords: by the login that is tried and by the address that tries. */
@ApplicationScoped
public class Throttle {

    private static final int FREE_FOR_LOGIN = 5;
    private static final int FREE_FOR_ADDRESS = 30;

    @PersistenceContext
    private EntityManager database;

    /** @throws DoorRefusal.TooManyTries while either has to wait */
    public void check(String login, String address) {
        var now = Instant.now();
        var wait = longer(wait(subject(login), FREE_FOR_LOGIN, now), wait(address, FREE_FOR_ADDRESS, now));
        if (!wait.isZero()) {
            throw new DoorRefusal.TooManyTries(wait.toSeconds() + 1);
        }
    }

    /** One statement for each, so that guesses at the same moment all count. */
    public void failed(String login, String address) {
        var now = Instant.now();
        for (var subject : List.of(subject(login), address)) {
            database.createNativeQuery("""
                            insert into sign_in_failure (subject, failures, last_failure) values (:subject, 1, :now)
                            on duplicate key update
                                failures = if(last_failure < :forgotten, 1, failures + 1), last_failure = :now
                            """)
                    .setParameter("subject", subject)
                    .setParameter("now", now)
                    .setParameter("forgotten", SignInFailure.forgottenBefore(now))
                    .executeUpdate();
        }
    }

    public void succeeded(String login) {
        database.createQuery("delete from SignInFailure f where f.subject = :subject")
                .setParameter("subject", subject(login))
                .executeUpdate();
    }

    private Duration wait(String subject, int free, Instant now) {
        var known = database.find(SignInFailure.class, subject);
        return known == null ? Duration.ZERO : known.waitAt(now, free);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String subject(String login) {
        var lower = login.toLowerCase(Locale.ROOT);
        return "login " + (lower.length() > 100 ? Integer.toHexString(lower.hashCode()) : lower);
    }
}
