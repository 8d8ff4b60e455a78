package org.isnad.team.door;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Wrong passwords in a row for one subject, a login or an address. The first few are free, then each doubles the wait;
 * a quarter of an hour without a try forgets them.
 */
@Entity
@Table(name = "sign_in_failure")
class SignInFailure {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    @Id
    private String subject;

    private int failures;

    @Column(name = "last_failure", nullable = false)
    private Instant lastFailure;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SignInFailure() {}

    SignInFailure(String subject, int failures, Instant lastFailure) {
        this.subject = subject;
        this.failures = failures;
        this.lastFailure = lastFailure;
    }

    /** Counting begins anew after a last failure before this. */
    static Instant forgottenBefore(Instant now) {
        return now.minus(LONGEST_WAIT);
    }

    /** How long the subject has still to wait, zero if it need not. */
    Duration waitAt(Instant now, int free) {
        if (failures < free || forgotten(now)) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(1L << Math.min(failures - free, 10)).compareTo(LONGEST_WAIT) < 0
                ? Duration.ofSeconds(1L << Math.min(failures - free, 10))
                : LONGEST_WAIT;
        var left = Duration.between(now, lastFailure.plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** One more, or the first after a quarter of an hour without. */
    void countAt(Instant now) {
        failures = forgotten(now) ? 1 : failures + 1;
        lastFailure = now;
    }

    private boolean forgotten(Instant now) {
        return lastFailure.isBefore(forgottenBefore(now));
    }
}
