package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project says who sees whose marks, who reviews whose, and what comes first. */
class WaysOfWorkTest {

    private final Newsroom room = Newsroom.open();
    private final Client layla = room.with("layla", "annotator", "reviewer");
    private final Client omar = room.with("omar", "annotator");
    private final String article = room.article("سارة وعمر قالا. " + UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({"never, 404, 404", "after, 404, 200", "always, 200, 200"})
    void shows_annotators_what_others_marked_when_it_says_so(String sight, int before, int after) {
        rules(Map.of("sight", sight));
        var laylas = layla.post(marks(article), marked(0, 4)).get("/set");

        assertThat(omar.get(marks(article) + "?set=" + laylas).status()).isEqualTo(before);
        submit(omar, article);
        assertThat(omar.get(marks(article) + "?set=" + laylas).status()).isEqualTo(after);
        assertThat(room.lead().get(marks(article) + "?set=" + laylas).status()).isEqualTo(200);
    }

    @Test
    void keeps_reviewers_from_what_they_marked_themselves_if_it_is_to_be_so() {
        var mona = room.with("mona", "reviewer");
        layla.post(marks(article), marked(0, 4)).expect(200);
        var omars = omar.post(marks(article), marked(6, 9)).get("/set");
        submit(omar, article);
        rules(Map.of("reviewers", "others"));

        assertThat(layla.post(marks(article) + "?set=gold", marked(0, 4)).refusal())
                .isEqualTo("403 ReviewedByOthers");
        assertThat(state(layla, article, "gold", "adjudicated")).isEqualTo("403 ReviewedByOthers");
        assertThat(state(layla, article, omars, "in_progress")).isEqualTo("403 ReviewedByOthers");
        mona.post(marks(article) + "?set=gold", marked(0, 4)).expect(200);
        assertThat(layla.post(marks(article) + "?set=gold", marked(6, 9)).refusal())
                .isEqualTo("403 ReviewedByOthers");
        rules(Map.of("reviewers", "any"));
        layla.post(marks(article) + "?set=gold", marked(6, 9)).expect(200);
    }

    @Test
    void keeps_what_two_managers_settle_at_the_same_moment() {
        var second = room.with("mona", "manager");
        for (int round = 2; round < 10; round++) {
            var overlap = Map.<String, Object>of("overlap", round);
            var hours = Map.<String, Object>of("holdHours", round);

            AtOnce.run(
                            2,
                            which -> which == 0
                                    ? room.lead().patch(path("rules"), overlap)
                                    : second.patch(path("rules"), hours))
                    .forEach(answer -> answer.expect(200));

            var now = room.lead().get(path("rules"));
            assertThat(List.of(now.number("/overlap"), now.number("/holdHours")))
                    .containsOnly((long) round);
        }
    }

    @Test
    void changes_between_apart_and_together_only_before_anything_is_done() {
        rules(Map.of("mode", "shared"));
        rules(Map.of("mode", "independent"));
        layla.post(marks(article), marked(0, 4)).expect(200);

        assertThat(room.lead().patch(path("rules"), Map.of("mode", "shared")).refusal())
                .isEqualTo("409 ModeIsSettled");
        assertThat(room.lead().patch(path("rules"), Map.of("mode", "sideways")).status())
                .isIn(409, 422);
    }

    @Test
    void lets_the_queue_give_first_what_a_model_is_least_sure_about() {
        var second = room.article("مقال ثان " + UUID.randomUUID());
        var third = room.article("مقال ثالث " + UUID.randomUUID());
        urgency(Map.of("articles", List.of(second), "uncertainty", 0.9));
        urgency(Map.of("articles", List.of(third), "uncertainty", 0.2));
        rules(Map.of("handout", "queue", "overlap", 1, "workOrder", "uncertain"));

        assertThat(worked(omar)).containsExactly(second, third, article);
    }

    @Test
    void lets_the_queue_give_first_what_annotators_marked_least_alike() {
        var alike = room.article("سارة في مقال ثان " + UUID.randomUUID());
        for (var each : List.of(layla, omar)) {
            each.post(marks(alike), marked(0, 4)).expect(200);
            submit(each, alike);
        }
        layla.post(marks(article), marked(0, 4)).expect(200);
        omar.post(marks(article), marked(0, 4)).expect(200);
        omar.post(marks(article), marked(6, 9)).expect(200);
        submit(layla, article);
        assertThat(disagreement(article)).isNegative();
        submit(omar, article);

        assertThat(disagreement(alike)).isZero();
        assertThat(disagreement(article)).isEqualTo(333);
        rules(Map.of("handout", "queue", "overlap", 3, "workOrder", "disputed"));
        assertThat(worked(room.with("sami", "annotator"))).containsExactly(article, alike);
    }

    @ParameterizedTest
    @CsvSource({
        "priority, 3, 422 NoSuchPriority",
        "priority, -2, 422 NoSuchPriority",
        "uncertainty, 2, 422 NotAShare",
        "due, 2027-02-30, 422 NoSuchDay",
        "due, 0001-01-01, 422 NoSuchDay",
    })
    void refuses_urgencies_that_cannot_be_and_changes_nothing(String what, String value, String refusal) {
        Object wanted = value.matches("-?[0-9]+") ? Integer.valueOf(value) : value;

        assertThat(room.lead()
                        .patch(path("urgencies"), Map.of("articles", List.of(article), what, wanted))
                        .refusal())
                .isEqualTo(refusal);
        assertThat(room.lead()
                        .patch(path("urgencies"), Map.of("articles", List.of(article, foreign()), "priority", 2))
                        .refusal())
                .isEqualTo("404 NoSuchArticle");
        assertThat(Behind.number("select priority from article where id = " + article))
                .isZero();
    }

    private static String foreign() {
        return Newsroom.open().article("مقال في مشروع آخر " + UUID.randomUUID());
    }

    private static Object marked(int begin, int end) {
        return batch(person(UUID.randomUUID(), begin, end));
    }

    private List<String> worked(Client annotator) {
        var given = new ArrayList<String>();
        for (var next = next(annotator); !next.isEmpty(); next = next(annotator)) {
            given.add(next);
            submit(annotator, next);
        }
        return given;
    }

    private String next(Client annotator) {
        var article = annotator.post(path("next")).expect(200).json().get("article");
        return article.isNull() ? "" : article.asText();
    }

    /** In thousandths; below zero for none. */
    private static long disagreement(String article) {
        return Behind.number("select round(coalesce(disagreement, -1) * 1000) from article where id = " + article);
    }

    private static void submit(Client annotator, String article) {
        assertThat(state(annotator, article, "mine", "submitted")).isEqualTo("200");
    }

    private static String state(Client client, String article, String set, String state) {
        var answer = client.put("articles/%s/state?set=%s".formatted(article, set), Map.of("state", state));
        return answer.status() < 400 ? String.valueOf(answer.status()) : answer.refusal();
    }

    private String path(String what) {
        return "projects/%s/%s".formatted(room.id(), what);
    }

    private void rules(Map<String, Object> rules) {
        room.lead().patch(path("rules"), rules).expect(200);
    }

    private void urgency(Map<String, Object> urgency) {
        room.lead().patch(path("urgencies"), urgency).expect(204);
    }
}
