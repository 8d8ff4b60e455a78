package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Reviews.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Relations of the gold set come and go with the spans that they join, and none is forgotten over it. */
class GoldRelationsTest {

    private final Reviews review = Reviews.begin();

    @Test
    void a_relation_that_was_decided_comes_back_with_its_spans() {
        var layla = related("layla", true);
        related("sami", false);
        var open = review.open().get(0);
        review.decide(open, keyOfRelation(open)).expect(200);
        assertThat(relations()).isEqualTo(1);

        review.reopen(layla);
        assertThat(relations()).isZero();
        review.submit(layla);

        assertThat(relations()).isEqualTo(1);
        assertThat(review.open()).isEmpty();
    }

    @Test
    void a_relation_that_comes_back_by_undo_is_what_was_decided() {
        related("layla", true);
        related("sami", true);
        assertThat(relations()).isEqualTo(1);
        var relation = content().at("/relations/0/id").asText();
        canvas(edit("deleteRelation", UUID.fromString(relation)));
        assertThat(ofRelations().at("/verdict/act").asText()).isEqualTo("none");

        undo();

        assertThat(relations()).isEqualTo(1);
        assertThat(ofRelations().at("/gold/0/id").asText()).isEqualTo(relation);
        assertThat(ofRelations().at("/verdict/act").asText()).isEqualTo("chosen");
    }

    @Test
    void a_merged_relation_that_comes_back_with_its_span_is_merged_again() {
        related("layla", true);
        related("sami", true);
        deletePerson();
        assertThat(relations()).isZero();

        undo();

        assertThat(relations()).isEqualTo(1);
        assertThat(ofRelations().get("state").asText()).isEqualTo("merged");
        assertThat(ofRelations().at("/gold/0/found").asBoolean()).isFalse();
        assertThat(ofRelations().at("/gold")).hasSize(1);
    }

    @Test
    void a_relation_that_was_taken_back_is_asked_about_again_when_its_span_comes_back() {
        related("layla", true);
        related("sami", false);
        var open = review.open().get(0);
        review.decide(open, keyOfRelation(open)).expect(200);
        review.reviewer()
                .post("projects/%s/verdicts/undo".formatted(review.room().id()), Map.of())
                .expect(200);
        deletePerson();

        undo();

        assertThat(ofRelations().get("state").asText()).isEqualTo("open");
        assertThat(review.open()).hasSize(1);
    }

    private void deletePerson() {
        var person = content().get("spans").findParents("label").stream()
                .filter(span -> span.get("label").asText().equals("PER"))
                .findFirst()
                .orElseThrow();
        canvas(edit("deleteSpan", UUID.fromString(person.get("id").asText())));
    }

    private void canvas(JsonNode change) {
        review.reviewer()
                .post(marks(review.article()) + "?set=gold", batch(change))
                .expect(200);
    }

    private void undo() {
        review.reviewer()
                .post("articles/%s/undo?set=gold".formatted(review.article()), Map.of())
                .expect(200);
    }

    private JsonNode ofRelations() {
        return review.all().stream()
                .filter(each -> each.get("layer").asText().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode content() {
        return review.reviewer()
                .get(marks(review.article()) + "?set=gold")
                .expect(200)
                .json();
    }

    private Client related(String login, boolean says) {
        return related(login, "PER", says);
    }

    private Client related(String login, String label, boolean says) {
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
                                createSpan(person, "entity", label, name, name + 5)))
                .expect(200);
        if (says) {
            annotator
                    .post(marks(review.article()), batch(Newsroom.relate(UUID.randomUUID(), "source", claim, person)))
                    .expect(200);
        }
        review.submit(annotator);
        return annotator;
    }

    private static String keyOfRelation(JsonNode disagreement) {
        boolean first = !disagreement.at("/versions/0/relations").isEmpty();
        return disagreement.at(first ? "/versions/0/key" : "/versions/1/key").asText();
    }

    private int relations() {
        return content().get("relations").size();
    }

    @Test
    void a_relation_is_asked_about_again_once_its_span_is_there_after_all() {
        related("layla", true);
        related("sami", false);
        var person = review.all().stream()
                .filter(each -> each.get("layer").asText().equals("entity"))
                .findFirst()
                .orElseThrow();
        review.decide(person, "none").expect(200);
        assertThat(review.open()).isEmpty();
        var again = review.all().stream()
                .filter(each -> each.get("id").equals(person.get("id")))
                .findFirst()
                .orElseThrow();

        review.decide(again, key(again, "PER ترامب")).expect(200);

        assertThat(review.open()).extracting(each -> each.get("layer").asText()).containsExactly("");
    }

    @Test
    void a_relation_that_a_reviewer_drew_by_hand_stays_with_its_spans_whatever_is_merged() {
        var layla = related("layla", false);
        related("sami", false);
        var spans = review.reviewer()
                .get(marks(review.article()) + "?set=gold")
                .expect(200)
                .json()
                .get("spans");
        var claim = id(spans, "QUOTE");
        var person = id(spans, "PER");
        review.reviewer()
                .post(
                        marks(review.article()) + "?set=gold",
                        batch(List.of(Newsroom.relate(UUID.randomUUID(), "source", claim, person))))
                .expect(200);

        review.reopen(layla);

        assertThat(relations()).isEqualTo(1);
        assertThat(review.gold()).hasSize(2);
    }

    @Test
    void a_span_whose_verdict_is_taken_back_goes_with_the_relation_that_was_merged_with_it() {
        related("layla", "PER", true);
        related("sami", "ORG", true);
        var person = review.open().get(0);
        review.decide(person, key(person, "PER ترامب")).expect(200);
        assertThat(relations()).isEqualTo(1);

        review.reviewer()
                .post("projects/%s/verdicts/undo".formatted(review.room().id()), Map.of())
                .expect(200);

        assertThat(review.gold()).containsExactly("QUOTE سيزور للرياض");
        assertThat(relations()).isZero();
    }

    private static UUID id(JsonNode spans, String label) {
        for (var span : spans) {
            if (span.get("label").asText().equals(label)) {
                return UUID.fromString(span.get("id").asText());
            }
        }
        throw new AssertionError("no " + label + " in " + spans);
    }
}
