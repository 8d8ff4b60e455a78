package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.api.Client.Upload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Each call does what the caller's role in the project allows, and nothing of the project shows to those outside.
 *
 * <p>Early, while the tables are short that are looked through around each call.
 */
@Order(2)
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
    private final Client admin = Client.admin();
    private final Client stranger = Client.stranger();
    private final String article = room.article("سارة قالت إن الجسر مغلق.");
    private final String set = begunByAnnotator();
    private final String export = finishedExport();
    private final String disagreement = disputed();

    /** Signing in is told in the log, and is no trace of what comes after it. */
    @BeforeAll
    void are_all_signed_in() {
        Stream.of(manager, annotator, reviewer, observer, outsider, admin)
                .forEach(each -> each.get("/team/profile").expect(200));
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvFileSource(resources = "/rights/project.txt", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void allows_what_the_role_needs(String does, String method, String path, @Nullable String body, String statuses) {
        var all = List.of(manager, annotator, reviewer, observer, outsider, admin, stranger);

        var answers = answers(all, statuses + " 404 404 " + door(path), method, path, body);

        assertThat(statuses(answers)).as(does).isEqualTo(statuses + " 404 404 " + door(path));
        if (!isPage(path)) {
            answers.stream().filter(each -> each.status() >= 400).forEach(Answer::refusal);
            assertThat(answers.get(4).refusal()).startsWith("404 NoSuch");
            assertThat(answers.get(5).refusal()).isEqualTo(answers.get(4).refusal());
        }
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvFileSource(resources = "/rights/installation.txt", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void allows_admins_alone_what_concerns_all(
            String does, String method, String path, @Nullable String body, String status) {
        var all = List.of(admin, manager, annotator, reviewer, observer, outsider, stranger);
        var statuses = status + " 403 403 403 403 403 " + door(path);

        var answers = answers(all, statuses, method, path, body);

        assertThat(statuses(answers)).as(does).isEqualTo(statuses);
    }

    /**
     * What they are answered, in their order; those who are to be refused ask first, and by the tables it is seen that
     * they have left nothing behind but a line in the log.
     */
    private List<Answer> answers(
            List<Client> callers, String statuses, String method, String path, @Nullable String body) {
        var wanted = statuses.split(" ", -1);
        var answers = new TreeMap<Integer, Answer>();
        var before = Traces.now();
        for (int at = 0; at < wanted.length; at++) {
            if (!wanted[at].startsWith("2")) {
                answers.put(at, call(callers.get(at), method, path, body));
            }
        }
        assertThat(Traces.now().since(before))
                .as("%s %s left traces", method, path)
                .isEmpty();
        for (int at = 0; at < wanted.length; at++) {
            if (wanted[at].startsWith("2")) {
                answers.put(at, call(callers.get(at), method, path, body));
            }
        }
        return List.copyOf(answers.values());
    }

    private static String statuses(List<Answer> answers) {
        return answers.stream().map(each -> String.valueOf(each.status())).collect(Collectors.joining(" "));
    }

    /** What whoever is not signed in is told: where to do so, or that they must. */
    private static String door(String path) {
        return isPage(path) ? "302" : "401";
    }

    /** Else it would prove nothing that a refused call leaves none. */
    @Test
    void traces_show_of_what_is_done_and_of_nothing_that_is_read() {
        var before = Traces.now();

        manager.get(path("projects/{p}/members")).expect(200);
        observer.get(path("/corpus/articles?project={p}")).expect(200);
        assertThat(Traces.now().since(before)).isEmpty();

        manager.patch(path("projects/{p}/rules"), Map.of("holdHours", 77)).expect(200);
        assertThat(Traces.now().since(before)).containsExactly("audit_line", "project");

        annotator
                .post(marks(room.article(Newsroom.sentence())), batch(person(UUID.randomUUID(), 0, 4)))
                .expect(200);
        assertThat(Traces.now().since(before)).contains("annotation_set", "article", "fragment", "revision", "span");
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
            assertThat(bring(observer, "in_progress").refusal()).isEqualTo("403 NotYourSet");
            bring(annotator, "in_progress").expect(200);
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
