package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.api.Client.Upload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each call does what the caller's role in the project allows, and nothing of the project shows to those outside. */
@TestInstance(Lifecycle.PER_CLASS)
class RightsTest {

    private static final String EDIT =
            batchOf("{'op':'createSpan','id':'5e0c2f1a-0000-4000-8000-00000000000%d','layer':'entity','label':'PER',"
                    + "'begin':0,'end':4}");

    private final Newsroom room = Newsroom.open();
    private final Client manager = room.with("mona", "manager");
    private final Client annotator = room.with("layla", "annotator");
    private final Client reviewer = room.with("omar", "reviewer");
    private final Client observer = room.with("olga", "observer");
    private final Client outsider = Client.of("outsider");
    private final String article = room.article("سارة قالت إن الجسر مغلق.");
    private final String set = begunByAnnotator();
    private final String export = finishedExport();
    private final String disagreement = disputed();

    @ParameterizedTest(name = "{1} {2}")
    @CsvFileSource(resources = "/rights/project.txt", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void allows_what_the_role_needs(String does, String method, String path, @Nullable String body, String statuses) {
        var members = Stream.of(manager, annotator, reviewer, observer)
                .map(member -> call(member, method, path, body))
                .toList();
        var foreign = call(outsider, method, path, body);
        var nobody = call(Client.stranger(), method, path, body);
        var admin = call(Client.admin(), method, path, body);

        assertThat(members.stream().map(each -> String.valueOf(each.status())).collect(Collectors.joining(" ")))
                .as(does)
                .isEqualTo(statuses);
        assertThat(List.of(foreign.status(), admin.status())).containsOnly(404);
        assertThat(nobody.status()).isEqualTo(isPage(path) ? 302 : 401);
        if (!isPage(path)) {
            members.stream().filter(each -> each.status() >= 400).forEach(Answer::refusal);
            assertThat(foreign.refusal()).startsWith("404 NoSuch");
            assertThat(admin.refusal()).isEqualTo(foreign.refusal());
        }
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvFileSource(resources = "/rights/installation.txt", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void allows_admins_alone_what_concerns_all(
            String does, String method, String path, @Nullable String body, int status) {
        assertThat(call(Client.admin(), method, path, body).status()).as(does).isEqualTo(status);
        for (var member : List.of(manager, annotator, reviewer, observer, outsider)) {
            assertThat(call(member, method, path, body).status()).as(does).isEqualTo(403);
        }
        assertThat(call(Client.stranger(), method, path, body).status()).isEqualTo(isPage(path) ? 302 : 401);
    }

    private static boolean isPage(String path) {
        return path.startsWith("/");
    }

    @Test
    void leaves_nothing_but_a_line_in_the_log_of_what_is_refused() {
        var before = everything();
        var lines = refusedSoFar();

        outsider.put(path("projects/{p}/members/outsider"), Map.of("roles", List.of("manager")));
        observer.put(path("projects/{p}/members/olga"), Map.of("roles", List.of("manager")));
        observer.post(path("articles/{a}/annotations?set={s}"), batch(person(UUID.randomUUID(), 0, 4)));
        outsider.post(path("articles/{a}/annotations"), batch(person(UUID.randomUUID(), 0, 4)));
        annotator.delete(path("exports/{e}"));
        outsider.get(path("exports/{e}/file"));

        assertThat(everything()).isEqualTo(before);
        assertThat(refusedSoFar()).isEqualTo(lines + 6);
    }

    /** All that a manager can see of the project. */
    private List<String> everything() {
        return Stream.of(
                        "projects/{p}",
                        "projects/{p}/members",
                        "projects/{p}/articles",
                        "articles/{a}/sets",
                        "articles/{a}/annotations?set={s}",
                        "exports/{e}")
                .map(each -> manager.get(path(each)).text())
                .toList();
    }

    private long refusedSoFar() {
        return Behind.number(
                "select count(*) from audit_line where act = 'RIGHT_REFUSED' and project_id = " + room.id());
    }

    @Test
    void takes_articles_from_managers_alone() {
        var file = Upload.of("new.txt", "خبر جديد.");

        assertThat(annotator.upload(room.id(), file).refusal()).isEqualTo("403 NotYourRole");
        assertThat(reviewer.upload(room.id(), file).refusal()).isEqualTo("403 NotYourRole");
        assertThat(outsider.upload(room.id(), file).refusal()).isEqualTo("404 NoSuchProject");
        assertThat(Client.stranger().upload(room.id(), file).refusal()).isEqualTo("401 NotSignedIn");
        assertThat(Client.ids(manager.get(path("projects/{p}/articles")))).containsExactly(article);
        assertThat(manager.upload(room.id(), file).get("/items/0/status")).isEqualTo("imported");
    }

    @Test
    void lets_an_export_be_removed_by_those_who_may_export() {
        var export = path("exports/{e}");

        assertThat(annotator.delete(export).refusal()).isEqualTo("403 NotYourRole");
        assertThat(outsider.delete(export).refusal()).startsWith("404 NoSuch");
        assertThat(Client.stranger().delete(export).refusal()).isEqualTo("401 NotSignedIn");
        manager.delete(export).expect(204);
    }

    @Test
    void lets_reviewers_and_managers_alone_reopen_what_was_submitted() {
        for (var may : List.of(reviewer, manager)) {
            bring(annotator, "submitted").expect(200);
            assertThat(bring(annotator, "reopened").status()).isEqualTo(403);
            assertThat(bring(observer, "reopened").status()).isEqualTo(403);
            assertThat(bring(outsider, "reopened").status()).isEqualTo(404);

            assertThat(bring(may, "reopened").expect(200).get("/state")).isEqualTo("reopened");
        }
    }

    private Answer bring(Client who, String state) {
        return who.put(path("articles/{a}/state?set={s}"), Map.of("state", state));
    }

    @Test
    void leads_to_no_article_through_the_path_of_another_project() {
        var own = outsider.post("projects", Map.of("name", "Own")).get("/id");
        var through = "projects/%s/articles/%s".formatted(own, article);

        assertThat(outsider.get(through).refusal()).isEqualTo("404 NoSuchArticle");
        assertThat(outsider.get(through + "/text").refusal()).isEqualTo("404 NoSuchArticle");
        assertThat(outsider.get(through + "/annotations?set=" + set).refusal()).isEqualTo("404 NoSuchArticle");
        assertThat(manager.get(through).refusal()).isEqualTo("404 NoSuchArticle");
    }

    @Test
    void opens_no_set_by_the_id_of_another_article() {
        var other = room.article("مقال آخر.");

        assertThat(annotator.get(marks(other) + "?set=" + set).refusal()).isEqualTo("404 NoSuchSet");
        assertThat(annotator
                        .post(marks(other) + "?set=" + set, batch(person(UUID.randomUUID(), 0, 4)))
                        .refusal())
                .isEqualTo("404 NoSuchSet");
    }

    @Test
    void lists_no_project_to_those_outside() {
        assertThat(Client.ids(outsider.get("projects?limit=500"))).doesNotContain(room.id());
        assertThat(Client.ids(annotator.get("projects?limit=500"))).contains(room.id());
    }

    private Answer call(Client client, String method, String path, @Nullable String body) {
        if (body == null) {
            return client.send(method, path(path), BodyPublishers.noBody());
        }
        var json = body.startsWith("EDIT") ? EDIT.formatted(Integer.parseInt(body.substring(4))) : path(body);
        return client.sendJson(method, path(path), json);
    }

    private String path(String template) {
        return template.replace("{p}", room.id())
                .replace("{a}", article)
                .replace("{s}", set)
                .replace("{d}", disagreement)
                .replace("{e}", export);
    }

    private String begunByAnnotator() {
        room.guideline("By name.");
        room.lead().put("articles/%s/assignees".formatted(article), Map.of("logins", List.of("layla")));
        return annotator
                .post(marks(article), batch(person(UUID.randomUUID(), 0, 4)))
                .get("/set");
    }

    /** In another project, with the same members. */
    private static String disputed() {
        var review = Reviews.begin();
        review.room().with("mona", "manager");
        review.room().with("olga", "observer");
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "ORG ترامب");
        return review.open().get(0).get("id").asText();
    }

    private String finishedExport() {
        var id = manager.post("projects/%s/exports".formatted(room.id()), Map.of("format", "jsonl", "sets", "all"))
                .expect(202)
                .get("/id");
        Exports.awaitEnd(manager, id);
        return id;
    }

    private static String batchOf(String edit) {
        return "{'edits':[%s]}".formatted(edit).replace('\'', '"');
    }
}
