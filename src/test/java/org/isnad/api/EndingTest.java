package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.person;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.isnad.journey.ShippedIsnad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Projects come to rest, come back, and go for good once nobody can want them any more. */
class EndingTest {

    /** What goes on in an archived project: it is exported, looked at, and had back. */
    private static final Set<String> GOES_ON = Set.of("POST projects/{p}/exports", "PUT projects/{p}/standing");

    private static final Map<String, Object> ARCHIVED = Map.of("standing", "archived");
    private static final Map<String, Object> OPEN = Map.of("standing", "open");

    /** One archived project for all rows of the table, with somebody of each role. */
    private static final class Rest {

        private static final Newsroom ROOM = Newsroom.open();
        private static final Client LAYLA = ROOM.with("layla", "annotator");
        private static final List<Client> MEMBERS = List.of(
                ROOM.with("mona", "manager"), LAYLA, ROOM.with("omar", "reviewer"), ROOM.with("olga", "observer"));
        private static final String ARTICLE = ROOM.article("سارة قالت إن الجسر مغلق.");
        private static final String DISAGREEMENT = disputed();
        private static final String SET = begun();
        private static final String EXPORT = exported();

        private static String disputed() {
            var review = Reviews.of(ROOM);
            review.handIn("layla", "PER ترامب");
            review.handIn("sami", "ORG ترامب");
            return review.open().get(0).get("id").asText();
        }

        private static String begun() {
            ROOM.guideline("By name.");
            ROOM.lead().put("articles/%s/assignees".formatted(ARTICLE), Map.of("logins", List.of("layla")));
            return ROOM.lead().get("articles/%s/sets".formatted(ARTICLE)).get("/items/0/id");
        }

        private static String exported() {
            var id = ROOM.lead()
                    .post("projects/%s/exports".formatted(ROOM.id()), Map.of("format", "jsonl", "sets", "all"))
                    .get("/id");
            Exports.awaitEnd(ROOM.lead(), id);
            ROOM.lead()
                    .put("projects/%s/standing".formatted(ROOM.id()), ARCHIVED)
                    .expect(200);
            return id;
        }

