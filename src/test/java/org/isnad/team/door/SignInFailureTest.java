package org.isnad.team.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInFailureTest {

    private static final int FREE = 5;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 1", "6, 2", "7, 4", "10, 32", "14, 512", "15, 900", "16, 900", "1000, 900"})
    void doubles_the_wait_with_each_failure_up_to_a_quarter_of_an_hour(int failures, long seconds) {
        var failure = new SignInFailure("login layla", failures, NOON);

        assertThat(failure.waitAt(NOON, FREE)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void waits_only_for_what_is_left() {
        var failure = new SignInFailure("login layla", 8, NOON);

        assertThat(failure.waitAt(NOON.plusSeconds(3), FREE)).isEqualTo(Duration.ofSeconds(5));
        assertThat(failure.waitAt(NOON.plusSeconds(8), FREE)).isZero();
        assertThat(failure.waitAt(NOON.plusSeconds(60), FREE)).isZero();
    }

    @Test
    void is_forgotten_after_a_quarter_of_an_hour() {
        var failure = new SignInFailure("login layla", 1000, NOON);

        assertThat(failure.waitAt(NOON.plus(Duration.ofMinutes(15)).plusMillis(1), FREE))
                .isZero();
        assertThat(SignInFailure.forgottenBefore(NOON)).isEqualTo(Instant.parse("2026-03-01T11:45:00Z"));
    }
}
