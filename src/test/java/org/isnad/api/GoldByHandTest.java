package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a reviewer changes in the gold set by hand is a verdict of theirs, as much as one from the page of review. */
class GoldByHandTest {

    private final Reviews review = Reviews.begin();

    @Test
    void another_label_by_hand_is_what_was_decided_from_then_on() {
        var layla = review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");

        change(review.reviewer(), edit("updateSpan", mark(), "label", "ORG"));

        assertThat(only().get("state").asText()).isEqualTo("decided");
        assertThat(only().at("/verdict/act").asText()).isEqualTo("own");
        assertThat(only().at("/verdict/by").asText()).isEqualTo("omar");
        assertThat(only().at("/gold/0/span/label").asText()).isEqualTo("ORG");
        review.reopen(layla);
        review.mark(layla, "GPE ترامب");
        review.submit(layla);
        assertThat(review.gold()).containsExactly("ORG ترامب");
    }

    @Test
    void a_mark_that_is_taken_away_by_hand_does_not_come_back_with_the_next_merge() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");

        change(review.reviewer(), edit("deleteSpan", mark()));
        review.handIn("nour", "PER ترامب");

        assertThat(review.gold()).isEmpty();
        assertThat(only().at("/verdict/act").asText()).isEqualTo("none");
    }

    @Test
    void the_page_of_review_takes_back_what_was_changed_by_hand() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");
        change(review.reviewer(), edit("updateSpan", mark(), "label", "ORG"));

        review.reviewer()
                .post("projects/%s/verdicts/undo".formatted(review.room().id()), Map.of())
                .expect(200);

        assertThat(review.gold()).containsExactly("PER ترامب");
        assertThat(only().get("state").asText()).isEqualTo("merged");
    }

    @Test
    void undo_on_the_canvas_takes_back_no_merge_and_no_verdict() {
        var layla = review.room().with("layla", "annotator", "reviewer");
        review.mark(layla, "PER ترامب", "ORG البيت الأبيض");
        review.submit(layla);
        review.handIn("sami", "PER ترامب", "GPE البيت الأبيض");
        var open = review.open().get(0);
        review.decide(open, Reviews.key(open, "GPE البيت الأبيض")).expect(200);

        var merge = layla.post("articles/%s/undo?set=gold".formatted(review.article()), Map.of());
        var verdict = review.reviewer().post("articles/%s/undo?set=gold".formatted(review.article()), Map.of());

        assertThat(merge.status()).isIn(403, 409);
        assertThat(verdict.refusal()).isEqualTo("409 NothingToUndo");
        assertThat(review.gold()).containsExactlyInAnyOrder("PER ترامب", "GPE البيت الأبيض");
    }

    @Test
    void nobody_else_is_asked_about_what_a_reviewer_added_by_hand() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");
        int begin = Reviews.TEXT.indexOf("البيت");
        var added = Newsroom.createSpan(UUID.randomUUID(), "entity", "ORG", begin, begin + 5);

        change(review.reviewer(), added);

        assertThat(review.gold()).containsExactlyInAnyOrder("PER ترامب", "ORG البيت");
        assertThat(review.all()).hasSize(1);
        assertThat(only().get("state").asText()).isEqualTo("merged");
    }

    @Test
    void undo_on_the_canvas_brings_back_what_was_decided_with_the_mark() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");
        change(review.reviewer(), edit("deleteSpan", mark()));

        review.reviewer()
                .post("articles/%s/undo?set=gold".formatted(review.article()), Map.of())
                .expect(200);

        assertThat(review.gold()).containsExactly("PER ترامب");
        assertThat(only().at("/verdict/act").asText()).isEqualTo("chosen");
        assertThat(only().at("/gold/0/span/label").asText()).isEqualTo("PER");
    }

    @Test
    void undo_on_the_canvas_brings_back_why_it_was_decided() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "ORG ترامب");
        var open = review.open().get(0);
        review.decide(open, Reviews.key(open, "PER ترامب"), Map.of("reason", "slip", "note", "اسم شخص"))
                .expect(200);
        change(review.reviewer(), edit("updateSpan", mark(), "label", "GPE"));
        assertThat(only().at("/verdict/note").asText()).isEmpty();

        review.reviewer()
                .post("articles/%s/undo?set=gold".formatted(review.article()), Map.of())
                .expect(200);

        assertThat(only().at("/verdict/reason").asText()).isEqualTo("slip");
        assertThat(only().at("/verdict/note").asText()).isEqualTo("اسم شخص");
    }

    private void change(Client who, JsonNode edit) {
        who.post(marks(review.article()) + "?set=gold", batch(edit)).expect(200);
    }

    private JsonNode only() {
        assertThat(review.all()).hasSize(1);
        return review.all().get(0);
    }

    private UUID mark() {
        return UUID.fromString(only().at("/gold/0/id").asText());
    }
}
