package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Reviews.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each mark of a gold set says from whom it comes, and why. */
class OriginTest {

    private final Reviews review = Reviews.begin();

    @Test
    void what_all_said_tells_the_rule_by_which_it_was_merged_then_whatever_the_project_wants_now() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");
        review.rules(Map.of("merging", "none"));

        var told = origin(review.reviewer(), mark("PER"));

        assertThat(told.get("hand").isNull()).isTrue();
        assertThat(told.get("settled")).hasSize(1);
        assertThat(told.at("/settled/0/verdict/act").asText()).isEqualTo("merged");
        assertThat(told.at("/settled/0/verdict/by").isNull()).isTrue();
        assertThat(told.at("/settled/0/verdict/rule/merging").asText()).isEqualTo("unanimous");
        assertThat(told.at("/settled/0/versions/0/by").size()).isEqualTo(2);
        assertThat(told.get("names").fieldNames()).toIterable().containsExactlyInAnyOrder("layla", "sami");
    }

    @Test
    void what_a_majority_said_tells_how_much_of_one_was_needed() {
        review.rules(Map.of("merging", "majority", "share", 60));
        review.assign("layla", "sami", "nour");
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "ORG ترامب");
        review.handIn("nour", "PER ترامب");

        var verdict = origin(review.reviewer(), mark("PER")).at("/settled/0/verdict");

        assertThat(verdict.at("/rule/merging").asText()).isEqualTo("majority");
        assertThat(verdict.at("/rule/share").asInt()).isEqualTo(60);
    }

    @Test
    void what_a_reviewer_decided_tells_who_and_why_and_annotators_only_why_where_they_are_taught() {
        review.rules(Map.of("feedback", true));
        var layla = review.handIn("layla", "PER ترامب");
        review.handIn("sami", "ORG ترامب");
        decide();
        sight();

        var told = origin(review.reviewer(), mark("PER"));
        assertThat(told.at("/settled/0/verdict/by").asText()).isEqualTo("omar");
        assertThat(told.at("/settled/0/verdict/reason").asText()).isEqualTo("slip");
        assertThat(told.at("/settled/0/verdict/note").asText()).isEqualTo("رجل");
        assertThat(told.at("/reasons/slip/en").asText()).isNotEmpty();
        assertThat(told.at("/names/omar").asText()).isNotEmpty();

        var before = origin(layla, mark("PER"));
        assertThat(before.toString()).doesNotContain("omar").doesNotContain("رجل");
        assertThat(before.at("/settled/0/verdict/reason").isNull()).isTrue();

        review.adjudicate();
        var after = origin(layla, mark("PER"));
        assertThat(after.toString()).doesNotContain("omar");
        assertThat(after.at("/settled/0/verdict/note").asText()).isEqualTo("رجل");
    }

    @Test
    void what_somebody_drew_in_the_gold_set_tells_whose_hand_it_was() {
        var id = byHand("LOC", "البيت الأبيض");

        var told = origin(review.reviewer(), id.toString());

        assertThat(told.at("/hand/by").asText()).isEqualTo("omar");
        assertThat(told.get("settled")).isEmpty();
    }

    @Test
    void what_is_no_mark_of_the_gold_set_has_no_origin() {
        var unknown = path(UUID.randomUUID().toString());
        assertThat(review.reviewer().get(unknown).refusal()).isEqualTo("404 NoSuchGoldMark");
        byHand("LOC", "البيت الأبيض");

        assertThat(review.reviewer().get(unknown).refusal()).isEqualTo("404 NoSuchGoldMark");
    }

    @Test
    void whoever_may_not_see_the_gold_set_learns_nothing_of_its_marks() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");
        var nour = review.room().with("nour", "annotator");

        assertThat(nour.get(path(mark("PER"))).refusal()).isEqualTo("404 NoSuchSet");
    }

    @Test
    void who_reviews_blindly_learns_no_names() {
        review.rules(Map.of("hideNames", true));
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");

        assertThat(origin(review.reviewer(), mark("PER")).toString())
                .doesNotContain("layla")
                .doesNotContain("sami");
        assertThat(origin(review.room().lead(), mark("PER")).toString()).contains("layla");
    }

    private void decide() {
        var open = review.open().get(0);
        review.decide(open, key(open, "PER ترامب"), Map.of("reason", "slip", "note", "رجل"))
                .expect(200);
    }

    /** Lets annotators see the sets of others. */
    private void sight() {
        review.room()
                .lead()
                .patch("projects/%s/rules".formatted(review.room().id()), Map.of("sight", "always"))
                .expect(200);
    }

    private UUID byHand(String label, String words) {
        var id = UUID.randomUUID();
        int begin = Reviews.TEXT.indexOf(words);
        review.reviewer()
                .post(
                        marks(review.article()) + "?set=gold",
                        batch(createSpan(id, "entity", label, begin, begin + words.length())))
                .expect(200);
        return id;
    }

    /** The id of the gold set's first span of this label. */
    private String mark(String label) {
        for (var span : review.reviewer()
                .get(marks(review.article()) + "?set=gold")
                .expect(200)
                .json()
                .get("spans")) {
            if (span.get("label").asText().equals(label)) {
                return span.get("id").asText();
            }
        }
        throw new AssertionError("nothing is marked " + label);
    }

    private JsonNode origin(Client who, String mark) {
        return who.get(path(mark)).expect(200).json();
    }

    private String path(String mark) {
        return "articles/%s/gold/%s/origin".formatted(review.article(), mark);
    }
}
