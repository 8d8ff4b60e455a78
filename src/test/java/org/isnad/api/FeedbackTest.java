package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Reviews.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What reviewers decide teaches: annotators see what they marked otherwise, and managers what is argued about. */
class FeedbackTest {

    private final Reviews review = Reviews.begin();

    @Test
    void annotators_see_how_the_gold_set_differs_and_why_once_it_is_adjudicated() {
        review.rules(Map.of("feedback", true));
        var layla = review.handIn("layla", "ORG البيت الأبيض", "PER ترامب");
        var sami = review.handIn("sami", "GPE البيت الأبيض", "PER ترامب");
        decide("GPE البيت الأبيض");
        assertThat(differences(layla)).isEmpty();

        review.adjudicate();

        assertThat(differences(sami)).isEmpty();
        var told = differences(layla);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).at("/own/spans/0/label").asText()).isEqualTo("ORG");
        assertThat(told.get(0).at("/gold/spans/0/label").asText()).isEqualTo("GPE");
        assertThat(told.get(0).get("reason").asText()).isEqualTo("guideline_gap");
        assertThat(told.get(0).get("note").asText()).isEqualTo("مبنى لا حكومة");
        assertThat(told.get(0).toString()).doesNotContain("omar").doesNotContain("sami");
    }

    @Test
    void they_see_nothing_where_the_project_does_not_want_it() {
        var layla = review.handIn("layla", "ORG ترامب");
        review.handIn("sami", "PER ترامب");

        assertThat(layla.get(path("differences")).refusal()).isEqualTo("404 NoFeedback");
    }

    @Test
    void what_is_argued_about_most_is_told_with_examples() {
        review.handIn("layla", "ORG البيت الأبيض", "PER ترامب");
        review.handIn("sami", "GPE البيت الأبيض");
        var second = Reviews.of(review.room());
        second.handIn("layla", "ORG البيت الأبيض");
        second.handIn("sami", "GPE البيت الأبيض");
        decide("GPE البيت الأبيض");

        var matters = Reviews.list(review.reviewer().get(path("matters")));

        assertThat(matters).extracting(each -> each.get("kind").asText()).containsExactly("label", "missing");
        var first = matters.get(0);
        assertThat(first.get("count").asLong()).isEqualTo(2);
        assertThat(first.get("gaps").asLong()).isEqualTo(1);
        assertThat(first.at("/reasons/guideline_gap").asLong()).isEqualTo(1);
        assertThat(first.get("examples")).hasSize(2);
        assertThat(first.at("/examples/0/exact").asText()).isEqualTo("البيت الأبيض");
        assertThat(review.reviewer().get(path("matters/csv")).expect(200).text())
                .contains("البيت الأبيض");
    }

    private void decide(String said) {
        var open = review.open().get(0);
        review.decide(open, key(open, said), Map.of("reason", "guideline_gap", "note", "مبنى لا حكومة"))
                .expect(200);
    }

    private List<JsonNode> differences(Client annotator) {
        return Reviews.list(annotator.get(path("differences")));
    }

    private String path(String last) {
        return "projects/%s/%s".formatted(review.room().id(), last);
    }
}
