package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.relate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a project hides names, no answer that something stands in the way tells whose it is. */
class HiddenRefusalsTest {

    private static final List<String> LETTERS = List.of("A", "B");

    private final Reviews review = Reviews.begin();

    @BeforeEach
    void names_are_hidden() {
        review.rules(Map.of("hideNames", true));
    }

    @Test
    void a_relation_that_is_there_already_is_a_letter_s() {
        related("layla");
        related("sami");
        var relation = gold().at("/relations/0");
        var ends = Stream.of("from", "to")
                .map(end -> UUID.fromString(relation.get(end).asText()))
                .toList();

        var again = onGold(batch(relate(UUID.randomUUID(), "source", ends.get(0), ends.get(1))));

        assertThat(again.refusal()).isEqualTo("409 AlreadyJoined");
        assertThat(again.get("/current/author")).isIn(LETTERS);
        assertNoName(again);
    }

    @Test
    void what_somebody_changed_since_is_a_letter_s_to_who_would_undo() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");
        var mark = UUID.fromString(gold().at("/spans/0/id").asText());
        onGold(batch(edit("updateSpan", mark, "label", "ORG"))).expect(200);
        review.room()
                .with("rima", "reviewer")
                .post(marks(review.article()) + "?set=gold", batch(edit("updateSpan", mark, "label", "GPE")))
                .expect(200);

        var undone = review.reviewer().post("articles/%s/undo?set=gold".formatted(review.article()), Map.of());

        assertThat(undone.refusal()).isEqualTo("409 ChangedMeanwhile");
        assertThat(undone.get("/current/author")).isIn("A", "B", "rima");
        assertNoName(undone);
    }

    private static void assertNoName(Answer answer) {
        assertThat(answer.text()).doesNotContain("layla").doesNotContain("sami");
    }

    private void related(String login) {
        var annotator = review.room().with(login, "annotator");
        var claim = UUID.randomUUID();
        var person = UUID.randomUUID();
        int said = Reviews.TEXT.indexOf("سيزور");
        int name = Reviews.TEXT.indexOf("ترامب");
        annotator
                .post(
                        marks(review.article()),
                        batch(
                                createSpan(claim, "claim", "QUOTE", said, said + 12),
                                createSpan(person, "entity", "PER", name, name + 5),
                                relate(UUID.randomUUID(), "source", claim, person)))
                .expect(200);
        review.submit(annotator);
    }

    private JsonNode gold() {
        return review.reviewer()
                .get(marks(review.article()) + "?set=gold")
                .expect(200)
                .json();
    }

    private Answer onGold(Map<String, Object> batch) {
        return review.reviewer().with("Isnad-Twins", "refuse").post(marks(review.article()) + "?set=gold", batch);
    }
}
