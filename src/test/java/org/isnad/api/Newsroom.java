package org.isnad.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.isnad.api.Client.Upload;
import org.jspecify.annotations.Nullable;

/** A project of a test's own, whose lead is its manager, annotator and reviewer. */
record Newsroom(String id, Client lead) {

    private static final AtomicInteger ARTICLES = new AtomicInteger();

    static Newsroom open() {
        return open("independent");
    }

    /** Opens a project in which annotators work {@code independent} or {@code shared}. */
    static Newsroom open(String mode) {
        var lead = Client.of("lead");
        var project = lead.post("projects", Map.of("name", "A test’s project", "preset", "news-claims", "mode", mode))
                .expect(201);
        return new Newsroom(project.get("/id"), lead);
    }

    /** Makes a person a member in these roles. */
    Client with(String login, String... roles) {
        var person = Client.of(login);
        lead.put("projects/%s/members/%s".formatted(id, login), Map.of("roles", List.of(roles)))
                .expect(200);
        return person;
    }

    /** Imports a text and tells the article's id. */
    String article(String text) {
        var name = "article-%d.txt".formatted(ARTICLES.incrementAndGet());
        return imported(lead.upload(id, Upload.of(name, text)));
    }

    /** A text that no other article has; in digits, so that nobody takes it for a language of Latin letters. */
    static String sentence() {
        return "سارة قالت إن الجسر مغلق. %d %d".formatted(System.nanoTime(), ARTICLES.incrementAndGet());
    }

    /** Imports a sentence with these marks of somebody's, and tells the article's id. */
    String article(Client author, JsonNode... marks) {
        var article = article(sentence());
        author.post(marks(article), batch(marks)).expect(200);
        return article;
    }

    /** The id of the one article that an upload made. */
    static String imported(Answer upload) {
        var item = upload.expect(200).json().at("/items/0");
        if (!item.path("status").asText().equals("imported")) {
            throw new AssertionError("not imported: " + upload.text());
        }
        return item.get("article").asText();
    }

    /** Publishes guidelines. */
    void guideline(String text) {
        var path = "projects/%s/guideline".formatted(id);
        long revision = lead.get(path + "/draft").expect(200).number("/revision");
        var saved = lead.put(path + "/draft", Map.of("text", text, "revision", revision));
        lead.post(path + "/versions", Map.of("revision", saved.number("/revision"), "note", "new"))
                .expect(201);
    }

    static String marks(String article) {
        return "articles/%s/annotations".formatted(article);
    }

    /** The body that holds these edits. */
    static Map<String, Object> batch(JsonNode... edits) {
        return batch(List.of(edits));
    }

    static Map<String, Object> batch(List<JsonNode> edits) {
        return Map.of("edits", edits);
    }

    static JsonNode createSpan(UUID id, String layer, String label, int begin, int end) {
        return edit("createSpan", id, "layer", layer, "label", label, "begin", begin, "end", end);
    }

    /** A person's name, the mark that most tests need. */
    static JsonNode person(UUID id, int begin, int end) {
        return createSpan(id, "entity", "PER", begin, end);
    }

    static JsonNode relate(UUID id, String type, UUID from, UUID to) {
        return edit("createRelation", id, "type", type, "from", from, "to", to);
    }

    /** An edit with what it needs as name, value, name, value … */
    static JsonNode edit(String op, UUID id, @Nullable Object... more) {
        var edit = new LinkedHashMap<String, @Nullable Object>();
        edit.put("op", op);
        edit.put("id", id);
        for (int at = 0; at < more.length; at += 2) {
            edit.put(String.valueOf(more[at]), more[at + 1]);
        }
        return Client.JSON.valueToTree(edit);
    }

    /** The spans of a set as {@code layer label begin-end exact}, one string for each, its fragments parted by commas. */
    static List<String> spans(Answer content) {
        var spans = new ArrayList<String>();
        for (var span : content.expect(200).json().get("spans")) {
            var places = new ArrayList<String>();
            for (int at = 0; at < span.get("fragments").size(); at++) {
                var fragment = span.get("fragments").get(at);
                places.add(fragment.get("begin") + "-" + fragment.get("end") + " "
                        + span.get("exact").get(at).asText());
            }
            spans.add("%s %s %s"
                    .formatted(span.get("layer").asText(), span.get("label").asText(), String.join(", ", places)));
        }
        return spans;
    }
}
