package org.isnad.api;

import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article that several annotators mark and submit, and a reviewer who settles what they differ about. */
record Reviews(Newsroom room, String article, Client reviewer) {

    static final String TEXT = "وقال البيت الأبيض إن ترامب سيزور للرياض غدا";

    static Reviews begin() {
        return of(Newsroom.open());
    }

    static Reviews of(Newsroom room) {
        return new Reviews(room, room.article(TEXT + " " + UUID.randomUUID()), room.with("omar", "reviewer"));
    }

    /** Has somebody mark these, as {@code LABEL words}, and submit. */
    Client handIn(String login, String... marks) {
        var annotator = room.with(login, "annotator");
        mark(annotator, marks);
        submit(annotator);
        return annotator;
    }

    void mark(Client annotator, String... marks) {
        if (marks.length > 0) {
            annotator.post(marks(article), batch(edits(marks))).expect(200);
        }
    }

    private static List<JsonNode> edits(String... marks) {
        var edits = new ArrayList<JsonNode>();
        for (var mark : marks) {
            var words = mark.split(" ", 2);
            int begin = TEXT.indexOf(words[1]);
            edits.add(createSpan(UUID.randomUUID(), "entity", words[0], begin, begin + words[1].length()));
        }
        return edits;
    }

    void submit(Client annotator) {
        annotator.put(state("mine"), Map.of("state", "submitted")).expect(200);
    }

    /** Gives a submitted set back to its annotator. */
    void reopen(Client annotator) {
        var set = annotator.get(marks(article)).expect(200).get("/set");
        reviewer.put(state(set), Map.of("state", "in_progress")).expect(200);
    }

    /** Makes exactly these the annotators of the article. */
    void assign(String... logins) {
        List.of(logins).forEach(login -> room.with(login, "annotator"));
        room.lead()
                .put("articles/%s/assignees".formatted(article), Map.of("logins", List.of(logins)))
                .expect(200);
    }

    private String state(String set) {
        return "articles/%s/state?set=%s".formatted(article, set);
    }

    void adjudicate() {
        reviewer.put(state("gold"), Map.of("state", "adjudicated")).expect(200);
    }

    /** What is to be decided, in the order of the queue. */
    List<JsonNode> open(String filter) {
        return list(reviewer.get("projects/%s/disagreements?%s".formatted(room.id(), filter)));
    }

    List<JsonNode> open() {
        return open("article=" + article);
    }

    /** Everything about the article, settled or not. */
    List<JsonNode> all() {
        return list(reviewer.get("articles/%s/disagreements?limit=500".formatted(article)));
    }

    static List<JsonNode> list(Answer answer) {
        var items = new ArrayList<JsonNode>();
        answer.expect(200).json().get("items").forEach(items::add);
        return items;
    }

    Answer decide(JsonNode disagreement, String choice) {
        return decide(disagreement, choice, Map.of());
    }

    Answer decide(JsonNode disagreement, String choice, Map<String, @Nullable Object> more) {
        var body = new HashMap<String, @Nullable Object>(more);
        body.put("revision", disagreement.get("revision").asLong());
        body.put("choice", choice);
        return reviewer.post(
                "disagreements/%s/verdict".formatted(disagreement.get("id").asText()), body);
    }

    /** The key of the version that says this, as {@code LABEL words} or nothing. */
    static String key(JsonNode disagreement, String said) {
        for (var version : disagreement.get("versions")) {
            if (said(version).equals(said)) {
                return version.get("key").asText();
            }
        }
        throw new AssertionError("nobody says " + said + " in " + disagreement);
    }

    static String said(JsonNode version) {
        var spans = version.get("spans");
        return spans.isEmpty()
                ? ""
                : spans.at("/0/label").asText() + " " + spans.at("/0/exact/0").asText();
    }

    /** The spans of the gold set, as {@code LABEL words}. */
    List<String> gold() {
        var said = new ArrayList<String>();
        for (var span :
                reviewer.get(marks(article) + "?set=gold").expect(200).json().get("spans")) {
            said.add(span.get("label").asText() + " " + span.at("/exact/0").asText());
        }
        return said;
    }

    void rules(Map<String, Object> rules) {
        room.lead()
                .patch("projects/%s/review-rules".formatted(room.id()), rules)
                .expect(200);
    }
}
