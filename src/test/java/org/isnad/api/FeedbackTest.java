package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.relate;
import static org.isnad.api.Reviews.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    void they_see_attributes_and_relations_that_differ_with_the_text_around_them() {
        review.rules(Map.of("feedback", true));
        var layla = claims("layla", "AFFIRMED", false);
        claims("sami", "DENIED", true);
        var attribute = review.open().get(0);
        review.decide(attribute, keyOf(attribute, "DENIED")).expect(200);
        var relation = review.open().get(0);
        review.decide(relation, keyOf(relation, "source")).expect(200);
        review.adjudicate();

        var told = differences(layla);

        assertThat(told)
                .extracting(each -> each.get("kind").asText())
                .containsExactlyInAnyOrder("attribute", "attribution");
        var denied = of(told, "attribute");
        assertThat(denied.at("/own/spans/0/attributes/polarity").asText()).isEqualTo("AFFIRMED");
        assertThat(denied.at("/gold/spans/0/attributes/polarity").asText()).isEqualTo("DENIED");
        assertThat(denied.get("exact").asText()).isEqualTo("سيزور للرياض");
        assertThat(denied.get("before").asText()).endsWith("ترامب ");
        assertThat(denied.get("after").asText()).startsWith(" غدا");
        var said = of(told, "attribution");
        assertThat(said.at("/own/relations")).isEmpty();
        assertThat(said.at("/gold/relations/0/type").asText()).isEqualTo("source");
        assertThat(said.get("ends").findValuesAsText("exact")).contains("ترامب");
    }

    @Test
    void they_read_them_page_by_page() {
        review.rules(Map.of("feedback", true));
        review.rules(Map.of("merging", "majority"));
        review.assign("layla", "sami", "nour");
        var layla = review.handIn("layla", "ORG البيت الأبيض", "ORG ترامب", "ORG للرياض");
        review.handIn("sami", "GPE البيت الأبيض", "PER ترامب", "ORG للرياض");
        review.handIn("nour", "GPE البيت الأبيض", "PER ترامب", "ORG للرياض");
        review.adjudicate();

        var first = layla.get(path("differences?limit=1")).expect(200).json();
        var second = layla.get(
                        path("differences?limit=1&after=" + first.get("next").asText()))
                .expect(200)
                .json();

        assertThat(first.at("/items/0/exact").asText()).isEqualTo("البيت الأبيض");
        assertThat(second.at("/items/0/exact").asText()).isEqualTo("ترامب");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(differences(layla)).hasSize(2);
    }

    @Test
    void a_reason_that_was_given_is_retired_and_not_lost() {
        review.handIn("layla", "ORG البيت الأبيض");
        review.handIn("sami", "GPE البيت الأبيض");
        decide("GPE البيت الأبيض");

        review.rules(Map.of("reasons", List.of(Map.of("code", "new_one", "name", Map.of("ar", "جديد", "en", "New")))));

        var reasons =
                review.reviewer().get(path("review-rules")).expect(200).json().get("reasons");
        assertThat(reasons.findValuesAsText("code")).containsExactly("new_one", "guideline_gap");
        assertThat(reasons.findValuesAsText("retired")).containsExactly("false", "true");
        assertThat(reasons.at("/1/name/en").asText()).isNotEmpty();
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

    /** Marks a person and a claim, whose source it is or not. */
    private Client claims(String login, String polarity, boolean says) {
        var annotator = review.room().with(login, "annotator");
        var claim = UUID.randomUUID();
        var person = UUID.randomUUID();
        int name = Reviews.TEXT.indexOf("ترامب");
        annotator
                .post(
                        marks(review.article()),
                        batch(claim(claim, polarity), createSpan(person, "entity", "PER", name, name + 5)))
                .expect(200);
        if (says) {
            annotator
                    .post(marks(review.article()), batch(relate(UUID.randomUUID(), "source", claim, person)))
                    .expect(200);
        }
        review.submit(annotator);
        return annotator;
    }

    private static JsonNode claim(UUID id, String polarity) {
        var attributes = Map.of("polarity", polarity);
        int begin = Reviews.TEXT.indexOf("سيزور");
        return edit(
                "createSpan",
                id,
                "layer",
                "claim",
                "label",
                "QUOTE",
                "begin",
                begin,
                "end",
                begin + 12,
                "attributes",
                attributes);
    }

    /** The key of the first version in which this stands. */
    private static String keyOf(JsonNode disagreement, String word) {
        for (var version : disagreement.get("versions")) {
            if (version.toString().contains(word)) {
                return version.get("key").asText();
            }
        }
        throw new AssertionError("nobody says " + word + " in " + disagreement);
    }

    private static JsonNode of(List<JsonNode> told, String kind) {
        return told.stream()
                .filter(each -> each.get("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
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
