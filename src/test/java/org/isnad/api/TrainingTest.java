package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotators learn by articles that have a gold set, and are measured on others that look like any. */
class TrainingTest {

    private final Newsroom room = Newsroom.open();
    private final Client layla = room.with("layla", "annotator");

    @Test
    void training_comes_first_and_tells_at_once_what_was_right() {
        var ordinary = room.article("مقال عادي.");
        var training =
                golden("training", person(0, 4), person(5, 9), createSpan(UUID.randomUUID(), "entity", "ORG", 10, 12));
        queued(1);

        assertThat(next()).isEqualTo(training);
        layla.post(
                        marks(training),
                        batch(
                                person(0, 4),
                                person(5, 8),
                                createSpan(UUID.randomUUID(), "entity", "PER", 10, 12),
                                person(20, 22)))
                .expect(200);

        var feedback = layla.get("articles/%s/feedback".formatted(training)).expect(200);
        assertThat(feedback.json().get("findings").findValuesAsText("verdict"))
                .containsExactly("right", "wrong_boundary", "wrong_label", "too_many");
        assertThat(feedback.json().at("/score/f1").asDouble()).isEqualTo(2.0 / 7);
        submit(training);
        assertThat(layla.get("articles/%s/feedback".formatted(training)).get("/findings/0/verdict"))
                .isEqualTo("right");
        assertThat(next()).isEqualTo(ordinary);
        assertThat(layla.get("articles/%s/feedback".formatted(ordinary)).refusal())
                .isEqualTo("422 NotForTraining");
    }

    @Test
    void training_takes_no_place_of_others_and_comes_to_each_once() {
        var training = golden("training", person(0, 4));
        queued(1);
        var omar = room.with("omar", "annotator");

        assertThat(next()).isEqualTo(training);
        submit(training);
        assertThat(nextOf(omar)).isEqualTo(training);
        assertThat(next()).isEqualTo("null");
        assertThat(deals()).isZero();
    }

