package org.isnad.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;

/** What the API answered. */
record Answer(HttpResponse<byte[]> response) {

    int status() {
        return response.statusCode();
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(bytes(), UTF_8);
    }

    /** The header's value, empty where it is missing. */
    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return Client.JSON.readTree(bytes());
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + status() + " " + text(), e);
        }
    }

    /** The text at a JSON pointer. */
    String get(String pointer) {
        var found = json().at(pointer);
        assertThat(found.isMissingNode()).as("%s in %s", pointer, text()).isFalse();
        return found.asText();
    }

    long number(String pointer) {
        return Long.parseLong(get(pointer));
    }

    /** This answer, if its status is as it should be. */
    Answer expect(int wanted) {
        assertThat(status()).as("status of: %.2000s", text()).isEqualTo(wanted);
        return this;
    }

    /** Status and code of a refusal, as {@code 422 NotARange}, once its form is what RFC 9457 asks for. */
    String refusal() {
        assertThat(status()).as("status of: %.2000s", text()).isGreaterThanOrEqualTo(400);
        assertThat(header("Content-Type")).as("type of: %s", text()).startsWith("application/problem+json");
        assertThat(get("/type")).isNotBlank();
        assertThat(get("/title")).isNotBlank();
        assertThat(get("/detail")).isNotBlank().doesNotContain("{", "refusal.");
        assertThat(number("/status")).isEqualTo(status());
        return status() + " " + get("/code");
    }
}
