package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.journey.ShippedIsnad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An export holds the sets in which somebody worked, for one without marks says that there is nothing to mark. */
class ExportedSetsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Newsroom room = Newsroom.open();
    private final Client layla = room.with("layla", "annotator");
    private final Client omar = room.with("omar", "annotator");

    @ParameterizedTest
    @CsvSource({"all, 1", "lead, 1", "layla, 0"})
    void leave_out_what_nobody_has_touched(String sets, int articles) {
        var article = assigned("سارة قالت إن الجسر مغلق.");
        room.lead().post(marks(article), batch(person(UUID.randomUUID(), 0, 4))).expect(200);
        omar.get(marks(article)).expect(200);

        var file = Exports.file(room.lead(), room.id(), Map.of("format", "conll2003", "sets", sets));

        assertThat(ExportedFiles.conll(file.bytes())).hasSize(articles);
    }

    @Test
    void hold_what_was_handed_in_without_a_mark() {
        var article = assigned("لا أحد هنا.");
        submit(layla, article);

        var file = Exports.file(room.lead(), room.id(), Map.of("format", "jsonl", "sets", "all"));

        assertThat(file.text().lines()).hasSize(1);
    }

    @Test
    void pass_over_a_set_that_is_taken_away_meanwhile() throws SQLException {
        var first = assigned("لا أحد هنا.");
        var second = assigned("ولا هناك.");
        submit(layla, first);
        submit(layla, second);

        try (var database = ShippedIsnad.get().database().connect();
                var statement = database.createStatement()) {
            statement.execute("lock tables passage write");
            var id = order(Map.of("format", "jsonl", "sets", "all"));
            awaitSomebodyWaiting(statement);
            Behind.change("delete from annotation_set where owner_key <> 0 and article_id = " + second);
            statement.execute("unlock tables");

            var done = Exports.awaitEnd(room.lead(), id);

            assertThat(done.get("/state")).isEqualTo("done");
            var file = room.lead().get("exports/%s/file".formatted(id)).expect(200);
            assertThat(file.text().lines()).hasSize(1);
        }
    }

    @Test
    void leave_in_a_file_whose_name_fits_whatever_the_project_is_called() {
        var project = room.lead()
                .post("projects", Map.of("name", "🕌 " + "ش".repeat(197)))
                .expect(201)
                .get("/id");

        var done = Exports.make(room.lead(), project, Map.of("format", "jsonl", "sets", "lead"));

        assertThat(done.get("/state")).isEqualTo("done");
        assertThat(done.get("/file/name")).matches("-ش{99}-lead-jsonl-[0-9]+\\.jsonl");
    }

    private String assigned(String text) {
        var article = room.article(text);
        room.lead()
                .put("articles/%s/assignees".formatted(article), Map.of("logins", List.of("lead", "layla", "omar")))
                .expect(200);
        return article;
    }

    private static void submit(Client annotator, String article) {
        annotator
                .put("articles/%s/state?set=mine".formatted(article), Map.of("state", "submitted"))
                .expect(200);
    }

    private String order(Map<String, ?> order) {
        return room.lead()
                .post("projects/%s/exports".formatted(room.id()), order)
                .expect(202)
                .get("/id");
    }

    private static void awaitSomebodyWaiting(Statement statement) throws SQLException {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            try (var rows = statement.executeQuery("show processlist")) {
                while (rows.next()) {
                    if (String.valueOf(rows.getString("State")).contains("metadata lock")) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("no export came to read a text within " + PATIENCE);
    }
}
