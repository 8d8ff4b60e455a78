package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.isnad.api.Client.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks is given the next article, and each article is given to as many as it is meant for. */
class QueueTest {

    private static final int CLIENTS = 20;
    private static final int ASKS = 50;
    private static final int ARTICLES = 200;
    private static final int OVERLAP = 3;

    private final Newsroom room = Newsroom.open();

    @Test
    void gives_each_article_to_exactly_as_many_different_annotators_even_when_twenty_ask_at_once() {
        var articles = articles(ARTICLES);
        rules(Map.of("handout", "queue", "overlap", OVERLAP));
        var annotators = IntStream.range(0, CLIENTS)
                .mapToObj(number -> room.with("queue-" + number, "annotator"))
                .toList();

        var given = AtOnce.run(CLIENTS, number -> work(annotators.get(number)));

        given.forEach(own -> assertThat(own).doesNotHaveDuplicates());
        assertThat(given.stream().flatMap(List::stream).toList()).hasSize(ARTICLES * OVERLAP);
        for (var article : articles) {
            assertThat(given.stream().filter(own -> own.contains(article)))
                    .as(article)
                    .hasSize(OVERLAP);
        }
        assertThat(Behind.number("""
                        select count(*) from annotation_set s join article a on a.id = s.article_id where a.project_id = %s
                        """.formatted(room.id()))).isEqualTo((long) ARTICLES * OVERLAP);
    }

    @Test
    void gives_what_is_begun_again_until_it_is_submitted() {
        articles(2);
        rules(Map.of("handout", "queue", "overlap", 1));
        var layla = room.with("layla", "annotator");

        var first = next(layla);

        assertThat(next(layla)).isEqualTo(first);
        submit(layla, first);
        assertThat(next(layla)).isNotEqualTo(first).isNotEmpty();
    }

    @Test
    void lets_nobody_begin_on_what_they_were_not_given() {
        var articles = articles(1);
        rules(Map.of("handout", "given"));
        var layla = room.with("layla", "annotator");
        var edit = batch(person(UUID.randomUUID(), 0, 4));

        assertThat(layla.post(marks(articles.get(0)), edit).refusal()).isEqualTo("422 NotGivenYou");
        assertThat(layla.put("articles/%s/state?set=mine".formatted(articles.get(0)), Map.of("state", "submitted"))
                        .refusal())
                .isEqualTo("422 NotGivenYou");
        assertThat(layla.post("projects/%s/next".formatted(room.id())).refusal())
                .isEqualTo("422 NoQueue");
        room.lead().put("articles/%s/assignees".formatted(articles.get(0)), Map.of("logins", List.of("layla")));
        layla.post(marks(articles.get(0)), edit).expect(200);
    }

    @Test
    void takes_back_what_nobody_touched_and_keeps_the_work() {
        articles(1);
        rules(Map.of("handout", "queue", "overlap", 1, "holdHours", 24));
        var layla = room.with("layla", "annotator");
        var omar = room.with("omar", "annotator");
        var article = next(layla);
        layla.post(marks(article), batch(person(UUID.randomUUID(), 0, 4))).expect(200);
        assertThat(next(omar)).isEmpty();

        aDayPasses();

        assertThat(next(omar)).isEqualTo(article);
        assertThat(Newsroom.spans(layla.get(marks(article)))).hasSize(1);
        assertThat(layla.post(marks(article), batch(person(UUID.randomUUID(), 0, 3)))
                        .refusal())
                .isEqualTo("409 SetClosed");
        assertThat(goOn(layla, article).refusal()).isEqualTo("409 PlaceTaken");
        aDayPasses();
        next(layla);
        goOn(layla, article).expect(200);
        layla.post(marks(article), batch(person(UUID.randomUUID(), 0, 3))).expect(200);
    }

