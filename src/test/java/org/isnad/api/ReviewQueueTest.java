package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Reviews.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to be decided comes in an order, a page at a time, whatever happens to it between two pages. */
class ReviewQueueTest {

    private static final String[] WORDS = {"وقال", "البيت", "الأبيض", "ترامب", "سيزور", "غدا"};

    private final Reviews review = Reviews.begin();

    @ParameterizedTest
    @ValueSource(strings = {"reading", "hardest", "easiest"})
    void goes_on_after_what_is_gone_by_now(String order) {
        disagree();
        var known = shown(order, 2, null);
        assertThat(known.json().get("left").asLong()).isEqualTo(WORDS.length);

        Behind.change("delete from disagreement where id = " + known.get("/items/1/id"));

        var rest = pages(order, known.get("/next"));
        assertThat(rest).hasSize(WORDS.length - 2).doesNotHaveDuplicates();
        assertThat(rest).doesNotContainAnyElementsOf(List.of(known.get("/items/0/id"), known.get("/items/1/id")));
    }

    @Test
    void goes_on_after_what_was_put_off() {
        disagree();
        var known = shown("reading", 2, null);
        later(review.reviewer(), known.get("/items/1/id")).expect(200);

        var rest = pages("reading", known.get("/next"));

        assertThat(rest).hasSize(WORDS.length - 1).doesNotHaveDuplicates();
        assertThat(rest.get(rest.size() - 1)).isEqualTo(known.get("/items/1/id"));
    }

    @Test
    void refuses_to_go_on_after_nothing_that_it_has_told() {
        disagree();
        var queue = "projects/%s/disagreements?order=hardest&limit=2&after="
                .formatted(review.room().id());

        assertThat(review.reviewer().get(queue + "1.0_x").refusal()).isEqualTo("422 NoSuchCursor");
        assertThat(review.reviewer().get(queue + "1.0").refusal()).isEqualTo("422 UnknownFilter");
    }

    @Test
    void puts_off_for_the_one_who_said_so_and_changes_nothing() {
        disagree();
        var other = review.room().with("nour", "reviewer");
        var first = review.open().get(0);

        var told = later(review.reviewer(), first.get("id").asText()).expect(200);

        assertThat(told.number("/revision")).isEqualTo(first.get("revision").asLong());
        assertThat(ids(review.reviewer(), "reading").get(WORDS.length - 1))
                .isEqualTo(first.get("id").asText());
        assertThat(ids(other, "reading").get(0)).isEqualTo(first.get("id").asText());
        assertThat(decide(other, first).status()).isEqualTo(200);
        assertThat(later(review.reviewer(), first.get("id").asText()).refusal()).isEqualTo("422 NothingToPostpone");
    }

    @Test
    void proposes_nothing_where_as_many_say_one_thing_as_another() {
        review.handIn("layla", "ORG البيت الأبيض", "PER ترامب");
        review.handIn("sami", "GPE البيت الأبيض");
        assertThat(review.open())
                .extracting(each -> each.get("proposal").isNull())
                .containsOnly(true);

        review.handIn("nour", "GPE البيت الأبيض", "PER ترامب");

        var open = review.open();
        assertThat(open)
                .extracting(each -> each.get("proposal").asText())
                .containsExactly(key(open.get(0), "GPE البيت الأبيض"), key(open.get(1), "PER ترامب"));
    }

    @Test
    void offers_what_stands_where_somebody_says_something_new() {
        review.handIn("layla", "ORG البيت الأبيض");
        review.handIn("sami", "GPE البيت الأبيض");
        int begin = Reviews.TEXT.indexOf("الأبيض");
        var own = Map.of("layer", "entity", "label", "LOC", "begin", begin, "end", begin + 6);
        review.decide(review.open().get(0), "own", Map.of("spans", List.of(own)))
                .expect(200);

        review.handIn("nour", "PER البيت الأبيض");

        var renewed = review.open().get(0);
        assertThat(renewed.get("proposal").asText()).isEqualTo(key(renewed, "LOC الأبيض"));
        review.decide(renewed, renewed.get("proposal").asText()).expect(200);
        assertThat(review.gold()).containsExactly("LOC الأبيض");
        assertThat(review.open()).isEmpty();
    }

    @Test
    void tells_one_alone_and_the_whole_of_an_article_a_page_at_a_time() {
        disagree();
        var all = review.all();
        var path = "articles/%s/disagreements?limit=4".formatted(review.article());

        var first = review.reviewer().get(path);
        var second = review.reviewer().get(path + "&after=" + first.get("/next"));

        assertThat(Reviews.list(first)).isEqualTo(all.subList(0, 4));
        assertThat(Reviews.list(second)).isEqualTo(all.subList(4, all.size()));
        assertThat(second.json().get("next").isNull()).isTrue();
        var one = review.reviewer().get("disagreements/" + all.get(3).get("id").asText());
        assertThat(one.expect(200).json()).isEqualTo(all.get(3));
    }

    @Test
    void names_the_articles_that_are_ready_to_be_declared_done() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");
        var other = Reviews.of(review.room());
        other.handIn("layla", "PER ترامب");
        other.handIn("sami", "ORG ترامب");
        assertThat(ready()).containsExactly(review.article());

