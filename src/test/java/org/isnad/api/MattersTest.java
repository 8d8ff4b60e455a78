package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.relate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Those who write the guidelines are told what is argued about, by examples that show it. */
class MattersTest {

    private final Reviews review = Reviews.begin();

    @Test
    void what_a_reviewer_took_for_a_gap_is_shown_before_what_is_harder() {
        for (int article = 0; article < 4; article++) {
            var next = Reviews.of(review.room());
            next.handIn("layla", "ORG البيت الأبيض");
            next.handIn("sami", "GPE البيت الأبيض");
        }
        var last = review.open("").get(3);
        review.decide(last, Reviews.key(last, "GPE البيت الأبيض"), Map.of("reason", "guideline_gap"))
                .expect(200);

        var matter = matters().get(0);

        assertThat(matter.get("count").asLong()).isEqualTo(4);
        assertThat(matter.get("gaps").asLong()).isEqualTo(1);
        assertThat(matter.get("reasons").toString()).isEqualTo("{\"guideline_gap\":1}");
        assertThat(matter.get("examples")).hasSize(3);
        assertThat(matter.at("/examples/0/disagreement")).isEqualTo(last.get("id"));
    }

    @Test
    void what_nobody_says_any_more_is_not_argued_about() {
        var layla = review.handIn("layla", "ORG البيت الأبيض");
        review.handIn("sami", "GPE البيت الأبيض");
        var open = review.open().get(0);
        review.decide(open, Reviews.key(open, "GPE البيت الأبيض"), Map.of("reason", "guideline_gap"))
                .expect(200);
        assertThat(matters()).hasSize(1);

        review.reopen(layla);

        assertThat(matters()).isEmpty();
    }

    @Test
    void of_a_relation_the_words_are_told_that_it_lies_between() {
        related("layla", true);
        related("sami", false);

        var matter = matters().get(0);

        assertThat(matter.at("/labels/0").asText()).isEqualTo("source");
        assertThat(matter.at("/examples/0/exact").asText()).isEqualTo("سيزور للرياض – ترامب");
        assertThat(get("/csv").text()).contains("سيزور للرياض – ترامب").doesNotContain(",source\r\n");
    }

    private void related(String login, boolean says) {
        var annotator = review.room().with(login, "annotator");
        var claim = UUID.randomUUID();
        var person = UUID.randomUUID();
        int said = Reviews.TEXT.indexOf("سيزور");
        int name = Reviews.TEXT.indexOf("ترامب");
        var edits = new ArrayList<JsonNode>(List.of(
                createSpan(claim, "claim", "QUOTE", said, said + 12),
                createSpan(person, "entity", "PER", name, name + 5)));
        if (says) {
            edits.add(relate(UUID.randomUUID(), "source", claim, person));
        }
        annotator.post(marks(review.article()), batch(edits)).expect(200);
        review.submit(annotator);
    }

    /** Thirty matters are told, whatever else there is, by as many statements as one. */
    @Test
    void as_much_is_read_of_many_as_of_one() throws Exception {
        review.handIn("layla", "ORG البيت الأبيض");
        review.handIn("sami", "GPE البيت الأبيض");
        long one = Statements.of(this::matters);
        for (var label : List.of("PER", "LOC", "EVENT", "DATE")) {
            var next = Reviews.of(review.room());
            next.handIn("layla", label + " البيت الأبيض", label + " ترامب");
            next.handIn("sami", "GPE البيت الأبيض");
        }

        assertThat(matters()).hasSizeGreaterThan(5);
        assertThat(Statements.of(this::matters)).isEqualTo(one);
    }

    private List<JsonNode> matters() {
        return Reviews.list(get(""));
    }

    private Answer get(String more) {
        return review.reviewer()
                .get("projects/%s/matters%s".formatted(review.room().id(), more))
                .expect(200);
    }
}