    @Test
    void tests_come_in_between_once_each_and_are_scored_for_managers_alone() {
        var tests = List.of(golden("test", person(0, 4), person(5, 9)), golden("test", person(0, 4)));
        var articles = IntStream.range(0, 6)
                .mapToObj(each -> room.article("مقال " + each))
                .toList();
        queued(1);
        rate(2);

        var given = work(8, tests);

        assertThat(given).containsAll(tests).containsAll(articles).hasSize(8);
        var score = room.lead().get("projects/%s/scores".formatted(room.id())).expect(200);
        assertThat(score.get("/items/0/login")).isEqualTo("layla");
        assertThat(score.number("/items/0/items")).isEqualTo(2);
        assertThat(score.json().at("/items/0/score/exact/precision").asDouble()).isEqualTo(1.0);
        assertThat(score.json().at("/items/0/score/exact/recall").asDouble()).isEqualTo(2.0 / 3);
        assertThat(score.json().at("/items/0/score/lenient/f1").asDouble()).isEqualTo(0.8);
        var csv = room.lead().get("projects/%s/scores/csv".formatted(room.id())).expect(200);
        assertThat(csv.text().lines()).hasSize(3);
        assertThat(layla.get("projects/%s/scores".formatted(room.id())).refusal())
                .isEqualTo("403 NotYourRole");
        assertThat(layla.get("projects/%s/items".formatted(room.id())).refusal())
                .isEqualTo("403 NotYourRole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "after", "always"})
    void nothing_tells_a_test_from_another_article_whatever_others_may_see(String sight) {
        room.lead()
                .patch("projects/%s/rules".formatted(room.id()), Map.of("sight", sight))
                .expect(200);
        var test = golden("test", person(0, 4));
        handIn(room.with("omar", "annotator"), test);
        var ordinary = room.article(Newsroom.sentence());
        var common = room.article(Newsroom.sentence());
        assign(common, "omar", "layla");
        assign(test, "omar", "layla");
        assertThat(layla.get("articles/" + test).text()
                        + layla.get("articles/" + common).text())
                .doesNotContain("omar");
        assign(test, "omar");
        var sets = room.lead().get("articles/%s/sets".formatted(test)).json().get("items");

        assertThat(answers(layla, test)).isEqualTo(answers(layla, ordinary));
        handIn(layla, test);
        handIn(layla, ordinary);
        assertThat(answers(layla, test)).isEqualTo(answers(layla, ordinary));
        for (var set : sets) {
            assertThat(layla.get(marks(test) + "?set=" + set.get("id").asText()).refusal())
                    .isEqualTo("404 NoSuchSet");
        }
    }

    @Test
    void totals_move_alike_for_an_annotator_whether_they_begin_on_a_test_or_on_another_article() {
        var test = golden("test", person(0, 4));
        var ordinary = room.article(Newsroom.sentence());

        assertThat(moved(ordinary)).isEqualTo(moved(test)).isNotEqualTo("0 0");
    }

    /** By how much the annotator's first mark changes what they are told of articles that nobody has begun, and of begun ones. */
    private String moved(String article) {
        var progress = "projects/%s/progress".formatted(room.id());
        var before = layla.get(progress);
        layla.post(marks(article), batch(person(0, 4))).expect(200);
        var after = layla.get(progress);
        return (after.number("/totals/untouched") - before.number("/totals/untouched")) + " "
                + (after.number("/totals/begun") - before.number("/totals/begun"));
    }

    @Test
    void nobody_is_measured_by_a_gold_set_that_may_have_been_made_of_theirs() {
        var article = room.article(Newsroom.sentence());
        handIn(layla, article);
        room.lead().post(marks(article) + "?set=gold", batch(person(0, 4))).expect(200);
        room.lead().put(state(article, "gold"), Map.of("state", "adjudicated")).expect(200);
        name(room, article, "test").expect(204);
        handIn(room.with("omar", "annotator"), article);

        var scores = room.lead().get("projects/%s/scores".formatted(room.id()));
        assertThat(scores.json().get("items").findValuesAsText("login")).containsExactly("omar");
        assertThat(room.lead().get("projects/%s/progress".formatted(room.id())).number("/totals/needed"))
                .isZero();
    }

    @Test
    void an_item_waits_for_whom_it_was_given_to() {
        var training = golden("training", person(0, 4));
        queued(1);
        assertThat(next()).isEqualTo(training);

        Behind.change("update annotation_set set changed = changed - interval 99 hour where article_id = " + training);

        assertThat(next()).isEqualTo(training);
    }

    private void assign(String article, String... logins) {
        var path = "articles/%s/assignees".formatted(article);
        room.lead().put(path, Map.of("logins", List.of(logins))).expect(200);
    }

    private static void handIn(Client annotator, String article) {
        annotator.post(marks(article), batch(person(0, 4))).expect(200);
        annotator.put(state(article, "mine"), Map.of("state", "submitted")).expect(200);
    }

    @Test
    void only_an_article_with_an_adjudicated_gold_set_becomes_an_item_and_can_become_ordinary_again() {
        var bare = room.article("سارة قالت إن الجسر مغلق.");
        var item = golden("test", person(0, 4));

        assertThat(name(room, bare, "test").refusal()).isEqualTo("422 NoGoldToGoBy");
        assertThat(name(room, item, "quiz").refusal()).isEqualTo("422 UnknownItemKind");
        assertThat(room.lead().put(items() + "/rate", Map.of("rate", 1)).refusal())
                .isEqualTo("422 RateOutOfRange");
        assertThat(room.lead().get(items() + "/rate").number("/rate")).isEqualTo(10);
        name(room, item, "training").expect(204);
        assertThat(room.lead().get(items()).get("/items/0/kind")).isEqualTo("training");
        room.lead().delete(items() + "/" + item).expect(204);
        assertThat(room.lead().get(items()).json().get("items")).isEmpty();
    }

    @Test
    void scores_cost_the_same_for_few_items_and_for_many() throws SQLException {
        scored(1);
        var few = Statements.of(
                () -> room.lead().get("projects/%s/scores".formatted(room.id())).expect(200));
        scored(5);
        var many = Statements.of(
                () -> room.lead().get("projects/%s/scores".formatted(room.id())).expect(200));

        assertThat(many).isEqualTo(few);
    }

    /** Takes so many articles from the queue, marks one person in each test, and submits them. */
    private List<String> work(int turns, List<String> tests) {
        var given = new ArrayList<String>();
        for (int turn = 0; turn < turns; turn++) {
            var article = next();
            given.add(article);
            if (tests.contains(article)) {
                layla.post(marks(article), batch(person(0, 4))).expect(200);
            }
            submit(article);
        }
        return given;
    }

    private void scored(int count) {
        for (int each = 0; each < count; each++) {
            var test = golden("test", person(0, 4), person(5, 9));
            layla.post(marks(test), batch(person(0, 4))).expect(200);
            submit(test);
        }
    }

    /** What an annotator can ask of an article, but for what its own name and ids are. */
    private static List<String> answers(Client annotator, String article) {
        var told = new ArrayList<String>();
        for (var path : List.of(
                "articles/%s",
                "articles/%s/sets",
                "articles/%s/annotations",
                "articles/%s/annotations?set=gold",
                "articles/%s/threads",
                "articles/%s/feedback")) {
            var answer = annotator.get(path.formatted(article));
            told.add(answer.status() + " "
                    + answer.text()
                            .replaceAll("\"(set|id|name|sha256|instance|imported|length)\":[^,}]*", "")
                            .replaceAll("[0-9]+", "0"));
        }
        return told;
    }

    private String golden(String kind, JsonNode... golds) {
        return golden(room, kind, golds);
    }

    private static String golden(Newsroom room, String kind, JsonNode... golds) {
        var article = room.article(Newsroom.sentence());
        room.lead().post(marks(article) + "?set=gold", batch(golds)).expect(200);
        room.lead().put(state(article, "gold"), Map.of("state", "adjudicated")).expect(200);
        name(room, article, kind).expect(204);
        return article;
    }

    private static JsonNode person(int begin, int end) {
        return Newsroom.person(UUID.randomUUID(), begin, end);
    }

    private static Answer name(Newsroom room, String article, String kind) {
        return room.lead().put("projects/%s/items/%s".formatted(room.id(), article), Map.of("kind", kind));
    }

    private String items() {
        return "projects/%s/items".formatted(room.id());
    }

    private void queued(int overlap) {
        room.lead()
                .patch("projects/%s/rules".formatted(room.id()), Map.of("handout", "queue", "overlap", overlap))
                .expect(200);
    }

    private void rate(int rate) {
        room.lead().put(items() + "/rate", Map.of("rate", rate)).expect(200);
    }

    /** How many articles a rule finds that lack somebody. */
    private long deals() {
        return room.lead()
                .post("projects/%s/deals".formatted(room.id()), Map.of("way", "in_turn", "places", 2, "preview", true))
                .number("/articles");
    }

    private String next() {
        return nextOf(layla);
    }

    private String nextOf(Client annotator) {
        return annotator.post("projects/%s/next".formatted(room.id())).get("/article");
    }

    private void submit(String article) {
        layla.put(state(article, "mine"), Map.of("state", "submitted")).expect(200);
    }

    private static String state(String article, String set) {
        return "articles/%s/state?set=%s".formatted(article, set);
    }
}
