package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An annotator who marks and submits over the API, while somebody else looks at the pages. */
final class Colleague {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String token;

    private Colleague(String token) {
        this.token = token;
    }

    static Colleague signedIn(String login, String password) {
        var who = Map.of("login", login, "password", password, "name", "journeys");
        return new Colleague(
                new Colleague("").send("POST", "tokens", who).get("token").asText());
    }

    /** Marks all of this in their own set, and hands it in. */
    void submit(String article, Mark... marks) {
        if (marks.length > 0) {
            mark(article, List.of(marks));
        }
        send("PUT", "articles/%s/state?set=mine".formatted(article), Map.of("state", "submitted"));
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
        send("POST", "articles/%s/annotations?set=mine".formatted(article), Map.of("edits", edits));
    }

    /** Marks a claim that is about a thing in the world of this name. */
    void claim(String article, Stretch place, String about) {
        claim(article, place, Map.of("about", Map.of("name", about)));
    }

    /** Marks a claim of which this is told, by the codes of its attributes. */
    void claim(String article, Stretch place, Map<String, ?> told) {
        var edit = Map.of(
                "op",
                "createSpan",
                "id",
                UUID.randomUUID().toString(),
                "layer",
                "claim",
                "label",
                "EVENT",
                "begin",
                place.begin(),
                "end",
                place.end(),
                "attributes",
                told);
        edit(article, edit);
    }

    /** Says of two of their own marks, named by their words, what the one is to the other. */
    void relate(String article, String type, String from, String to) {
        var ids = new HashMap<String, String>();
        send("GET", "articles/%s/annotations?set=mine".formatted(article), null)
                .get("spans")
                .forEach(span ->
                        ids.put(span.at("/exact/0").asText(), span.get("id").asText()));
        edit(
                article,
                Map.of(
                        "op", "createRelation",
                        "id", UUID.randomUUID().toString(),
                        "type", type,
                        "from", ids.getOrDefault(from, from),
                        "to", ids.getOrDefault(to, to)));
    }

    private void edit(String article, Map<String, ?> edit) {
        send("POST", "articles/%s/annotations?set=mine".formatted(article), Map.of("edits", List.of(edit)));
    }

    /** Has a project tell reviewers letters for the names of annotators, as one of its managers. */
    void hideNames(String project) {
        send("PATCH", "projects/%s/review-rules".formatted(project), Map.of("hideNames", true));
    }

    /** What is to be decided in a project. */
    JsonNode waiting(String project) {
        return send("GET", "projects/%s/disagreements".formatted(project), null).get("items");
    }

    /** Takes what somebody said with this label in the first disagreement of a project, for a reason, and adjudicates its article. */
    void settle(String project, String label, String reason, String note) {
        var first = send("GET", "projects/%s/disagreements?limit=1".formatted(project), null)
                .at("/items/0");
        var taken = StreamSupport.stream(first.get("versions").spliterator(), false)
                .filter(version -> version.at("/spans/0/label").asText().equals(label))
                .findFirst()
                .orElseThrow();
        var verdict = Map.of(
                "revision",
                first.get("revision").asLong(),
                "choice",
                taken.get("key").asText(),
                "reason",
                reason,
                "note",
                note);
        send("POST", "disagreements/%s/verdict".formatted(first.get("id").asText()), verdict);
        send(
                "PUT",
                "articles/%s/state?set=gold".formatted(first.get("article").asText()),
                Map.of("state", "adjudicated"));
    }

    /** Says of the first disagreements that wait in a project that nothing is right there. */
    void reject(String project, int count) {
        var waiting = send("GET", "projects/%s/disagreements?limit=%d".formatted(project, count), null)
                .get("items");
        for (var one : waiting) {
            var verdict = Map.of("revision", one.get("revision").asLong(), "choice", "none");
            send("POST", "disagreements/%s/verdict".formatted(one.get("id").asText()), verdict);
        }
    }

    private JsonNode send(String method, String path, @Nullable Map<String, ?> body) {
        try {
            var request = HttpRequest.newBuilder(ShippedIsnad.get().address().resolve("/api/v1/" + path))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            var answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
