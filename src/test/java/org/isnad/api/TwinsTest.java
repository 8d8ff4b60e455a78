package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;
import static org.isnad.api.Newsroom.relate;
import static org.isnad.api.Newsroom.spans;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks for it marks the same words in the same way once, however the edit comes, as every page does. */
class TwinsTest {

    private static final Newsroom ROOM = Newsroom.open();

    private final Client lead = ROOM.lead().with("Isnad-Twins", "refuse");
    private final UUID sara = UUID.randomUUID();
    private String article = "";

    @BeforeEach
    void a_name_is_marked() {
        article = ROOM.article("سارة وعمر في بيروت مع سارة " + UUID.randomUUID());
        lead.post(marks(article), batch(person(sara, 0, 4))).expect(200);
    }

    @Test
    void a_second_mark_of_the_same_words_and_label_is_refused_and_told_of_the_first() {
        var again = lead.post(marks(article), batch(person(UUID.randomUUID(), 0, 4)));
        var amongOthers =
                lead.post(marks(article), batch(person(UUID.randomUUID(), 5, 9), person(UUID.randomUUID(), 0, 4)));

        assertThat(List.of(again.refusal(), amongOthers.refusal())).containsOnly("409 AlreadyMarked");
        assertThat(again.json().get("current"))
                .isEqualTo(lead.get(marks(article)).json().at("/spans/0"));
        assertThat(spans(lead.get(marks(article)))).containsExactly("entity PER 0-4 سارة");
    }

    @Test
    void a_program_that_does_not_ask_for_it_may_mark_the_same_twice() {
        ROOM.lead().post(marks(article), batch(person(UUID.randomUUID(), 0, 4))).expect(200);

        var unknown =
                ROOM.lead().with("Isnad-Twins", "no").post(marks(article), batch(person(UUID.randomUUID(), 0, 4)));

        assertThat(spans(lead.get(marks(article)))).hasSize(2);
        assertThat(unknown.refusal()).isEqualTo("422 UnknownTwins");
    }

    @Test
    void two_edits_of_one_batch_do_not_mark_the_same_either() {
        var both = batch(person(UUID.randomUUID(), 5, 9), person(UUID.randomUUID(), 5, 9));

        assertThat(lead.post(marks(article), both).refusal()).isEqualTo("409 AlreadyMarked");
    }

    @Test
    void other_labels_other_ends_and_other_layers_are_no_twins() {
        lead.post(
                        marks(article),
                        batch(
                                createSpan(UUID.randomUUID(), "entity", "ORG", 0, 4),
                                person(UUID.randomUUID(), 0, 9),
                                person(UUID.randomUUID(), 0, 2),
                                createSpan(UUID.randomUUID(), "claim", "QUOTE", 0, 4)))
                .expect(200);

        assertThat(spans(lead.get(marks(article)))).hasSize(5);
    }

    @Test
    void the_very_same_mark_sent_again_is_no_twin_of_its_own() {
        var same = lead.post(marks(article), batch(person(sara, 0, 4), person(UUID.randomUUID(), 5, 9)));

        assertThat(same.expect(200).number("/revision")).isEqualTo(2);
    }

    @Test
    void a_relabel_or_a_move_that_would_make_a_twin_is_refused() {
        var other = UUID.randomUUID();
        var later = UUID.randomUUID();
        lead.post(marks(article), batch(createSpan(other, "entity", "ORG", 0, 4), person(later, 22, 26)))
                .expect(200);

        var relabel = lead.post(marks(article), batch(edit("updateSpan", other, "label", "PER")));
        var move = lead.post(marks(article), batch(edit("updateSpan", later, "begin", 0, "end", 4)));
        var both = lead.post(marks(article), batch(edit("updateSpan", later, "begin", 0, "end", 4, "label", "ORG")));

        assertThat(List.of(relabel.refusal(), move.refusal(), both.refusal())).containsOnly("409 AlreadyMarked");
        lead.post(marks(article), batch(edit("updateSpan", other, "label", "GPE")))
                .expect(200);
    }