        static String path(String template) {
            return template.replace("{p}", ROOM.id())
                    .replace("{a}", ARTICLE)
                    .replace("{s}", SET)
                    .replace("{d}", DISAGREEMENT)
                    .replace("{e}", EXPORT);
        }
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvFileSource(resources = "/rights/project.txt", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void an_archived_project_is_read_as_before_and_not_changed(
            String does, String method, String path, @Nullable String body, String statuses) {
        var usual = statuses.split(" ", -1);
        for (int at = 0; at < usual.length; at++) {
            var answer = call(Rest.MEMBERS.get(at), method, Rest.path(path), body);
            boolean reads = method.equals("GET") || GOES_ON.contains(method + " " + path);
            if (reads && usual[at].equals("200") && !isOnlyForChanging(path)) {
                assertThat(answer.status()).as("%s as %d", does, at).isLessThan(300);
            } else if (!reads) {
                assertThat(answer.status()).as("%s as %d", does, at).isBetween(400, 499);
                if (usual[at].startsWith("2")) {
                    assertThat(answer.refusal()).as("%s as %d", does, at).isEqualTo("409 ProjectArchived");
                }
            }
        }
    }

    /** The page by which articles come in has nothing to show where none come in. */
    private static boolean isOnlyForChanging(String path) {
        return path.startsWith("/corpus/import");
    }

    private static Answer call(Client member, String method, String path, @Nullable String body) {
        if (body == null) {
            return member.send(method, path, BodyPublishers.noBody());
        }
        return member.sendJson(
                method, path, body.startsWith("EDIT") ? batch(person(UUID.randomUUID(), 0, 4)) : Rest.path(body));
    }

    @Test
    void an_archived_project_takes_no_marks_no_files_and_no_words() {
        var article = Rest.ARTICLE;
        var layla = Rest.LAYLA;
        var edit = batch(person(UUID.randomUUID(), 0, 4));

        assertThat(layla.post("articles/%s/annotations".formatted(article), edit)
                        .refusal())
                .isEqualTo("409 ProjectArchived");
        assertThat(Rest.ROOM
                        .lead()
                        .upload(Rest.ROOM.id(), Client.Upload.of("new.txt", "خبر"))
                        .refusal())
                .isEqualTo("409 ProjectArchived");
        assertThat(layla.post("articles/%s/threads".formatted(article), words()).refusal())
                .isEqualTo("409 ProjectArchived");
    }

    @Test
    void a_save_just_before_is_no_way_around() {
        var room = Newsroom.open();
        var article = room.article("سارة قالت إن الجسر مغلق.");
        var layla = room.with("layla", "annotator");
        var path = "articles/%s/annotations".formatted(article);
        layla.post(path, batch(person(UUID.randomUUID(), 0, 4))).expect(200);
        layla.post(path, batch(person(UUID.randomUUID(), 5, 9))).expect(200);

        bring(room, ARCHIVED).expect(200);

        assertThat(layla.post(path, batch(person(UUID.randomUUID(), 10, 12))).refusal())
                .isEqualTo("409 ProjectArchived");
        bring(room, OPEN).expect(200);
        layla.post(path, batch(person(UUID.randomUUID(), 10, 12))).expect(200);
    }

    @Test
    void whoever_deletes_a_project_types_its_name_and_can_have_it_back() {
        var room = Newsroom.open();
        var layla = room.with("layla", "annotator");
        var name = layla.get("projects/" + room.id()).get("/name");

        assertThat(bring(room, Map.of("standing", "deleted", "name", "x")).refusal())
                .isEqualTo("422 NotItsName");
        var gone =
                bring(room, Map.of("standing", "deleted", "name", " " + name)).expect(200);

        assertThat(gone.get("/standing")).isEqualTo("deleted");
        assertThat(gone.get("/removed")).isNotEmpty();
        assertThat(layla.get("projects/" + room.id()).refusal()).isEqualTo("404 NoSuchProject");
        assertThat(Client.ids(layla.get("projects?limit=500"))).doesNotContain(room.id());
        assertThat(room.lead().get("projects/" + room.id()).get("/standing")).isEqualTo("deleted");
        assertThat(bring(room, OPEN).get("/standing")).isEqualTo("open");
        assertThat(layla.get("projects/" + room.id()).status()).isEqualTo(200);
        assertThat(acts(room)).containsEntry("PROJECT_DELETED", 1L).containsEntry("PROJECT_RESTORED", 1L);
    }

    @Test
    void what_was_archived_before_it_was_deleted_comes_back_archived() {
        var room = Newsroom.open();
        var name = room.lead().get("projects/" + room.id()).get("/name");
        bring(room, ARCHIVED).expect(200);
        bring(room, Map.of("standing", "deleted", "name", name)).expect(200);

        assertThat(bring(room, OPEN).get("/standing")).isEqualTo("archived");
    }

    @Test
    void managers_and_admins_end_projects_and_nobody_else() {
        var room = Newsroom.open();
        var path = "projects/%s/standing".formatted(room.id());
        var mona = room.with("mona", "manager");

        assertThat(room.with("layla", "annotator", "reviewer")
                        .put(path, ARCHIVED)
                        .refusal())
                .isEqualTo("403 NotYourRole");
        assertThat(Client.of("outsider").put(path, ARCHIVED).refusal()).isEqualTo("404 NoSuchProject");
        assertThat(Client.stranger().put(path, ARCHIVED).refusal()).isEqualTo("401 NotSignedIn");
        assertThat(mona.put(path, ARCHIVED).get("/standing")).isEqualTo("archived");
        assertThat(Client.admin().put(path, OPEN).get("/standing")).isEqualTo("open");
        assertThat(mona.put(path, Map.of("standing", "asleep")).refusal()).isEqualTo("422 UnknownStanding");
        assertThat(Client.admin().put("projects/999999999/standing", ARCHIVED).refusal())
                .isEqualTo("404 NoSuchProject");
    }

    @Test
    void nobody_has_a_project_back_whose_grace_is_over_and_all_of_it_goes() throws InterruptedException {
        var room = Newsroom.open();
        var article = room.article("سارة قالت إن الجسر مغلق.");
        var layla = room.with("layla", "annotator");
        var set = layla.post("articles/%s/annotations".formatted(article), batch(person(UUID.randomUUID(), 0, 4)))
                .expect(200)
                .get("/set");
        layla.post("articles/%s/threads".formatted(article), words()).expect(200);
        var file = exported(room);
        assertThat(file).exists();

        Behind.change("update project set doomed = now(6) - interval 1 second where id = " + room.id());
        assertThat(bring(room, OPEN).refusal()).isIn("409 GraceOver", "404 NoSuchProject");
        for (int wait = 0; wait < 120 && count("project where id = " + room.id()) > 0; wait++) {
            Thread.sleep(500);
        }

        assertThat(left(room.id(), article, set)).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(acts(room)).containsEntry("PROJECT_REMOVED", 1L);
    }

    private static Path exported(Newsroom room) {
        var export = room.lead()
                .post("projects/%s/exports".formatted(room.id()), Map.of("format", "jsonl", "sets", "all"))
                .get("/id");
        Exports.awaitEnd(room.lead(), export);
        return ShippedIsnad.home().resolve("exports").resolve(export);
    }

    /** Which rows there are still of a project with this article and this set. */
    private static List<String> left(String project, String article, String set) {
        var ofProject = Behind.tablesWith("project_id").stream()
                .filter(table -> !table.equals("audit_line")) // the log is never shortened
                .map(table -> table + " where project_id = " + project);
        var ofArticle = Stream.of("passage", "article_source", "annotation_set", "thread")
                .map(table -> table + " where article_id = " + article);
        var ofSet =
                Stream.of("span", "fragment", "relation", "revision").map(table -> table + " where set_id = " + set);
        return Stream.of(Stream.of("project where id = " + project), ofProject, ofArticle, ofSet)
                .flatMap(each -> each)
                .filter(rows -> count(rows) > 0)
                .toList();
    }

    /** What refers to a project or to anything in it goes with it, or is taken before: else the last piece could never go. */
    @Test
    void nothing_holds_a_project_back() {
        assertThat(Behind.number("""
                select count(*) from information_schema.referential_constraints
                where constraint_schema = database() and delete_rule not in ('CASCADE', 'SET NULL')
                and referenced_table_name <> 'account'
                and constraint_name not in ('span_of_layer', 'span_of_label', 'relation_of_type', 'entity_of_project')
                """)).isZero();
    }

    private static Answer bring(Newsroom room, Map<String, Object> standing) {
        return room.lead().put("projects/%s/standing".formatted(room.id()), standing);
    }

    private static Map<String, Object> words() {
        return Map.of("id", UUID.randomUUID(), "comment", Map.of("id", UUID.randomUUID(), "text", "من قال هذا؟"));
    }

    private static long count(String rows) {
        return Behind.number("select count(*) from " + rows);
    }

    private static Map<String, Long> acts(Newsroom room) {
        var acts = new TreeMap<String, Long>();
        for (var act : List.of("PROJECT_ARCHIVED", "PROJECT_DELETED", "PROJECT_RESTORED", "PROJECT_REMOVED")) {
            acts.put(act, count("audit_line where act = '%s' and project_id = %s".formatted(act, room.id())));
        }
        return acts;
    }
}
