package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of what looks alike that is told which can be decided together, and no more than one act holds. */
class ReviewAlikeTest {

    private final Reviews review = Reviews.begin();

    @Test
    void counts_and_lists_what_can_be_decided_alone() {
        var closed = Reviews.of(review.room());
        agree(closed);
        closed.adjudicate();
        closed.handIn("nour", "PER ترامب", "GPE غدا"); // which is open, but waits for the gold set to be
        agree(review);
        review.handIn("nour", "PER ترامب", "GPE غدا");
        var other = Reviews.of(review.room());
        agree(other);
        other.handIn("nour", "PER ترامب", "GPE غدا");
        var open = review.open().get(0);
        assertThat(open.get("alike").asLong()).isEqualTo(1);

        other.decide(other.open().get(0), "none").expect(200);

        assertThat(review.open().get(0).get("alike").asLong()).isZero();
        assertThat(alike(open)).containsExactly(id(open));
        var decided = other.all().stream()
                .filter(each -> each.get("state").asText().equals("decided"))
                .findFirst()
                .orElseThrow();
        assertThat(decided.get("alike").asLong()).isEqualTo(1);
        assertThat(alike(decided)).containsExactly(id(open));
    }

    @Test
    void refuses_more_at_once_than_one_act_holds() {
        agree(review);
        review.handIn("nour", "PER ترامب");
        var open = review.open().get(0);
        var many = Collections.nCopies(201, id(open));
        var spans = Collections.nCopies(51, Map.of("layer", "entity", "label", "PER", "begin", 0, "end", 4));
        var pieces = Collections.nCopies(201, Map.of("begin", 0, "end", 4));
        var inPieces = Map.of("layer", "entity", "label", "PER", "fragments", pieces);

        assertThat(review.decide(open, "none", Map.of("also", many)).refusal()).isEqualTo("422 TooManyAtOnce");
        assertThat(review.decide(open, "own", Map.of("spans", spans)).refusal()).isEqualTo("422 OwnTooLarge");
        assertThat(review.decide(open, "own", Map.of("spans", List.of(inPieces)))
                        .refusal())
                .isEqualTo("422 OwnTooLarge");
    }

    @Test
    void says_that_ones_own_version_goes_for_no_other_place() {
        agree(review);
        review.handIn("nour", "PER ترامب");
        var other = Reviews.of(review.room());
        agree(other);
        other.handIn("nour", "PER ترامب");
        var span = Map.of("layer", "entity", "label", "LOC", "begin", 0, "end", 4);
        var decided = review.decide(review.open().get(0), "own", Map.of("spans", List.of(span)))
                .expect(200)
                .json()
                .at("/items/0");

        var also = List.of(id(other.open().get(0)));

        assertThat(review.decide(decided, decided.at("/verdict/key").asText(), Map.of("also", also))
                        .refusal())
                .isEqualTo("422 NotAlike");
    }

    private static void agree(Reviews review) {
        review.handIn("layla", "GPE غدا");
        review.handIn("sami", "GPE غدا");
    }

    private List<String> alike(JsonNode about) {
        return Reviews.list(review.reviewer().get("disagreements/%s/alike".formatted(id(about)))).stream()
                .map(ReviewAlikeTest::id)
                .toList();
    }

    private static String id(JsonNode disagreement) {
        return disagreement.get("id").asText();
    }
}
