package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Makes ready over the API what a journey begins with, as the admin would. */
final class Backstage {

    static final String PASSWORD = "twelve letters and more";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final APIRequestContext api;

    private Backstage(APIRequestContext api) {
        this.api = api;
    }

    static Backstage of(Playwright playwright) {
        return new Backstage(playwright
                .request()
                .newContext(new APIRequest.NewContextOptions()
                        .setBaseURL(ShippedIsnad.get().address().toString())
                        .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token(playwright)))
                        .setTimeout(Visitor.PATIENCE)));
    }

    private static String token(Playwright playwright) {
        var stranger = playwright
                .request()
                .newContext(new APIRequest.NewContextOptions()
                        .setBaseURL(ShippedIsnad.get().address().toString())
                        .setTimeout(Visitor.PATIENCE));
        var who = Map.of("login", "admin", "password", ShippedIsnad.ADMIN_PASSWORD, "name", "journeys");
        return json(stranger.post("/api/v1/tokens", RequestOptions.create().setData(who)))
                .get("token")
                .asText();
    }

    /** A name that no other test has. */
    static String unique(String name) {
        return name + "-" + Long.toString(System.nanoTime(), 36) + NUMBER.incrementAndGet();
    }

    /** The login of a new account, whose password is {@link #PASSWORD} and whose name is {@code name}. */
    String account(String name, String language) {
        var login = unique("person");
        post("accounts", Map.of("login", login, "name", name, "password", PASSWORD, "locale", language));
        return login;
    }

    /** The id of a new project in which each annotator has a set of their own. */
    String project(String name) {
        return project(name, "independent");
    }

    String project(String name, String mode) {
        return post(
                        "projects",
                        Map.of("name", name, "preset", "news-claims", "mode", mode, "overlap", 2, "language", "ar"))
                .get("id")
                .asText();
    }

    void member(String project, String login, String... roles) {
        var path = "/api/v1/projects/" + project + "/members/" + login;
        ok(
                roles.length == 0
                        ? api.delete(path)
                        : api.put(path, RequestOptions.create().setData(Map.of("roles", List.of(roles)))));
    }

    /** Gives an article to these annotators. */
    void assign(String article, String... logins) {
        var path = "/api/v1/articles/" + article + "/assignees";
        ok(api.put(path, RequestOptions.create().setData(Map.of("logins", List.of(logins)))));
    }

    /** The id of the article that a text becomes, in a project of its own. */
    String article(String text) {
        return article(project(unique("Alone")), "alone.txt", text);
    }

    /** The id of the article that a text becomes. */
    String article(String project, String name, String text) {
        return article(project, name, text.getBytes(StandardCharsets.UTF_8));
    }

    String article(String project, String name, byte[] content) {
        var form = FormData.create().append("files", new FilePayload(name, "text/plain", content));
        var outcome = json(api.post(
                        "/api/v1/projects/" + project + "/articles",
                        RequestOptions.create().setMultipart(form)))
                .at("/items/0");
        assertThat(outcome.get("status").asText()).as(outcome.toString()).isEqualTo("imported");
        return outcome.get("article").asText();
    }

    /** Many articles at once, in this order. */
    void articles(String project, Stream<FilePayload> files) {
        var form = FormData.create();
        files.forEach(file -> form.append("files", file));
        ok(api.post(
                "/api/v1/projects/" + project + "/articles",
                RequestOptions.create().setMultipart(form)));
    }

    /** How the server answers whoever asks who they are by this token. */
    int statusWith(String token) {
        return api.get("/api/v1/me", RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                .status();
    }

    /** The text of an article, as the server keeps it. */
    String text(String article) {
        return new String(ok(api.get("/api/v1/articles/" + article + "/text")).body(), StandardCharsets.UTF_8);
    }

    /** All marks of one set of an article: {@code spans}, {@code revision} and {@code state}. */
    JsonNode marks(String article, String set) {
        return json(api.get("/api/v1/articles/" + article + "/annotations?set=" + set));
    }

    /** What is said about an article and its spans, as far as the admin may hear it. */
    JsonNode threads(String article) {
        return json(api.get("/api/v1/articles/" + article + "/threads")).get("items");
    }

    /** Layer, label and place of each mark that the admin made in an article. */
    List<Mark> marks(String article) {
        var marks = new ArrayList<Mark>();
        for (var span : marks(article, "mine").get("spans")) {
            var fragment = span.at("/fragments/0");
            var place = new Stretch(
                    fragment.get("begin").asInt(),
                    fragment.get("end").asInt(),
                    span.at("/exact/0").asText());
            marks.add(new Mark(span.get("layer").asText(), span.get("label").asText(), place));
        }
        return marks;
    }

    /** Marks an article as the admin. */
    void mark(String article, Mark... marks) {
        var edits = Arrays.stream(marks)
                .map(mark -> Map.of(
                        "op", "createSpan",
                        "id", UUID.randomUUID().toString(),
                        "layer", mark.layer(),
                        "label", mark.label(),
                        "begin", mark.place().begin(),
                        "end", mark.place().end()))
                .toList();
        post("articles/" + article + "/annotations?set=mine", Map.of("edits", edits));
    }

    /** Gives as the admin another label to all marks that cover one of these words. */
    void relabel(String article, String label, Collection<String> words) {
        var edits = new ArrayList<Map<String, String>>();
        for (var span : marks(article, "mine").get("spans")) {
            if (words.contains(span.at("/exact/0").asText())) {
                edits.add(Map.of("op", "updateSpan", "id", span.get("id").asText(), "label", label));
            }
        }
        post("articles/" + article + "/annotations?set=mine", Map.of("edits", edits));
    }

    /** Says as the admin of one mark what it is to another; both are named by their words. */
    void relate(String article, String type, String from, String to) {
        var ids = new HashMap<String, String>();
        marks(article, "mine")
                .get("spans")
                .forEach(span ->
                        ids.put(span.at("/exact/0").asText(), span.get("id").asText()));
        var edit = Map.of(
                "op", "createRelation",
                "id", UUID.randomUUID().toString(),
                "type", type,
                "from", ids.getOrDefault(from, from),
                "to", ids.getOrDefault(to, to));
        post("articles/" + article + "/annotations?set=mine", Map.of("edits", List.of(edit)));
    }

    /** The admin’s relations in an article, as {@code type: words > words}. */
    List<String> relations(String article) {
        var marks = marks(article, "mine");
        var words = new HashMap<String, String>();
        marks.get("spans")
                .forEach(span ->
                        words.put(span.get("id").asText(), span.at("/exact/0").asText()));
        var found = new ArrayList<String>();
        for (var relation : marks.get("relations")) {
            found.add("%s: %s > %s"
                    .formatted(
                            relation.get("type").asText(),
                            words.get(relation.get("from").asText()),
                            words.get(relation.get("to").asText())));
        }
        return found;
    }

    /** Adds to the schema of an article’s project a type of relation that joins what {@code source} joins. */
    void addTypeLikeSource(String article, String code, String name) {
        change("""
                insert into relation_type (project_id, position, code, name_ar, name_en)
                select t.project_id, 9, ?, ?, ? from relation_type t join article a on a.project_id = t.project_id
                where t.code = 'source' and a.id = ?
                """, code, name, name, article);
        change("""
                insert into relation_argument (relation_type_id, side, layer_id)
                select t.id, s.side, s.layer_id from relation_type t join article a on a.project_id = t.project_id
                join relation_type o on o.project_id = t.project_id and o.code = 'source'
                join relation_argument s on s.relation_type_id = o.id where t.code = ? and a.id = ?
                """, code, article);
    }

    /** Writes another guideline for a label of the project's entities. */
    void explain(String project, String label, String guideline) {
        change("""
                update label l join layer y on y.id = l.layer_id set l.guideline_en = ?, l.guideline_ar = ?
                where y.project_id = ? and y.code = 'entity' and l.code = ?
                """, guideline, guideline, project, label);
    }

    /** Gives a label of the project's entities another key. */
    void giveKey(String project, String label, String key) {
        change("""
                update label l join layer y on y.id = l.layer_id set l.key_code = ?
                where y.project_id = ? and y.code = 'entity' and l.code = ?
                """, key, project, label);
    }

    /** As if the longest pause that wrong passwords bring about had passed since the last of them. */
    void waitForPauses() {
        change("update sign_in_failure set last_failure = last_failure - interval 15 minute");
    }

    /** As if the invitation of this person had been good until the second of January 2026. */
    void letInvitationPass(String name) {
        change("update invitation set expires = '2026-01-02 12:00:00' where name = ?", name);
    }

    static void change(String statement, String... values) {
        try (var connection = ShippedIsnad.get().database().connect();
                var prepared = connection.prepareStatement(statement)) {
            for (int at = 0; at < values.length; at++) {
                prepared.setString(at + 1, values[at]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode post(String path, Map<String, ?> body) {
        return json(api.post("/api/v1/" + path, RequestOptions.create().setData(body)));
    }

    private static JsonNode json(APIResponse response) {
        try {
            return JSON.readTree(ok(response).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static APIResponse ok(APIResponse response) {
        assertThat(response.ok())
                .as(() -> response.url() + " " + response.status() + " " + response.text())
                .isTrue();
        return response;
    }
}