        other.decide(other.open().get(0), "none").expect(200);
        assertThat(ready()).containsExactly(review.article(), other.article());
        review.adjudicate();

        assertThat(ready()).containsExactly(other.article());
    }

    @Test
    void says_of_anothers_what_it_says_of_what_is_not_there() {
        disagree();
        var id = review.open().get(0).get("id").asText();
        var stranger = Client.of("stranger");
        Newsroom.open().with("stranger", "reviewer", "manager");
        var verdict = Map.of("revision", 1, "choice", "none");

        for (var path : List.of("disagreements/" + id, "disagreements/%s/alike".formatted(id))) {
            assertThat(stranger.get(path).refusal()).isEqualTo("404 NoSuchDisagreement");
        }
        for (var path : List.of("later", "split", "verdict")) {
            assertThat(stranger.post("disagreements/%s/%s".formatted(id, path), verdict)
                            .refusal())
                    .isEqualTo("404 NoSuchDisagreement");
        }
    }

    @Test
    void refuses_lists_with_nothing_in_them_and_what_is_alike_elsewhere() {
        disagree();
        var elsewhere = Reviews.begin();
        elsewhere.handIn("layla", "PER ترامب");
        elsewhere.handIn("sami", "ORG ترامب");
        var open = review.open().stream()
                .filter(each -> each.at("/versions/0/spans/0/exact/0").asText().equals("ترامب"))
                .findFirst()
                .orElseThrow();
        var also = elsewhere.open().get(0).get("id").asText();
        assertThat(review.decide(open, "none", Map.of("also", List.of(also))).refusal())
                .isEqualTo("422 NotAlike");

        for (var field : List.of("spans", "also")) {
            assertThat(review.decide(open, "none", nothing(field)).refusal()).isEqualTo("422 FieldMissing");
        }
        var span = Map.of("layer", "entity", "label", "PER", "fragments", Arrays.asList((Object) null));
        assertThat(review.decide(open, "own", Map.of("spans", List.of(span))).refusal())
                .isEqualTo("422 FieldMissing");
        assertThat(review.room()
                        .lead()
                        .patch(
                                "projects/%s/review-rules"
                                        .formatted(review.room().id()),
                                nothing("reasons"))
                        .refusal())
                .isEqualTo("422 FieldMissing");
    }

    @Test
    void calls_entities_by_their_names() {
        var layla = review.room().with("layla", "annotator");
        var sami = review.room().with("sami", "annotator");
        claim(layla, "وزارة الجسور");
        claim(sami, "بلدية لازوار");
        review.submit(layla);
        review.submit(sami);

        var open = review.open().get(0);

        assertThat(open.get("kind").asText()).isEqualTo("entity");
        assertThat(open.findValuesAsText("name")).contains("وزارة الجسور", "بلدية لازوار");
        review.decide(open, open.at("/versions/0/key").asText()).expect(200);
        assertThat(review.open()).isEmpty();
    }

    private void claim(Client annotator, String about) {
        var span = edit(
                "createSpan",
                UUID.randomUUID(),
                "layer",
                "claim",
                "label",
                "EVENT",
                "begin",
                0,
                "end",
                20,
                "attributes",
                Map.of("about", Map.of("name", about)));
        annotator.post(marks(review.article()), batch(span)).expect(200);
    }

    private static Map<String, @Nullable Object> nothing(String field) {
        return Map.of(field, Arrays.asList((Object) null));
    }

    /** Two annotators say of each word something else. */
    private void disagree() {
        review.handIn("layla", Arrays.stream(WORDS).map(word -> "ORG " + word).toArray(String[]::new));
        review.handIn("sami", Arrays.stream(WORDS).map(word -> "PER " + word).toArray(String[]::new));
    }

    private Answer shown(String order, int limit, @Nullable String after) {
        return review.reviewer()
                .get("projects/%s/disagreements?order=%s&limit=%d&after=%s"
                        .formatted(review.room().id(), order, limit, Objects.requireNonNullElse(after, "")))
                .expect(200);
    }

    /** The ids of all that comes after this, two at a time. */
    private List<String> pages(String order, String after) {
        var ids = new ArrayList<String>();
        @Nullable String next = after;
        while (next != null) {
            var page = shown(order, 2, next);
            Reviews.list(page).forEach(each -> ids.add(each.get("id").asText()));
            next = page.json().get("next").textValue();
        }
        return ids;
    }

    private List<String> ids(Client reviewer, String order) {
        return Reviews.list(reviewer.get("projects/%s/disagreements?order=%s"
                        .formatted(review.room().id(), order)))
                .stream()
                .map(each -> each.get("id").asText())
                .toList();
    }

    private List<String> ready() {
        return Reviews.list(review.reviewer()
                        .get("projects/%s/disagreements/ready"
                                .formatted(review.room().id())))
                .stream()
                .map(each -> each.get("article").asText())
                .toList();
    }

    private static Answer later(Client reviewer, String id) {
        return reviewer.post("disagreements/%s/later".formatted(id), Map.of());
    }

    private static Answer decide(Client reviewer, JsonNode open) {
        return reviewer.post(
                "disagreements/%s/verdict".formatted(open.get("id").asText()),
                Map.of("revision", open.get("revision").asLong(), "choice", "none"));
    }
}
