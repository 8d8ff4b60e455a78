package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** A small project whose figures are counted by hand: three articles for two annotators each. */
class DashboardTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private final Newsroom room = Newsroom.open();
    private final Client layla = room.with("layla", "annotator");
    private final Client omar = room.with("omar", "annotator");
    private final Client olga = room.with("olga", "observer");
    private final List<String> articles = new ArrayList<>();

    /**
     * Given four days ago: all three to Layla, the first to Omar. Layla marks the first with two names and the second with one;
     * Omar one name of the first. Both submit the first, Layla three days ago and Omar yesterday. The third is overdue.
     */
    private void work() {
        room.lead()
                .patch("projects/%s/rules".formatted(room.id()), Map.of("overlap", 2))
                .expect(200);
        for (int number = 0; number < 3; number++) {
            var article = room.article("سارة قالت إن الجسر مغلق. " + number);
            articles.add(article);
            var to = number == 0 ? List.of("layla", "omar") : List.of("layla");
            room.lead()
                    .put("articles/%s/assignees".formatted(article), Map.of("logins", to))
                    .expect(200);
        }
        mark(layla, 0, 0, 4);
        mark(layla, 0, 5, 9);
        mark(omar, 0, 0, 4);
        mark(layla, 1, 0, 4);
        submit(layla);
        submit(omar);
        Behind.change(
                "update annotation_set s join article a on a.id = s.article_id set s.given = s.given - interval 4 day"
                        + " where a.project_id = " + room.id());
        moved("layla", "c.state = 'IN_PROGRESS'", 4);
        moved("layla", "c.state = 'SUBMITTED'", 3);
        moved("omar", "c.state in ('IN_PROGRESS', 'SUBMITTED')", 1);
        Behind.change("update article set due = '2020-01-31' where id = " + articles.get(2));
    }

    @Test
    void counts_articles_and_what_is_needed_of_them() {
        work();

        var totals = board(olga).get("totals");

        assertThat(totals).isEqualTo(json("""
                {"articles":3,"untouched":1,"begun":1,"review":1,"adjudicated":0,"submitted":2,"needed":6,"soon":0,"overdue":1,"items":0}
                """));
    }

    @Test
    void adds_up_from_day_to_day_how_far_the_sets_are() throws IOException {
        work();

        assertThat(table(olga, "states", 6))
                .containsExactly(
                        List.of("day", "submitted", "reopened", "in_progress", "assigned", "returned"),
                        line(5, 0, 0, 0, 0, 0),
                        line(4, 0, 0, 2, 2, 0),
                        line(3, 1, 0, 1, 2, 0),
                        line(2, 1, 0, 1, 2, 0),
                        line(1, 2, 0, 1, 1, 0),
                        line(0, 2, 0, 1, 1, 0));
    }

    @Test
    void counts_a_set_once_however_often_it_is_submitted() throws IOException {
        work();
        var set = layla.get(marks(articles.get(0))).get("/set");
        var state = "articles/%s/state?set=".formatted(articles.get(0));
        room.lead().put(state + set, Map.of("state", "reopened")).expect(200);
        layla.put(state + "mine", Map.of("state", "submitted")).expect(200);

        assertThat(table(olga, "throughput", 30))
                .containsExactly(
                        List.of("day", "login", "name", "sets"),
                        List.of(day(3), "layla", "layla", "1"),
                        List.of(day(1), "omar", "omar", "1"));
    }

    @Test
    void counts_as_work_what_lies_between_changes_that_are_near_each_other() throws IOException {
        work();
        // Layla at 10:00:00, 10:04:30 and, after too long a pause, 10:10:00; then 10:11:00 in another article; Omar
        // once
        at("layla", 0, 1, "10:00:00");
        at("layla", 0, 2, "10:04:30");
        at("layla", 1, 1, "10:11:00");
        mark(layla, 1, 5, 9);
        at("layla", 1, 2, "10:12:00");
        at("omar", 0, 1, "10:02:00");

        assertThat(table(olga, "active-time", 30))
                .as("270 seconds and 60; six and a half minutes in between are a pause, and one change is none")
                .containsExactly(List.of("day", "login", "name", "seconds"), List.of(day(2), "layla", "layla", "330"));
    }

    @Test
    void counts_spans_by_label_and_tells_of_labels_that_nobody_used() throws IOException {
        work();

        var labels = table(olga, "labels", 30);

        assertThat(labels.get(1)).containsExactly("entity", "PER", "شخص", "Person", "4");
        assertThat(labels.subList(2, labels.size()))
                .allSatisfy(label -> assertThat(label.get(4)).isEqualTo("0"));
    }

    @Test
    void measures_agreement_on_the_day_when_the_last_annotator_was_done() throws IOException {
        work();

        var agreement = table(olga, "agreement", 30);

        assertThat(agreement).hasSize(2);
        assertThat(agreement.get(1)).startsWith(day(1), "1");
        assertThat(Double.parseDouble(agreement.get(1).get(2)))
                .as("one of two and one of one")
                .isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void tells_what_lies_with_whom() throws IOException {
        work();

        assertThat(table(olga, "waiting", 30))
                .containsExactly(
                        List.of(
                                "login", "name", "state", "sets", "toDay1", "toDay3", "toDay7", "toDay30", "longer",
                                "since"),
                        List.of("layla", "layla", "assigned", "1", "0", "0", "1", "0", "0", day(4)),
                        List.of("layla", "layla", "in_progress", "1", "0", "0", "1", "0", "0", day(4)));
    }

    @Test
    void tells_annotators_nothing_of_what_others_do() throws IOException {
        work();

        var board = board(omar);

        assertThat(board.get("all").asBoolean()).isFalse();
        assertThat(board.get("agreement")).isEmpty();
        assertThat(board.at("/finish/median").asInt()).isZero();
        assertThat(board.toString()).doesNotContain("layla");
        assertThat(table(omar, "labels", 30).get(1)).endsWith("1");
        assertThat(table(omar, "states", 1).get(1)).containsExactly(day(0), "1", "0", "0", "0", "0");
        assertThat(board.get("totals")).isEqualTo(board(olga).get("totals"));
    }

    @Test
    void refuses_days_and_figures_that_there_are_not() {
        assertThat(olga.get(path("?days=0")).refusal()).isEqualTo("422 DaysOutOfRange");
        assertThat(olga.get(path("?days=367")).refusal()).isEqualTo("422 DaysOutOfRange");
        assertThat(olga.get(path("?days=x")).refusal()).isEqualTo("422 NotAWholeNumber");
        assertThat(olga.get(path("/luck.csv")).refusal()).isEqualTo("404 NoSuchFigure");
    }

    @Test
    void marks_a_file_as_utf_8_if_asked() {
        var file = olga.get(path("/labels.csv?bom=true")).expect(200);

        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("labels.csv");
        assertThat(file.text()).startsWith("\uFEFFlayer,label");
    }

    private void mark(Client who, int article, int begin, int end) {
        who.post(marks(articles.get(article)), batch(person(UUID.randomUUID(), begin, end)))
                .expect(200);
    }

    private void submit(Client who) {
        who.put("articles/%s/state?set=mine".formatted(articles.get(0)), Map.of("state", "submitted"))
                .expect(200);
    }

    /** As if changes of state had been made so many days ago. */
    private void moved(String owner, String which, int days) {
        Behind.change("""
                update set_state_change c join annotation_set s on s.id = c.set_id join account p on p.id = s.owner_id
                join article a on a.id = s.article_id set c.made = c.made - interval %d day
                where a.project_id = %s and p.login = '%s' and %s
                """.formatted(days, room.id(), owner, which));
    }

    /** As if a revision had been made the day before yesterday at this time. */
    private void at(String owner, int article, int number, String time) {
        Behind.change("""
                update revision r join annotation_set s on s.id = r.set_id join account p on p.id = s.owner_id
                set r.made = '%s %s' where s.article_id = %s and p.login = '%s' and r.number = %d
                """.formatted(day(2), time, articles.get(article), owner, number));
    }

    private JsonNode board(Client who) {
        return who.get(path("")).expect(200).json();
    }

    private List<List<String>> table(Client who, String figure, int days) throws IOException {
        var text = who.get(path("/%s.csv?days=%d".formatted(figure, days)))
                .expect(200)
                .text();
        try (var reader = CSVFormat.RFC4180.parse(new StringReader(text))) {
            return reader.stream().map(CSVRecord::toList).toList();
        }
    }

    private String path(String rest) {
        return "projects/%s/progress%s".formatted(room.id(), rest);
    }

    private List<String> line(int daysAgo, int... counts) {
        var line = new ArrayList<>(List.of(day(daysAgo)));
        for (var count : counts) {
            line.add(String.valueOf(count));
        }
        return line;
    }

    private String day(int ago) {
        return today.minusDays(ago).toString();
    }

    private static JsonNode json(String text) {
        try {
            return Client.JSON.readTree(text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