    @Test
    void goes_on_when_the_clock_was_set_back() {
        articles(2);
        rules(Map.of("handout", "queue", "overlap", 1, "holdHours", 1));
        var layla = room.with("layla", "annotator");
        var article = next(layla);
        layla.post(marks(article), batch(person(UUID.randomUUID(), 0, 4))).expect(200);

        Behind.change("update annotation_set set changed = changed + interval 5 hour, given = given + interval 5 hour"
                + " where article_id = " + article);
        Behind.change("update set_state_change c join annotation_set s on s.id = c.set_id"
                + " set c.made = c.made + interval 5 hour where s.article_id = " + article);

        assertThat(next(layla)).isEqualTo(article);
        submit(layla, article);
        assertThat(next(layla)).isNotEqualTo(article).isNotEmpty();
        var history = layla.get("articles/%s/history".formatted(article)).json().get("items");
        assertThat(history.findValuesAsText("what")).contains("taken", "began", "submitted");
        layla.get("projects/%s/progress".formatted(room.id())).expect(200);
    }

    @Test
    void gives_back_to_its_own_annotator_what_nobody_else_took() {
        articles(1);
        rules(Map.of("handout", "queue", "overlap", 1, "holdHours", 24));
        var layla = room.with("layla", "annotator");
        var article = next(layla);
        layla.post(marks(article), batch(person(UUID.randomUUID(), 0, 4))).expect(200);

        aDayPasses();

        assertThat(next(layla)).isEqualTo(article);
        var content = layla.get(marks(article));
        assertThat(content.get("/state")).isEqualTo("in_progress");
        assertThat(Newsroom.spans(content)).hasSize(1);
    }

    @Test
    void gives_what_is_urgent_first_and_then_as_the_project_says() {
        var articles = articles(4);
        Behind.change("update article set priority = 2 where id = " + articles.get(2));
        Behind.change("update article set due = '2027-01-01' where id = " + articles.get(1));
        rules(Map.of("handout", "queue", "overlap", 1, "workOrder", "longest"));
        var layla = room.with("layla", "annotator");
        var given = work(layla);

        assertThat(given).containsExactly(articles.get(2), articles.get(1), articles.get(3), articles.get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "overlap, 0, 422 OverlapOutOfRange",
        "overlap, 51, 422 OverlapOutOfRange",
        "holdHours, 0, 422 HoursOutOfRange",
        "holdHours, 8761, 422 HoursOutOfRange",
        "handout, lottery, 422 UnknownRule",
        "workOrder, sideways, 422 UnknownRule",
        "name, '', 422 NameLength",
    })
    void refuses_rules_that_no_project_can_have(String rule, String value, String refusal) {
        var path = "projects/%s/rules".formatted(room.id());
        var before = room.lead().get(path).text();
        Object wanted = value.matches("[0-9]+") ? Integer.valueOf(value) : value;

        assertThat(room.lead().patch(path, Map.of(rule, wanted)).refusal()).isEqualTo(refusal);
        assertThat(room.lead().get(path).text()).isEqualTo(before);
    }

    /** Takes and submits until there is nothing left; asks {@value #ASKS} times. */
    private List<String> work(Client annotator) {
        var given = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int ask = 0; ask < ASKS; ask++) {
            var article = next(annotator);
            if (!article.isEmpty() && seen.add(article)) {
                given.add(article);
                submit(annotator, article);
            }
        }
        return given;
    }

    private String next(Client annotator) {
        var article = annotator
                .post("projects/%s/next".formatted(room.id()))
                .expect(200)
                .json()
                .get("article");
        return article.isNull() ? "" : article.asText();
    }

    private static void submit(Client annotator, String article) {
        annotator
                .put("articles/%s/state?set=mine".formatted(article), Map.of("state", "submitted"))
                .expect(200);
    }

    private static Answer goOn(Client annotator, String article) {
        return annotator.put("articles/%s/state?set=mine".formatted(article), Map.of("state", "in_progress"));
    }

    private static void aDayPasses() {
        Behind.change("update annotation_set set changed = changed - interval 25 hour");
    }

    private void rules(Map<String, Object> rules) {
        room.lead().patch("projects/%s/rules".formatted(room.id()), rules).expect(200);
    }

    private List<String> articles(int count) {
        var files = IntStream.range(0, count)
                .mapToObj(number ->
                        Upload.of("article-%d.txt".formatted(number), "Sara said so. " + "x".repeat(number + 1)))
                .toArray(Upload[]::new);
        var ids = new ArrayList<String>();
        room.lead()
                .upload(room.id(), files)
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> ids.add(item.get("article").asText()));
        return ids;
    }
}
