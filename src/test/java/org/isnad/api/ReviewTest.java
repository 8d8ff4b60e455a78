package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Reviews.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What annotators differ about is told to a reviewer, who decides; what is decided is gold, and stays. */
class ReviewTest {

    private final Reviews review = Reviews.begin();

    @Test
    void compares_what_all_have_handed_in_and_takes_what_all_said_alike() {
        review.handIn("layla", "PER ترامب", "ORG البيت الأبيض");
        assertThat(review.all()).isEmpty();
        review.handIn("sami", "PER ترامب", "GPE البيت الأبيض");

        assertThat(review.gold()).containsExactly("PER ترامب");
        var open = review.open();
        assertThat(open).hasSize(1);
        assertThat(open.get(0).get("kind").asText()).isEqualTo("label");
        assertThat(open.get(0).findValuesAsText("by").size()).isEqualTo(2);
        var settled = review.all().stream()
                .filter(each -> each.get("state").asText().equals("merged"))
                .toList();
        assertThat(settled).hasSize(1);
        assertThat(settled.get(0).at("/verdict/act").asText()).isEqualTo("merged");
        assertThat(settled.get(0).get("gold")).hasSize(1);
    }

    @Test
    void puts_what_is_chosen_into_the_gold_set_with_who_and_why() {
        disagree();
        var open = review.open().get(0);

        var decided = review.decide(
                        open, key(open, "GPE البيت الأبيض"), Map.of("reason", "guideline_gap", "note", "  مكان  "))
                .expect(200)
                .json()
                .at("/items/0");

        assertThat(review.gold()).containsExactly("GPE البيت الأبيض");
        assertThat(decided.get("state").asText()).isEqualTo("decided");
        assertThat(decided.at("/verdict/by").asText()).isEqualTo("omar");
        assertThat(decided.at("/verdict/reason").asText()).isEqualTo("guideline_gap");
        assertThat(decided.at("/verdict/note").asText()).isEqualTo("مكان");
        assertThat(review.open()).isEmpty();
    }

    @Test
    void takes_none_or_ones_own() {
        review.handIn("layla", "ORG البيت الأبيض", "PER ترامب");
        review.handIn("sami", "GPE البيت الأبيض");
        var open = review.open();
        review.decide(open.get(1), "none").expect(200);
        int begin = Reviews.TEXT.indexOf("الأبيض");
        review.decide(
                        open.get(0),
                        "own",
                        Map.of(
                                "spans",
                                List.of(Map.of("layer", "entity", "label", "LOC", "begin", begin, "end", begin + 6))))
                .expect(200);

        assertThat(review.gold()).containsExactly("LOC الأبيض");
        assertThat(review.all().get(0).at("/gold/0/span/exact/0").asText()).isEqualTo("الأبيض");
    }

    @Test
    void takes_back_what_was_decided_and_lets_it_be_decided_otherwise() {
        disagree();
        var open = review.open().get(0);
        review.decide(open, key(open, "GPE البيت الأبيض")).expect(200);

        undo().expect(200);

        assertThat(review.gold()).isEmpty();
        var again = review.open().get(0);
        review.decide(again, key(again, "ORG البيت الأبيض")).expect(200);
        assertThat(review.gold()).containsExactly("ORG البيت الأبيض");
        var third = review.all().get(0);
        review.decide(third, "none").expect(200);
        assertThat(review.gold()).isEmpty();
        undo().expect(200);
        assertThat(review.gold()).containsExactly("ORG البيت الأبيض");
        undo().expect(200);
        assertThat(undo().refusal()).isEqualTo("409 NoVerdict");
    }

    private Answer undo() {
        return review.reviewer()
                .post("projects/%s/verdicts/undo".formatted(review.room().id()), Map.of());
    }

    @Test
    void tells_the_second_of_two_reviewers_who_decide_the_same() {
        disagree();
        var open = review.open().get(0);
        review.decide(open, key(open, "GPE البيت الأبيض")).expect(200);

        var second = review.decide(open, "none");

        assertThat(second.refusal()).isEqualTo("409 DisagreementMoved");
        assertThat(second.json().at("/current/verdict/by").asText()).isEqualTo("omar");
        assertThat(review.gold()).containsExactly("GPE البيت الأبيض");
    }

    @Test
    void tells_the_second_of_two_reviewers_where_the_first_only_confirms() {
        disagree();
        var open = review.open().get(0);
        review.decide(open, key(open, "GPE البيت الأبيض")).expect(200);
        var decided = review.all().get(0);
        review.decide(decided, key(decided, "GPE البيت الأبيض")).expect(200);

        assertThat(review.decide(decided, "none").refusal()).isEqualTo("409 DisagreementMoved");
    }

    @Test
    void keeps_what_was_decided_when_somebody_submits_late_and_shows_only_what_is_new() {
        disagree();
        var open = review.open().get(0);
        review.decide(open, key(open, "GPE البيت الأبيض")).expect(200);

        review.handIn("nour", "GPE البيت الأبيض", "PER ترامب");

        assertThat(review.gold()).containsExactly("GPE البيت الأبيض");
        assertThat(review.open()).extracting(each -> each.get("kind").asText()).containsExactly("missing");

        review.handIn("rami", "LOC البيت الأبيض");

        assertThat(review.gold()).containsExactly("GPE البيت الأبيض");
        var news = review.open().get(0);
        assertThat(news.get("state").asText()).isEqualTo("renewed");
        assertThat(news.get("proposal").asText()).isEqualTo(key(news, "GPE البيت الأبيض"));
        review.decide(news, news.get("proposal").asText()).expect(200);
        assertThat(review.open()).hasSize(1);
    }

