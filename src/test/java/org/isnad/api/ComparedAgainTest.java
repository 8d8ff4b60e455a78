package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Reviews.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was decided or merged stays what it was, however often its article is compared again. */
class ComparedAgainTest {

    private static final String LONG = "البيت الأبيض إن ترامب";

    private final Reviews review = Reviews.begin();

    @Test
    void an_own_version_at_the_place_of_something_else_stays_decided() {
        handIn("layla", "PER ترامب");
        handIn("sami", "ORG ترامب");
        handIn("nour", "LOC " + LONG);
        var about = at("ترامب");
        int begin = Reviews.TEXT.indexOf(LONG);
        var own = Map.of("layer", "entity", "label", "PER", "begin", begin, "end", begin + LONG.length());
        review.decide(about, "own", Map.of("spans", List.of(own))).expect(200);

        compare();

        var now = at("ترامب");
        assertThat(now.get("id")).isEqualTo(about.get("id"));
        assertThat(now.get("state").asText()).isEqualTo("decided");
        assertThat(review.all()).hasSize(2);
        assertThat(review.gold()).containsExactly("PER " + LONG);
    }

    @Test
    void what_was_decided_with_something_else_is_never_merged_by_itself() {
        review.rules(Map.of("merging", "majority", "share", 60));
        handIn("layla", "PER البيت");
        handIn("sami", "PER البيت الأبيض");
        review.decide(review.open().get(0), "none").expect(200);

        handIn("nour", "PER البيت", "PER البيت الأبيض");

        assertThat(review.gold()).isEmpty();
        assertThat(review.all()).extracting(each -> each.get("state").asText()).doesNotContain("merged");
    }

    @Test
    void what_was_merged_stays_when_one_more_agrees_whatever_the_rule_is_by_then() {
        handIn("layla", "PER ترامب");
        handIn("sami", "PER ترامب");
        review.rules(Map.of("merging", "none"));

        handIn("nour", "PER ترامب");
        compare();

        assertThat(review.gold()).containsExactly("PER ترامب");
        assertThat(review.open()).isEmpty();
    }

    @Test
    void taking_a_split_back_leaves_alone_what_was_merged_elsewhere() {
        handIn("layla", "PER ترامب", "PER البيت");
        handIn("sami", "PER ترامب", "PER البيت الأبيض");
        handIn("nour", "PER ترامب");
        var apart = review.open().get(0);
        review.reviewer().post(path(apart) + "/split", Map.of()).expect(200);

        undo(review.reviewer()).expect(200);

        assertThat(review.gold()).containsExactly("PER ترامب");
        assertThat(review.open()).hasSize(1);
    }

    @Test
    void what_a_reviewer_has_taken_back_is_left_to_reviewers() {
        review.rules(Map.of("merging", "none"));
        handIn("layla", "PER ترامب");
        handIn("sami", "PER ترامب");
        var about = review.open().get(0);
        review.decide(about, key(about, "PER ترامب")).expect(200);
        review.rules(Map.of("merging", "unanimous"));

        undo(review.reviewer()).expect(200);
        compare();

        assertThat(review.open()).hasSize(1);
        assertThat(review.gold()).isEmpty();
    }

    @Test
    void a_split_settles_nothing_else() {
        review.rules(Map.of("merging", "none"));
        handIn("layla", "PER ترامب", "PER البيت");
        handIn("sami", "PER ترامب", "PER البيت الأبيض");
        review.rules(Map.of("merging", "unanimous"));

        review.reviewer().post(path(at("البيت")) + "/split", Map.of()).expect(200);

        assertThat(review.gold()).isEmpty();
        assertThat(at("ترامب").get("state").asText()).isEqualTo("open");
    }

    @Test
    void an_own_version_that_names_an_entity_is_decided_as_the_gold_set_has_it() {
        handIn("layla", "PER ترامب");
        handIn("sami", "ORG ترامب");
        int begin = Reviews.TEXT.indexOf("سيزور");
        var own = Map.of(
                "layer",
                "claim",
                "label",
                "QUOTE",
                "begin",
                begin,
                "end",
                begin + 5,
                "attributes",
                Map.of("about", Map.of("name", "وزارة الجسور")));

        var decided = review.decide(at("ترامب"), "own", Map.of("spans", List.of(own)));

        var about = decided.expect(200).json().at("/items/0/gold/0/span/attributes/about");
        var mark = review.reviewer()
                .get(Newsroom.marks(review.article()) + "?set=gold")
                .expect(200)
                .json();
        assertThat(about.get("name").asText()).isEqualTo("وزارة الجسور");
        assertThat(about).isEqualTo(mark.at("/spans/0/attributes/about"));
    }

    private void handIn(String login, String... marks) {
        review.handIn(login, marks);
    }

    private void compare() {
        review.reviewer()
                .post("articles/%s/disagreements".formatted(review.article()), Map.of())
                .expect(200);
    }

    private Answer undo(Client reviewer) {
        return reviewer.post("projects/%s/verdicts/undo".formatted(review.room().id()), Map.of());
    }

    private static String path(JsonNode about) {
        return "disagreements/" + about.get("id").asText();
    }

    private JsonNode at(String words) {
        int begin = Reviews.TEXT.indexOf(words);
        return review.all().stream()
                .filter(each -> each.get("begin").asInt() == begin)
                .findFirst()
                .orElseThrow();
    }
}
