package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Reviews.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reviewer did last is taken back, that alone, and once, however often and by whichever tab it is asked for. */
class RetractingTest {

    private final Reviews review = Reviews.begin();

    @Test
    void takes_back_what_is_meant_or_nothing() {
        disagree();
        var gesture = UUID.randomUUID();
        decide(gesture, "GPE البيت الأبيض");
        byHand("LOC");

        assertThat(undo(UUID.randomUUID(), gesture).refusal()).isEqualTo("409 NotLast");

        assertThat(review.gold()).containsExactly("LOC البيت الأبيض");
        undo(UUID.randomUUID(), null).expect(200);
        assertThat(review.gold()).containsExactly("GPE البيت الأبيض");
        undo(UUID.randomUUID(), gesture).expect(200);
        assertThat(review.gold()).isEmpty();
        assertThat(undo(UUID.randomUUID(), gesture).refusal()).isEqualTo("409 NotLast");
    }

    @Test
    void tells_why_that_was_decided_which_is_taken_back() {
        disagree();
        var open = review.open().get(0);
        review.decide(open, "none", Map.of("reason", "slip", "note", "مكان لا دولة"))
                .expect(200);

        var undone = undo(UUID.randomUUID(), null).expect(200).json();

        assertThat(undone.at("/takenBack/reason").asText()).isEqualTo("slip");
        assertThat(undone.at("/takenBack/note").asText()).isEqualTo("مكان لا دولة");
        assertThat(undone.at("/items/0/state").asText()).isEqualTo("open");
    }

    @Test
    void answers_the_same_to_a_request_that_comes_again_though_what_it_was_about_is_gone() {
        var other = Reviews.of(review.room());
        other.handIn("layla", "PER ترامب");
        other.handIn("sami", "ORG ترامب");
        other.decide(other.open().get(0), "none").expect(200);
        disagree();
        var open = review.open().get(0);
        review.decide(open, "none").expect(200);
        review.reopen(Client.of("layla"));
        review.reopen(Client.of("sami"));
        var again = UUID.randomUUID();

        var first = undo(again, null).expect(200).json();
        var second = undo(again, null).expect(200).json();

        assertThat(first.get("gone"))
                .extracting(JsonNode::asText)
                .containsExactly(open.get("id").asText());
        assertThat(first.get("items")).isEmpty();
        assertThat(second).isEqualTo(first);
        assertThat(review.all()).isEmpty();
        assertThat(other.all().get(0).get("state").asText()).isEqualTo("decided");
    }

    @Test
    void leaves_open_what_rules_of_today_would_settle() {
        review.rules(Map.of("merging", "none"));
        review.handIn("layla", "PER ترامب", "ORG البيت الأبيض");
        review.handIn("sami", "PER ترامب", "ORG البيت الأبيض");
        review.decide(review.open().get(0), "none").expect(200);
        review.rules(Map.of("merging", "majority"));

        undo(UUID.randomUUID(), null).expect(200);

        assertThat(review.gold()).isEmpty();
        assertThat(review.open()).hasSize(2);
    }

    @Test
    void puts_together_again_what_was_taken_apart() {
        review.handIn("layla", "ORG البيت الأبيض");
        review.handIn("sami", "ORG الأبيض");
        var open = review.open().get(0);
        var split = UUID.randomUUID();
        var parts = Reviews.list(split(open, split));
        assertThat(parts).hasSize(2);
        assertThat(Reviews.list(split(open, split))).isEqualTo(parts);
        assertThat(split(parts.get(0), UUID.randomUUID()).refusal()).isEqualTo("422 NothingToSplit");

        var again = UUID.randomUUID();
        var undone = undo(again, split).expect(200).json();

        assertThat(review.open()).extracting(each -> each.get("kind").asText()).containsExactly("boundary");
        assertThat(undone.get("items")).hasSize(1);
        assertThat(undone.get("gone")).hasSize(1);
        assertThat(undo(again, split).expect(200).json()).isEqualTo(undone);
        assertThat(undo(UUID.randomUUID(), null).refusal()).isEqualTo("409 NoVerdict");
    }

    @Test
    void takes_back_older_verdicts_after_a_split_and_leaves_what_others_decided_of_its_parts() {
        review.handIn("layla", "PER ترامب", "ORG البيت الأبيض");
        review.handIn("sami", "ORG ترامب", "ORG الأبيض");
        review.decide(review.open().get(1), "none").expect(200);
        var parts = Reviews.list(split(review.open().get(0), UUID.randomUUID()));
        var nour = review.room().with("nour", "reviewer");
        nour.post(
                        "disagreements/%s/verdict"
                                .formatted(parts.get(0).get("id").asText()),
                        Map.of("revision", parts.get(0).get("revision").asLong(), "choice", "none"))
                .expect(200);

        undo(UUID.randomUUID(), null).expect(200);
        undo(UUID.randomUUID(), null).expect(200);

        assertThat(review.all())
                .extracting(each -> each.get("state").asText())
                .containsExactlyInAnyOrder("decided", "open", "open");
    }

    private void disagree() {
        review.handIn("layla", "ORG البيت الأبيض");
        review.handIn("sami", "GPE البيت الأبيض");
    }

    private void decide(UUID gesture, String said) {
        var open = review.open().get(0);
        review.reviewer()
                .with("Idempotency-Key", gesture.toString())
                .post(
                        "disagreements/%s/verdict".formatted(open.get("id").asText()),
                        Map.of("revision", open.get("revision").asLong(), "choice", key(open, said)))
                .expect(200);
    }

    private void byHand(String label) {
        var mark = review.all().get(0).at("/gold/0/id").asText();
        review.reviewer()
                .post(
                        marks(review.article()) + "?set=gold",
                        batch(edit("updateSpan", UUID.fromString(mark), "label", label)))
                .expect(200);
    }

    private Answer split(JsonNode open, UUID key) {
        return review.reviewer()
                .with("Idempotency-Key", key.toString())
                .post("disagreements/%s/split".formatted(open.get("id").asText()), Map.of());
    }

    private Answer undo(UUID key, @Nullable UUID gesture) {
        return review.reviewer()
                .with("Idempotency-Key", key.toString())
                .post("projects/%s/verdicts/undo%s"
                        .formatted(review.room().id(), gesture == null ? "" : "?gesture=" + gesture));
    }
}
