package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Reviews.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The gold set keeps what people put there, whatever is merged around it, and tells where each of its marks comes from. */
class GoldTest {

    private final Reviews review = Reviews.begin();

    @Test
    void a_mark_that_a_reviewer_made_by_hand_outlives_what_is_merged_over_it() {
        byHand("PER", "ترامب");
        var layla = review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");
        assertThat(review.gold()).containsExactly("PER ترامب");

        review.reopen(layla);

        assertThat(review.gold()).containsExactly("PER ترامب");
    }

    @Test
    void what_two_verdicts_stand_on_stays_as_long_as_one_of_them_does() {
        review.handIn("layla", "PER ترامب", "ORG البيت الأبيض");
        review.handIn("sami", "ORG ترامب", "GPE البيت الأبيض");
        var house = review.open().get(0);
        var man = review.open().get(1);
        review.decide(man, key(man, "PER ترامب")).expect(200);
        review.decide(house, key(house, "ORG البيت الأبيض")).expect(200);

        own(again(house), "PER", "ترامب").expect(200);

        assertThat(review.gold()).containsExactly("PER ترامب");
        review.decide(again(man), "none").expect(200);
        assertThat(review.gold()).containsExactly("PER ترامب");
        review.decide(again(house), "none").expect(200);
        assertThat(review.gold()).isEmpty();
    }

    @Test
    void what_is_adjudicated_explains_itself_whoever_takes_back_what_they_said() {
        var layla = review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");
        review.adjudicate();

        review.reopen(layla);

        assertThat(review.gold()).containsExactly("PER ترامب");
        assertThat(review.all().get(0).at("/gold/0/span/label").asText()).isEqualTo("PER");
        assertThat(review.all().get(0).at("/verdict/act").asText()).isEqualTo("merged");
    }

    @Test
    void what_comes_after_it_was_adjudicated_waits_until_it_is_opened_again() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");
        review.adjudicate();
        review.handIn("nour", "PER ترامب", "ORG البيت الأبيض");
        assertThat(review.open()).isEmpty();

        review.reviewer()
                .put("articles/%s/state?set=gold".formatted(review.article()), Map.of("state", "in_progress"))
                .expect(200);

        assertThat(review.open()).extracting(each -> each.get("kind").asText()).containsExactly("missing");
    }

    @Test
    void another_rule_leaves_what_was_merged() {
        review.handIn("layla", "PER ترامب", "ORG البيت الأبيض");
        review.handIn("sami", "PER ترامب", "GPE البيت الأبيض");
        var open = review.open().get(0);
        review.decide(open, "none").expect(200);
        review.rules(Map.of("merging", "none"));

        review.reviewer()
                .post("projects/%s/verdicts/undo".formatted(review.room().id()), Map.of())
                .expect(200);

        assertThat(review.gold()).containsExactly("PER ترامب");
    }

    @Test
    void what_another_reviewer_decided_is_not_decided_over_their_head_with_others_alike() {
        disagree(review);
        var second = Reviews.of(review.room());
        disagree(second);
        var first = review.open().get(0);
        var other = second.open().get(0);
        second.decide(other, "none").expect(200);

        var all = review.decide(
                first,
                key(first, "GPE البيت الأبيض"),
                Map.of("also", List.of(other.get("id").asText())));

        assertThat(all.refusal()).isEqualTo("422 NotAlike");
        assertThat(second.gold()).isEmpty();
        assertThat(review.gold()).isEmpty();
    }

    @Test
    void what_a_reviewer_said_themselves_is_confirmed_when_something_new_is_said() {
        disagree(review);
        own(review.open().get(0), "LOC", "البيت الأبيض").expect(200);
        review.handIn("nour", "PER البيت الأبيض");
        var news = review.open().get(0);
        assertThat(news.get("state").asText()).isEqualTo("renewed");

        review.decide(news, news.get("proposal").asText()).expect(200);

        assertThat(review.gold()).containsExactly("LOC البيت الأبيض");
        assertThat(review.open()).isEmpty();
        assertThat(review.all().get(0).at("/verdict/act").asText()).isEqualTo("own");
    }

    @Test
    void what_was_chosen_is_confirmed_when_nobody_says_it_any_more() {
        var layla = review.handIn("layla", "ORG البيت الأبيض");
        review.handIn("sami", "GPE البيت الأبيض");
        var open = review.open().get(0);
        review.decide(open, key(open, "ORG البيت الأبيض")).expect(200);
        review.reopen(layla);
        var decided = review.all().get(0);

        review.decide(decided, decided.at("/verdict/key").asText()).expect(200);

        assertThat(review.gold()).containsExactly("ORG البيت الأبيض");
        assertThat(review.all().get(0).at("/verdict/act").asText()).isEqualTo("chosen");
    }

    @Test
    void what_was_merged_is_opened_when_somebody_said_otherwise_while_it_was_adjudicated() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");
        review.adjudicate();
        review.handIn("nour", "ORG ترامب");

        review.reviewer()
                .put("articles/%s/state?set=gold".formatted(review.article()), Map.of("state", "in_progress"))
                .expect(200);

        assertThat(review.open()).hasSize(1);
        assertThat(review.gold()).isEmpty();
    }

    private static void disagree(Reviews review) {
        review.handIn("layla", "ORG البيت الأبيض");
        review.handIn("sami", "GPE البيت الأبيض");
    }

    private void byHand(String label, String words) {
        int begin = Reviews.TEXT.indexOf(words);
        review.reviewer()
                .post(
                        marks(review.article()) + "?set=gold",
                        batch(createSpan(UUID.randomUUID(), "entity", label, begin, begin + words.length())))
                .expect(200);
    }

    private Answer own(JsonNode disagreement, String label, String words) {
        int begin = Reviews.TEXT.indexOf(words);
        return review.decide(
                disagreement,
                "own",
                Map.of(
                        "spans",
                        List.of(Map.of(
                                "layer", "entity", "label", label, "begin", begin, "end", begin + words.length()))));
    }

    /** As it stands now. */
    private JsonNode again(JsonNode disagreement) {
        return review.all().stream()
                .filter(each -> each.get("id").equals(disagreement.get("id")))
                .findFirst()
                .orElseThrow();
    }
}
