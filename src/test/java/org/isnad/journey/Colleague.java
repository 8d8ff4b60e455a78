package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who marks, submits and decides while a journey looks at somebody else. */
final class Colleague {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final APIRequestContext api;
    private final String bearer;

    /** Signs in by a token, by way of a browser in which nobody else is signed in. */
    Colleague(Visitor nobody, String login) {
        this.api = nobody.context().request();
        var who = Map.of("login", login, "password", Backstage.PASSWORD, "name", "journeys");
        this.bearer = "Bearer "
                + json(api.post("/api/v1/tokens", RequestOptions.create().setData(who)))
                        .get("token")
                        .asText();
    }

    void mark(String article, List<Mark> marks) {
        var edits = marks.stream()
                .map(mark -> Map.of(
                        "op", "createSpan",
                        "id", UUID.randomUUID().toString(),
                        "layer", mark.layer(),
                        "label", mark.label(),
                        "begin", mark.place().begin(),
                        "end", mark.place().end()))
                .toList();
        json(api.post("/api/v1/articles/" + article + "/annotations?set=mine", own(Map.of("edits", edits))));
    }

    void submit(String article) {
        json(api.put("/api/v1/articles/" + article + "/state?set=mine", own(Map.of("state", "submitted"))));
    }

    /** Says of the first disagreements that wait in a project that nothing is right there. */
    void reject(String project, int count) {
        var waiting = json(api.get("/api/v1/projects/" + project + "/disagreements?limit=" + count, own(null)))
                .get("items");
        for (var one : waiting) {
            var verdict = Map.of("revision", one.get("revision").asLong(), "choice", "none");
            json(api.post("/api/v1/disagreements/" + one.get("id").asText() + "/verdict", own(verdict)));
        }
    }

    private RequestOptions own(@Nullable Object data) {
        var options = RequestOptions.create().setHeader("Authorization", bearer);
        return data == null ? options : options.setData(data);
    }

    private static JsonNode json(APIResponse response) {
        assertThat(response.ok()).as(response.text()).isTrue();
        try {
            return JSON.readTree(new String(response.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
