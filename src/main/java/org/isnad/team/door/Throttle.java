package org.isnad.team.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Locale;
import org.isnad.Boundary;

/**
 * Slows down whoever guesses passwords: by the login that is tried and by the address that tries. A try counts as a wrong
 * one until it proves right, so that many at the same moment are not all looked at.
 */
@Boundary
public class Throttle {

    private static final int FREE_FOR_LOGIN = 5;
    private static final int FREE_FOR_ADDRESS = 30;

    @PersistenceContext
    private EntityManager database;

    /**
     * Counts a try.
     *
     * @throws DoorRefusal.TooManyTries while either has to wait; then nothing is counted
     */
    public void count(String login, String address) {
        var now = Instant.now();
        count("login " + login.toLowerCase(Locale.ROOT), FREE_FOR_LOGIN, now);
        count(address, FREE_FOR_ADDRESS, now);
    }

    /** Counts a try with what can be nobody's login. */
    public void countStranger(String address) {
        count(address, FREE_FOR_ADDRESS, Instant.now());
    }

    /** The password was right: nothing is held against the login, and half as much against the address that many may share. */
    public void takeBack(String login, String address) {
        database.createQuery("delete from SignInFailure f where f.subject = :subject")
                .setParameter("subject", "login " + login.toLowerCase(Locale.ROOT))
                .executeUpdate();
        takeBackStranger(address);
    }

    /** Whoever came without a login proved who they are. */
    public void takeBackStranger(String address) {
        database.createNativeQuery("update sign_in_failure set failures = failures div 2 where subject = :subject")
                .setParameter("subject", address)
                .executeUpdate();
    }

    /** What counts no more need not be kept: whoever guesses leaves many logins behind. */
    public void forgetOld(@Observes @Initialized(ApplicationScoped.class) Object started) {
        database.createQuery("delete from SignInFailure f where f.lastFailure < :forgotten")
                .setParameter("forgotten", SignInFailure.forgottenBefore(Instant.now()))
                .executeUpdate();
    }

    /** The row is locked first, so that tries at the same moment follow one another. */
    private void count(String subject, int free, Instant now) {
        database.createNativeQuery("""
                        insert into sign_in_failure (subject, failures, last_failure) values (:subject, 0, :now)
                        on duplicate key update subject = :subject
                        """)
                .setParameter("subject", subject)
                .setParameter("now", now)
                .executeUpdate();
        var known = database.find(SignInFailure.class, subject, LockModeType.PESSIMISTIC_WRITE);
        var wait = known.waitAt(now, free);
        if (!wait.isZero()) {
            throw new DoorRefusal.TooManyTries(wait.toSeconds() + 1);
        }
        known.countAt(now);
    }
}
