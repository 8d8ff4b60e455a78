package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Reviews.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A key of a request at the review answers for that request alone. */
class ReviewKeysTest {

    private final Reviews review = Reviews.begin();

    @Test
    void another_verdict_with_the_same_key_is_refused() {
        var about = disputed();
        var reviewer = keyed();
        verdict(reviewer, about, key(about, "PER ترامب")).expect(200);

        assertThat(verdict(reviewer, about, "none").refusal()).isEqualTo("422 KeyOfAnother");

        assertThat(review.gold()).containsExactly("PER ترامب");
    }

    @Test
    void what_was_taken_back_in_one_project_is_told_in_no_other() {
        var about = disputed();
        review.decide(about, "none").expect(200);
        var reviewer = keyed();
        undo(reviewer, review.room().id()).expect(200);
        var elsewhere = Newsroom.open();
        elsewhere.with("omar", "reviewer");

        var answer = undo(reviewer, elsewhere.id());

        assertThat(answer.refusal()).isEqualTo("422 KeyOfAnother");
        assertThat(answer.text()).doesNotContain("layla");
    }

    @Test
    void whoever_comes_too_late_is_told_how_it_stands_in_the_words_of_all_answers() {
        var about = disputed();
        review.decide(about, key(about, "ORG ترامب")).expect(200);

        var late = review.decide(about, "none");

        assertThat(late.refusal()).isEqualTo("409 DisagreementMoved");
        var now = review.reviewer().get("disagreements/" + about.get("id").asText());
        assertThat(late.json().get("current")).isEqualTo(now.expect(200).json());
    }

    private JsonNode disputed() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "ORG ترامب");
        return review.open().get(0);
    }

    private Client keyed() {
        return review.reviewer().with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Answer verdict(Client reviewer, JsonNode about, String choice) {
        return reviewer.post(
                "disagreements/%s/verdict".formatted(about.get("id").asText()),
                Map.of("revision", about.get("revision").asLong(), "choice", choice));
    }

    private static Answer undo(Client reviewer, String project) {
        return reviewer.post("projects/%s/verdicts/undo".formatted(project), Map.of());
    }
}
