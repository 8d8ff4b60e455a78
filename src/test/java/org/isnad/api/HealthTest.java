package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines may ask whether Isnad lives and can work, without signing in. */
class HealthTest {

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void tells_everybody_that_it_is_up(String path) {
        var answer = Client.stranger().get(path).expect(200);

        assertThat(answer.get("/status")).isEqualTo("UP");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }
}