    @Test
    void spans_of_several_fragments_are_twins_if_all_of_them_are_the_same() {
        lead.post(marks(article), batch(pieces(0, 4, 10, 12))).expect(200);

        assertThat(lead.post(marks(article), batch(pieces(0, 4, 10, 12))).refusal())
                .isEqualTo("409 AlreadyMarked");
        lead.post(marks(article), batch(pieces(0, 4))).expect(200);
        lead.post(marks(article), batch(pieces(0, 4, 10, 12, 13, 18))).expect(200);
        lead.post(marks(article), batch(pieces(0, 4, 13, 18))).expect(200);
    }

    @Test
    void two_spans_are_joined_in_the_same_way_once() {
        var claim = UUID.randomUUID();
        var link = UUID.randomUUID();
        lead.post(
                        marks(article),
                        batch(createSpan(claim, "claim", "QUOTE", 5, 18), relate(link, "source", claim, sara)))
                .expect(200);
        var other = relate(UUID.randomUUID(), "source", claim, sara);

        var again = lead.post(marks(article), batch(other));
        var same = lead.post(
                marks(article), batch(relate(link, "source", claim, sara), person(UUID.randomUUID(), 22, 26)));

        assertThat(again.refusal()).isEqualTo("409 AlreadyJoined");
        assertThat(again.json().get("current")).isEqualTo(relations().get(0));
        same.expect(200);
        assertThat(relations()).hasSize(1);
        ROOM.lead().post(marks(article), batch(other)).expect(200);
        assertThat(relations()).hasSize(2);
    }

    @Test
    void a_relation_that_becomes_what_another_is_already_is_refused_and_an_undo_is_not() {
        var claim = UUID.randomUUID();
        var link = UUID.randomUUID();
        Behind.addTypeLikeSource(ROOM.id(), "about");
        lead.post(
                        marks(article),
                        batch(
                                createSpan(claim, "claim", "QUOTE", 5, 18),
                                relate(UUID.randomUUID(), "source", claim, sara),
                                relate(link, "about", claim, sara)))
                .expect(200);

        var retyped = lead.post(marks(article), batch(edit("updateRelation", link, "type", "source")));

        assertThat(retyped.refusal()).isEqualTo("409 AlreadyJoined");
        lead.post(marks(article), batch(edit("deleteRelation", link))).expect(200);
        ROOM.lead()
                .post(marks(article), batch(relate(UUID.randomUUID(), "about", claim, sara)))
                .expect(200);
        lead.post("articles/%s/undo".formatted(article)).expect(200);
        lead.post("articles/%s/undo".formatted(article)).expect(200);
        assertThat(relations()).hasSize(2);
    }

    @Test
    void of_many_who_join_the_same_at_one_moment_one_is_heard() {
        var claim = UUID.randomUUID();
        lead.post(marks(article), batch(createSpan(claim, "claim", "QUOTE", 5, 18)))
                .expect(200);

        var answers = AtOnce.run(
                8, any -> lead.post(marks(article), batch(relate(UUID.randomUUID(), "source", claim, sara))));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(relations()).hasSize(1);
    }

    @Test
    void what_was_removed_may_be_marked_again_and_each_set_has_its_own() {
        lead.post(marks(article), batch(edit("deleteSpan", sara))).expect(200);

        lead.post(marks(article), batch(person(UUID.randomUUID(), 0, 4))).expect(200);
        lead.post(marks(article) + "?set=gold", batch(person(UUID.randomUUID(), 0, 4)))
                .expect(200);
    }

    @Test
    void of_many_who_mark_the_same_at_one_moment_one_is_heard() {
        var answers = AtOnce.run(8, any -> lead.post(marks(article), batch(person(UUID.randomUUID(), 5, 9))));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.refusal()).isEqualTo("409 AlreadyMarked"));
    }

    private JsonNode relations() {
        return lead.get(marks(article)).json().get("relations");
    }

    private static JsonNode pieces(int... ends) {
        var fragments = new ArrayList<Map<String, Integer>>();
        for (int at = 0; at < ends.length; at += 2) {
            fragments.add(Map.of("begin", ends[at], "end", ends[at + 1]));
        }
        return edit("createSpan", UUID.randomUUID(), "layer", "claim", "label", "QUOTE", "fragments", fragments);
    }
}
