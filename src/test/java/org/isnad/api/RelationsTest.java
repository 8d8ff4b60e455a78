package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;
import static org.isnad.api.Newsroom.relate;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims are joined to who says them and to the words that report them. */
class RelationsTest {

    private static final Newsroom ROOM = Newsroom.open();

    private final Client lead = ROOM.lead();
    private final UUID sara = UUID.randomUUID();
    private final UUID cue = UUID.randomUUID();
    private final UUID claim = UUID.randomUUID();
    private final UUID inner = UUID.randomUUID();
    private final UUID link = UUID.randomUUID();
    private String article = "";

    @BeforeEach
    void mark_an_article() {
        article = ROOM.article(
                lead,
                person(sara, 0, 4),
                createSpan(cue, "cue", "CUE", 5, 9),
                createSpan(claim, "claim", "QUOTE", 10, 23),
                createSpan(inner, "claim", "POSITION", 13, 23));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            source, claim, sara,  200
            source, claim, inner, 200
            cue,    claim, cue,   200
            source, claim, cue,   422 CannotJoin
            source, sara,  claim, 422 CannotJoin
            source, claim, claim, 422 CannotJoin
            cue,    claim, sara,  422 CannotJoin
            cue,    cue,   claim, 422 CannotJoin
            knows,  claim, sara,  422 CannotJoin
            source, claim, nobody, 409 NoSuchMark
            source, nobody, sara, 409 NoSuchMark
            """)
    void joins_what_the_schema_lets_be_joined(String type, String from, String to, String outcome) {
        var answer = lead.post(marks(article), batch(relate(link, type, named(from), named(to))));

        assertThat(answer.status() == 200 ? "200" : answer.refusal()).isEqualTo(outcome);
        var kept = lead.get(marks(article)).json().get("relations");
        assertThat(kept).hasSize(outcome.equals("200") ? 1 : 0);
    }

    @Test
    void shows_a_relation_with_its_type_its_ends_and_its_author() {
        lead.post(marks(article), batch(relate(link, "source", claim, sara))).expect(200);

        assertThat(lead.get(marks(article)).json().at("/relations/0"))
                .hasToString(
                        "{'id':'%s','type':'source','from':'%s','to':'%s','attributes':{},'author':'lead','revision':5}"
                                .formatted(link, claim, sara)
                                .replace('\'', '"'));
    }

    @Test
    void goes_with_a_span_that_is_removed() {
        lead.post(marks(article), batch(relate(link, "source", claim, sara))).expect(200);

        lead.post(marks(article), batch(edit("deleteSpan", sara))).expect(200);

        var content = lead.get(marks(article) + "?since=5").expect(200).json();
        assertThat(content.get("relations")).isEmpty();
        assertThat(content.get("removed")).hasSize(2);
        assertThat(content.get("removed").toString()).contains(link.toString(), sara.toString());
        assertThat(content.get("revision").asLong()).isEqualTo(7);
    }

    @Test
    void is_parted_and_refuses_to_be_parted_twice_or_after_a_change() {
        lead.post(marks(article), batch(relate(link, "source", claim, sara))).expect(200);

        var stale = lead.post(marks(article), batch(edit("deleteRelation", link, "revision", 1)));
        lead.post(marks(article), batch(edit("deleteRelation", link, "revision", 5)))
                .expect(200);
        var again = lead.post(marks(article), batch(edit("deleteRelation", link)));

        assertThat(stale.refusal()).isEqualTo("409 ChangedMeanwhile");
        assertThat(stale.get("/current/type")).isEqualTo("source");
        assertThat(again.refusal()).isEqualTo("409 NoSuchMark");
        assertThat(again.get("/current/removedBy")).isEqualTo("lead");
        assertThat(lead.get(marks(article)).json().get("relations")).isEmpty();
    }

    @Test
    void becomes_another_type_and_the_one_it_was_again() {
        lead.post(marks(article), batch(relate(link, "source", claim, sara))).expect(200);
        Behind.addTypeLikeSource(ROOM.id(), "about");

        lead.post(marks(article), batch(edit("updateRelation", link, "revision", 5, "type", "about")))
                .expect(200);

        assertThat(lead.get(marks(article)).get("/relations/0/type")).isEqualTo("about");
        lead.post("articles/%s/undo".formatted(article)).expect(200);
        assertThat(lead.get(marks(article)).get("/relations/0/type")).isEqualTo("source");
        lead.post("articles/%s/redo".formatted(article)).expect(200);
        assertThat(lead.get(marks(article)).get("/relations/0/type")).isEqualTo("about");
        assertThat(lead.get(marks(article)).json().get("relations")).hasSize(1);
    }

    @Test
    void becomes_no_type_that_does_not_fit_and_nothing_after_a_change() {
        lead.post(marks(article), batch(relate(link, "source", claim, sara))).expect(200);

        var unfit = lead.post(marks(article), batch(edit("updateRelation", link, "type", "cue")));
        var stale = lead.post(marks(article), batch(edit("updateRelation", link, "revision", 1, "type", "source")));
        var same = lead.post(marks(article), batch(edit("updateRelation", link, "revision", 5, "type", "source")));
        var missing = lead.post(marks(article), batch(edit("updateRelation", link)));
        var unknown = lead.post(marks(article), batch(edit("updateRelation", UUID.randomUUID(), "type", "source")));

        assertThat(unfit.refusal()).isEqualTo("422 CannotJoin");
        assertThat(stale.refusal()).isEqualTo("409 ChangedMeanwhile");
        assertThat(same.expect(200).number("/revision")).isEqualTo(5);
        assertThat(missing.refusal()).isEqualTo("422 FieldMissing");
        assertThat(unknown.refusal()).isEqualTo("409 NoSuchMark");
    }

    @Test
    void holds_a_span_on_its_layer() {
        lead.post(marks(article), batch(relate(link, "source", claim, sara))).expect(200);

        var other = lead.post(marks(article), batch(edit("updateSpan", claim, "layer", "entity", "label", "EVENT")));
        lead.post(marks(article), batch(edit("updateSpan", claim, "label", "CAUSAL")))
                .expect(200);

        assertThat(other.refusal()).isEqualTo("422 CannotJoin");
    }

    @Test
    void is_made_in_one_batch_with_the_spans_it_joins() {
        var said = UUID.randomUUID();
        var omar = UUID.randomUUID();

        lead.post(
                        marks(article),
                        batch(
                                createSpan(said, "claim", "QUOTE", 0, 10),
                                person(omar, 0, 4),
                                relate(link, "source", said, omar)))
                .expect(200);

        assertThat(lead.get(marks(article)).get("/relations/0/to")).isEqualTo(omar.toString());
    }

    @Test
    void shares_no_id_with_a_span() {
        assertThat(lead.post(marks(article), batch(relate(cue, "source", claim, sara)))
                        .refusal())
                .isEqualTo("409 IdTaken");
        lead.post(marks(article), batch(relate(link, "source", claim, sara))).expect(200);
        assertThat(lead.post(marks(article), batch(person(link, 10, 14))).refusal())
                .isEqualTo("409 IdTaken");
    }

    private UUID named(String name) {
        return switch (name) {
            case "sara" -> sara;
            case "cue" -> cue;
            case "claim" -> claim;
            case "inner" -> inner;
            default -> UUID.randomUUID();
        };
    }
}
