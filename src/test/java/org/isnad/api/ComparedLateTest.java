package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An article is compared once nobody is left who is to hand it in, however that came about. */
class ComparedLateTest {

    private final Reviews review = Reviews.begin();

    @Test
    void is_compared_when_the_last_who_had_not_begun_has_it_no_more() {
        overlap(3);
        review.assign("layla", "sami", "nour");
        review.handIn("layla", "ORG ترامب");
        review.handIn("sami", "PER ترامب");
        assertThat(review.all()).isEmpty();
        review.assign("layla", "sami");

        assertThat(review.all()).hasSize(1);
    }

    @Test
    void is_not_compared_while_somebody_else_is_given_it_instead() {
        overlap(3);
        review.assign("layla", "sami", "nour");
        review.handIn("layla", "ORG ترامب");
        review.handIn("sami", "PER ترامب");
        review.room().with("rami", "annotator");

        review.assign("layla", "sami", "rami");

        assertThat(review.all()).isEmpty();
    }

    @Test
    void is_compared_by_the_next_who_reviews_when_what_nobody_touched_went_back_to_the_queue() {
        overlap(3);
        review.assign("layla", "sami", "nour");
        review.handIn("layla", "ORG ترامب");
        review.handIn("sami", "PER ترامب");
        review.mark(Client.of("nour"), "GPE ترامب");
        review.room()
                .lead()
                .patch("projects/%s/rules".formatted(review.room().id()), Map.of("handout", "queue", "holdHours", 24))
                .expect(200);
        assertThat(review.all()).isEmpty();

        Behind.change("update annotation_set set changed = changed - interval 25 hour where article_id = "
                + review.article());
        Client.of("layla")
                .post("projects/%s/next".formatted(review.room().id()))
                .expect(200);
        assertThat(review.all()).isEmpty(); // whoever only wants to go on marking compares nothing

        assertThat(catchUp()).isEqualTo(List.of(1L, 0L, 0L));
        assertThat(review.all()).hasSize(1);
    }

    @Test
    void one_that_cannot_be_compared_keeps_no_other_from_it() {
        review.handIn("layla", "ORG ترامب");
        review.handIn("sami", "PER ترامب");
        var other = Reviews.of(review.room());
        other.handIn("layla", "ORG ترامب");
        other.handIn("sami", "PER ترامب");
        Behind.change(
                "delete from disagreement where article_id in (%s, %s)".formatted(review.article(), other.article()));
        Behind.change(
                "update span set attributes = '[]' where set_id in (select id from annotation_set where article_id = "
                        + review.article() + ")");

        assertThat(catchUp()).isEqualTo(List.of(1L, 0L, 1L));
        assertThat(catchUp()).isEqualTo(List.of(0L, 0L, 1L));

        assertThat(other.open()).hasSize(1);
        Behind.change(
                "update span set attributes = '{}' where set_id in (select id from annotation_set where article_id = "
                        + review.article() + ")");
        Behind.change("update comparison_failure set failed = failed - interval 61 minute where article_id = "
                + review.article());
        assertThat(catchUp()).isEqualTo(List.of(1L, 0L, 0L));
    }

    @Test
    void is_compared_when_a_reviewer_looks_for_what_never_was() {
        review.handIn("layla", "ORG ترامب");
        review.handIn("sami", "PER ترامب");
        var empty = Reviews.of(review.room());
        empty.handIn("layla");
        empty.handIn("sami");
        Behind.change("delete from disagreement where article_id = " + review.article());

        assertThat(catchUp()).isEqualTo(List.of(1L, 0L, 0L));

        assertThat(review.open()).hasSize(1);
        assertThat(catchUp()).isEqualTo(List.of(0L, 0L, 0L));
    }

    private List<Long> catchUp() {
        var done = review.reviewer()
                .post(
                        "projects/%s/disagreements/catch-up"
                                .formatted(review.room().id()),
                        Map.of())
                .expect(200);
        return List.of(done.number("/compared"), done.number("/left"), done.number("/failed"));
    }

    private void overlap(int annotators) {
        review.room()
                .lead()
                .patch("projects/%s/rules".formatted(review.room().id()), Map.of("overlap", annotators))
                .expect(200);
    }
}
