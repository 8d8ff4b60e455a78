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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits come in batches: each is made once, wholly or not at all, however often it is sent. */
class BatchTest {

    private static final Newsroom ROOM = Newsroom.open();

    private final Client lead = ROOM.lead();
    private final UUID sara = UUID.randomUUID();
    private final UUID said = UUID.randomUUID();
    private String article = "";

    @BeforeEach
    void import_an_article() {
        article = ROOM.article(Newsroom.sentence());
    }

    @Test
    void is_known_again_in_whatever_order_it_is_written() {
        var told = List.of("{\"figure\": 7, \"approximate\": true}", "{\"approximate\":true,\"figure\":7}");
        var claim = UUID.randomUUID();

        var answers = told.stream()
                .map(attributes -> """
                        {"edits": [{"op": "createSpan", "id": "%s", "layer": "claim", "label": "QUOTE",
                                    "begin": 0, "end": 4, "attributes": %s},
                                   {"op": "updateSpan", "id": "%1$s", "label": "EVENT"}]}
                        """.formatted(claim, attributes))
                .map(body -> lead.post(marks(article), body).expect(200).text())
                .toList();

        assertThat(answers.get(1)).isEqualTo(answers.get(0));
    }

    @Test
    void answers_the_same_batch_the_same_and_changes_nothing_the_second_time() {
        var link = UUID.randomUUID();
        lead.post(marks(article), batch(person(sara, 0, 4))).expect(200);
        var sent = batch(
                createSpan(said, "claim", "QUOTE", 5, 23),
                relate(link, "source", said, sara),
                edit("updateSpan", sara, "label", "PER"),
                edit("updateSpan", sara, "label", "ORG"),
                edit("deleteRelation", link),
                edit("updateSpan", said, "label", "QUOTE"));

        var first = lead.post(marks(article), sent).expect(200);
        var kept = lead.get(marks(article)).json();
        var second = lead.post(marks(article), sent).expect(200);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(lead.get(marks(article)).json()).isEqualTo(kept);
        assertThat(first.number("/revision")).isEqualTo(5);
        assertThat(first.json().get("applied")).hasSize(6);
    }

    @Test
    void tells_of_each_edit_the_revision_at_which_its_mark_now_is() {
        lead.post(marks(article), batch(person(sara, 0, 4))).expect(200);

        var answer = lead.post(
                marks(article),
                batch(
                        createSpan(said, "claim", "QUOTE", 5, 23),
                        edit("updateSpan", sara, "label", "PER"),
                        edit("updateSpan", said, "label", "CAUSAL")));

        assertThat(applied(answer)).containsExactly(said + " 3", sara + " 1", said + " 3");
        for (var span : lead.get(marks(article)).json().get("spans")) {
            assertThat(applied(answer))
                    .contains(
                            span.get("id").asText() + " " + span.get("revision").asLong());
        }
    }

    @Test
    void knows_a_batch_again_after_other_edits_and_however_it_is_written() {
        var first = lead.post(marks(article), batch(person(sara, 0, 4))).expect(200);
        lead.post(marks(article), batch(edit("deleteSpan", sara))).expect(200);

        var again = lead.post(marks(article), """
                { "edits" : [ { "label":"PER", "end":4, "begin":0, "layer":"entity", "id":"%s", "op":"createSpan" } ] }
                """.formatted(sara));

        assertThat(again.expect(200).json()).isEqualTo(first.json());
        assertThat(spans(lead.get(marks(article)))).isEmpty();
    }

    @Test
    void knows_a_batch_again_after_the_set_was_submitted() {
        var sent = batch(person(sara, 0, 4));
        var first = lead.post(marks(article), sent).expect(200);
        lead.put("articles/%s/state".formatted(article), Map.of("state", "submitted"))
                .expect(200);

        assertThat(lead.post(marks(article), sent).expect(200).json()).isEqualTo(first.json());
        assertThat(lead.post(marks(article), batch(edit("deleteSpan", sara))).refusal())
                .isEqualTo("409 SetClosed");
    }