    @Test
    void keeps_what_was_decided_when_all_take_back_what_they_said() {
        disagree();
        var open = review.open().get(0);
        review.decide(open, key(open, "GPE البيت الأبيض")).expect(200);

        review.reopen(Client.of("layla"));
        review.reopen(Client.of("sami"));

        assertThat(review.gold()).containsExactly("GPE البيت الأبيض");
        assertThat(review.all()).hasSize(1);
        assertThat(review.open()).isEmpty();
    }

    @Test
    void takes_out_again_what_was_merged_when_it_is_unanimous_no_more() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");
        assertThat(review.gold()).containsExactly("PER ترامب");

        review.handIn("nour", "ORG ترامب");

        assertThat(review.gold()).isEmpty();
        assertThat(review.open()).extracting(each -> each.get("kind").asText()).containsExactly("label");
    }

    @Test
    void merges_by_majority_where_the_project_wants_it_and_nothing_where_not() {
        review.rules(Map.of("merging", "majority", "share", 60));
        review.handIn("layla", "ORG البيت الأبيض");
        review.handIn("sami", "ORG البيت الأبيض");
        review.handIn("nour", "GPE البيت الأبيض");
        assertThat(review.gold()).containsExactly("ORG البيت الأبيض");

        var other = Reviews.begin();
        other.rules(Map.of("merging", "none"));
        other.handIn("layla", "PER ترامب");
        other.handIn("sami", "PER ترامب");
        assertThat(other.gold()).isEmpty();
        assertThat(other.open()).extracting(each -> each.get("kind").asText()).containsExactly("unanimous");
    }

    @Test
    void takes_a_disagreement_about_places_apart() {
        review.handIn("layla", "ORG البيت الأبيض");
        review.handIn("sami", "ORG الأبيض");
        var open = review.open().get(0);
        assertThat(open.get("kind").asText()).isEqualTo("boundary");

        var parts = Reviews.list(review.reviewer()
                .post("disagreements/%s/split".formatted(open.get("id").asText()), Map.of()));

        assertThat(parts).extracting(each -> each.get("kind").asText()).containsExactly("missing", "missing");
        for (var part : review.open()) {
            var there = part.at("/versions/0/spans").isEmpty() ? "/versions/1/key" : "/versions/0/key";
            review.decide(part, part.at(there).asText()).expect(200);
        }
        assertThat(review.gold()).containsExactlyInAnyOrder("ORG البيت الأبيض", "ORG الأبيض");
        review.handIn("nour");
        assertThat(review.gold()).containsExactlyInAnyOrder("ORG البيت الأبيض", "ORG الأبيض");
    }

    @Test
    void decides_all_that_look_alike_at_once() {
        disagree();
        var second = Reviews.of(review.room());
        second.handIn("layla", "ORG البيت الأبيض");
        second.handIn("sami", "GPE البيت الأبيض");
        var open = review.open().get(0);
        assertThat(open.get("alike").asLong()).isEqualTo(1);
        var alike = Reviews.list(review.reviewer()
                .get("disagreements/%s/alike".formatted(open.get("id").asText())));
        assertThat(alike).extracting(each -> each.get("exact").asText()).containsOnly("البيت الأبيض");
        var also = alike.stream().map(each -> each.get("id").asText()).toList();

        review.decide(open, key(open, "GPE البيت الأبيض"), Map.of("also", also)).expect(200);

        assertThat(review.gold()).containsExactly("GPE البيت الأبيض");
        assertThat(second.gold()).containsExactly("GPE البيت الأبيض");
        undo().expect(200);
        assertThat(second.gold()).isEmpty();
    }

    @Test
    void refuses_what_nobody_could_decide() {
        disagree();
        var open = review.open().get(0);

        assertThat(review.decide(open, "ffffffff").refusal()).isEqualTo("422 VersionGone");
        assertThat(review.decide(open, "own").refusal()).isEqualTo("422 NothingSaid");
        assertThat(own(open, "PER", 5, 5).refusal()).isEqualTo("422 NoPlace");
        assertThat(own(open, "PER", 5, 5_000).refusal()).isEqualTo("422 NoPlace");
        assertThat(own(open, "NONE", 0, 4).refusal()).isEqualTo("422 UnknownLabel");
        assertThat(review.decide(open, "none", Map.of("reason", "mood")).refusal())
                .isEqualTo("422 UnknownReason");
        assertThat(review.decide(open, "none", Map.of("note", "x".repeat(2_001)))
                        .refusal())
                .isEqualTo("422 RemarkTooLong");
        assertThat(review.reviewer()
                        .post("disagreements/999999999/verdict", Map.of("revision", 1, "choice", "none"))
                        .refusal())
                .isEqualTo("404 NoSuchDisagreement");
        assertThat(review.gold()).isEmpty();
        review.adjudicate();
        assertThat(review.decide(open, "none").refusal()).isEqualTo("409 SetClosed");
    }

    private Answer own(JsonNode open, String label, int begin, int end) {
        return review.decide(
                open,
                "own",
                Map.of("spans", List.of(Map.of("layer", "entity", "label", label, "begin", begin, "end", end))));
    }

    @Test
    void hides_names_behind_letters_that_stay_the_same_in_an_article() {
        review.rules(Map.of("hideNames", true));
        review.handIn("layla", "ORG البيت الأبيض", "PER ترامب");
        review.handIn("sami", "GPE البيت الأبيض", "ORG ترامب");

        var by = review.open().stream()
                .map(each -> each.findValues("by").toString())
                .toList();

        assertThat(by).containsExactly("[[\"A\"], [\"B\"]]", "[[\"A\"], [\"B\"]]");
    }

    private void disagree() {
        review.handIn("layla", "ORG البيت الأبيض");
        review.handIn("sami", "GPE البيت الأبيض");
    }
}