    @Test
    void makes_a_batch_once_that_comes_from_everywhere_at_the_same_moment() {
        var sent = batch(person(sara, 0, 4), createSpan(said, "claim", "QUOTE", 5, 23));

        var answers = AtOnce.run(8, any -> lead.post(marks(article), sent));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.expect(200).json())
                .isEqualTo(answers.get(0).json()));
        assertThat(lead.get(marks(article)).number("/revision")).isEqualTo(2);
    }

    @Test
    void tells_what_is_new_since_a_revision_and_what_is_no_more() {
        var link = UUID.randomUUID();
        var gone = UUID.randomUUID();
        lead.post(marks(article), batch(person(sara, 0, 4), createSpan(gone, "claim", "QUOTE", 5, 9)));
        lead.post(marks(article), batch(createSpan(said, "claim", "QUOTE", 5, 23), relate(link, "source", said, sara)));
        lead.post(marks(article), batch(edit("deleteSpan", gone)));

        var sinceTwo = lead.get(marks(article) + "?since=2").expect(200);

        assertThat(sinceTwo.number("/revision")).isEqualTo(5);
        assertThat(spans(sinceTwo)).containsExactly("claim QUOTE 5-23 قالت إن الجسر مغلق");
        assertThat(sinceTwo.get("/relations/0/id")).isEqualTo(link.toString());
        assertThat(sinceTwo.json().get("removed")).hasToString("[\"%s\"]".formatted(gone));
        var sinceFive = lead.get(marks(article) + "?since=5").expect(200).json();
        assertThat(sinceFive.get("spans")).isEmpty();
        assertThat(sinceFive.get("relations")).isEmpty();
        assertThat(sinceFive.get("removed")).isEmpty();
        assertThat(spans(lead.get(marks(article) + "?since=0"))).hasSize(2);
    }

    @Test
    void refuses_a_change_of_what_was_changed_meanwhile_and_shows_how_it_is_now() {
        lead.post(marks(article), batch(person(sara, 0, 4))).expect(200);
        lead.post(marks(article), batch(edit("updateSpan", sara, "revision", 1, "label", "ORG")))
                .expect(200);

        var update = lead.post(marks(article), batch(edit("updateSpan", sara, "revision", 1, "label", "GPE")));
        var delete = lead.post(marks(article), batch(edit("deleteSpan", sara, "revision", 1)));

        assertThat(update.refusal()).isEqualTo("409 ChangedMeanwhile");
        assertThat(update.json().get("current"))
                .isEqualTo(lead.get(marks(article)).json().at("/spans/0"));
        assertThat(update.get("/current/label")).isEqualTo("ORG");
        assertThat(delete.refusal()).isEqualTo("409 ChangedMeanwhile");
        lead.post(marks(article), batch(edit("deleteSpan", sara, "revision", 2)))
                .expect(200);
    }

    @Test
    void takes_an_id_once() {
        lead.post(marks(article), batch(person(sara, 0, 4))).expect(200);

        var other = lead.post(marks(article), batch(person(sara, 5, 9)));
        var same = lead.post(marks(article), batch(person(sara, 0, 4), createSpan(said, "cue", "CUE", 5, 9)));

        assertThat(other.refusal()).isEqualTo("409 IdTaken");
        assertThat(applied(same.expect(200))).containsExactly(sara + " 1", said + " 2");
    }

    @Test
    void has_nothing_to_change_or_remove_where_nothing_is() {
        var update = lead.post(marks(article), batch(edit("updateSpan", sara, "label", "ORG")));
        assertThat(update.refusal()).isEqualTo("409 NoSuchMark");
        assertThat(update.get("/detail")).doesNotContain(sara.toString());
        assertThat(update.get("/current/id")).isEqualTo(sara.toString());
        assertThat(lead.post(marks(article), batch(edit("deleteSpan", sara))).refusal())
                .isEqualTo("409 NoSuchMark");
        assertThat(lead.post(marks(article), batch(edit("deleteRelation", sara)))
                        .refusal())
                .isEqualTo("409 NoSuchMark");
    }

    @Test
    void says_who_removed_what_is_to_be_changed() {
        lead.post(marks(article), batch(person(sara, 0, 4))).expect(200);
        lead.post(marks(article), batch(edit("deleteSpan", sara, "revision", 1)))
                .expect(200);

        var update = lead.post(marks(article), batch(edit("updateSpan", sara, "revision", 1, "label", "ORG")));

        assertThat(update.refusal()).isEqualTo("409 NoSuchMark");
        assertThat(update.get("/current/removedBy")).isEqualTo("lead");
    }

    @Test
    void takes_between_one_and_a_thousand_edits() {
        var longer = ROOM.article("x".repeat(1010) + UUID.randomUUID());
        var edits = new ArrayList<JsonNode>();
        for (int edit = 0; edit < 1001; edit++) {
            edits.add(createSpan(UUID.randomUUID(), "claim", "QUOTE", edit, edit + 8));
        }

        assertThat(lead.post(marks(longer), batch(edits)).refusal()).isEqualTo("422 BatchSize");
        assertThat(lead.post(marks(longer), batch()).refusal()).isEqualTo("422 BatchSize");
        var most = lead.post(marks(longer), batch(edits.subList(0, 1000))).expect(200);
        assertThat(most.number("/revision")).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                                  | 422 FieldMissing
            {"edits": null}                                                     | 422 FieldMissing
            {"edits": [null]}                                                   | 422 FieldMissing
            {"edits": [{}]}                                                     | 422 FieldMissing
            {"edits": [{"op": "createSpan"}]}                                   | 422 FieldMissing
            {"edits": [{"op": "paint", "id": "ID"}]}                            | 422 UnknownEdit
            {"edits": [{"op": "deleteSpan", "id": "1-2-3-4-5"}]}                | 422 NotAUuid
            {"edits": [{"op": "createSpan", "id": "ID", "layer": "entity", "label": "PER"}]}             | 422 FieldMissing
            {"edits": [{"op": "createSpan", "id": "ID", "layer": "entity", "label": "PER", "begin": 1}]} | 422 FieldMissing
            {"edits": [{"op": "createSpan", "id": "ID", "layer": "entity", "label": "PER", "fragments": [null]}]} | 422 FieldMissing
            {"edits": [{"op": "createSpan", "id": "ID", "layer": "entity", "label": "PER", "begin": "0", "end": 4}]} | 400 WrongShape
            {"edits": [{"op": "createSpan", "id": "ID", "layer": "entity", "label": "PER", "begin": 0.5, "end": 4}]} | 400 WrongShape
            {"edits": [{"op": "createSpan", "id": "ID", "layer": "entity", "label": "PER", "begin": 0, "end": 4294967300}]} | 400 WrongShape
            {"edits": [{"op": "createRelation", "id": "ID", "type": "source"}]} | 422 FieldMissing
            {"edits": [{"op": "createRelation", "id": "ID", "type": "source", "from": "ID", "to": "ID", "attributes": {"a": 2}}]} | 422 NotThereYet
            {"edits": [{"op": "updateSpan", "id": "ID", "entity": "Q1"}]}       | 422 NotThereYet
            {"edits": "none"}                                                   | 400 WrongShape
            {"edits": [                                                         | 400 NotJson
            null                                                                | 400 NotJson
            []                                                                  | 400 NotJson
            """)
    void refuses_what_is_no_batch(String body, String refusal) {
        var answer = lead.post(marks(article), body.replace("ID", sara.toString()));

        assertThat(answer.refusal()).isEqualTo(refusal);
    }

    @Test
    void names_the_field_that_cannot_be_read() {
        var body = "{\"edits\": [{\"op\": \"createSpan\", \"begin\": \"soon\"}]}";

        var answer = lead.post(marks(article), body);

        assertThat(answer.get("/detail"))
                .isEqualTo("What stands in the field “edits[0].begin” cannot be read: a whole number belongs there.");
    }

    private static List<String> applied(Answer answer) {
        var applied = new ArrayList<String>();
        answer.json()
                .get("applied")
                .forEach(each -> applied.add(
                        each.get("id").asText() + " " + each.get("revision").asLong()));
        return applied;
    }
}
