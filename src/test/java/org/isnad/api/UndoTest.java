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
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People take back what they did last, from whichever session, and do it again. */
class UndoTest {

    private static final Newsroom ROOM = Newsroom.open("shared");
    private static final Client LAYLA = ROOM.with("layla", "annotator");
    private static final Client OMAR = ROOM.with("omar", "annotator");

    private final UUID sara = UUID.randomUUID();
    private String article = "";

    @BeforeEach
    void import_an_article() {
        article = ROOM.article(Newsroom.sentence());
    }

    @Test
    void takes_a_batch_back_and_makes_it_again() {
        LAYLA.post(marks(article), batch(person(sara, 0, 4), createSpan(UUID.randomUUID(), "cue", "CUE", 5, 9)));

        var undone = undo(LAYLA).expect(200);
        assertThat(spans(LAYLA.get(marks(article)))).isEmpty();
        var redone = redo(LAYLA).expect(200);

        assertThat(undone.number("/revision")).isEqualTo(4);
        assertThat(redone.number("/revision")).isEqualTo(6);
        assertThat(undone.json().get("applied")).hasSize(2);
        assertThat(spans(LAYLA.get(marks(article)))).containsExactly("entity PER 0-4 سارة", "cue CUE 5-9 قالت");
    }

    @Test
    void knows_a_person_again_under_another_token() {
        LAYLA.post(marks(article), batch(person(sara, 0, 4))).expect(200);

        undo(Client.signedIn("layla", Client.PASSWORD)).expect(200);

        assertThat(spans(LAYLA.get(marks(article)))).isEmpty();
    }

    @Test
    void takes_back_each_kind_of_edit() {
        var said = UUID.randomUUID();
        var link = UUID.randomUUID();
        LAYLA.post(marks(article), batch(person(sara, 0, 4), createSpan(said, "claim", "QUOTE", 10, 23)));
        LAYLA.post(marks(article), batch(relate(link, "source", said, sara)));
        var before = marksOf(article);
        for (var change : List.of(
                batch(edit("updateSpan", sara, "label", "ORG")),
                batch(edit("updateSpan", said, "begin", 13, "end", 23)),
                batch(edit("deleteRelation", link)),
                batch(edit("deleteSpan", sara)),
                batch(edit("deleteSpan", said), edit("updateSpan", sara, "label", "GPE")))) {
            LAYLA.post(marks(article), change).expect(200);
            var after = marksOf(article);

            undo(LAYLA).expect(200);
            assertThat(marksOf(article)).isEqualTo(before);
            redo(LAYLA).expect(200);
            assertThat(marksOf(article)).isEqualTo(after);
            undo(LAYLA).expect(200);
        }
    }

    @Test
    void takes_back_ones_own_last_batch_and_not_that_of_another() {
        LAYLA.post(marks(article), batch(person(sara, 0, 4))).expect(200);
        OMAR.post(marks(article), batch(createSpan(UUID.randomUUID(), "cue", "CUE", 5, 9)))
                .expect(200);

        undo(LAYLA).expect(200);

        assertThat(spans(LAYLA.get(marks(article)))).containsExactly("cue CUE 5-9 قالت");
        assertThat(undo(LAYLA).refusal()).isEqualTo("409 NothingToUndo");
    }

    @Test
    void does_not_trample_on_what_another_did_since() {
        LAYLA.post(marks(article), batch(person(sara, 0, 4))).expect(200);
        OMAR.post(marks(article), batch(edit("updateSpan", sara, "label", "ORG")))
                .expect(200);

        var refused = undo(LAYLA);

        assertThat(refused.refusal()).isEqualTo("409 ChangedMeanwhile");
        assertThat(refused.get("/current/label")).isEqualTo("ORG");
        assertThat(refused.get("/current/author")).isEqualTo("omar");
        assertThat(spans(LAYLA.get(marks(article)))).containsExactly("entity ORG 0-4 سارة");
    }

    @Test
    void does_not_put_a_mark_back_where_another_stands_now() {
        LAYLA.post(marks(article), batch(createSpan(sara, "cue", "CUE", 5, 9))).expect(200);
        LAYLA.post(marks(article), batch(edit("deleteSpan", sara))).expect(200);
        OMAR.post(marks(article), batch(createSpan(UUID.randomUUID(), "cue", "CUE", 5, 12)))
                .expect(200);

        assertThat(undo(LAYLA).refusal()).isEqualTo("422 SpanInTheWay");
    }

    @Test
    void is_done_once_however_often_it_comes_with_its_key() {
        LAYLA.post(marks(article), batch(person(sara, 0, 4))).expect(200);
        LAYLA.post(marks(article), batch(edit("updateSpan", sara, "label", "ORG")))
                .expect(200);
        var keyed = LAYLA.with("Idempotency-Key", UUID.randomUUID().toString());

        var first = undo(keyed).expect(200);
        var again = undo(keyed).expect(200);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(spans(LAYLA.get(marks(article)))).containsExactly("entity PER 0-4 سارة");
    }

    @Test
    void leaves_what_another_built_on() {
        var said = UUID.randomUUID();
        var link = UUID.randomUUID();
        OMAR.post(marks(article), batch(person(sara, 0, 4))).expect(200);
        LAYLA.post(marks(article), batch(createSpan(said, "claim", "QUOTE", 10, 23)))
                .expect(200);
        OMAR.post(marks(article), batch(relate(link, "source", said, sara))).expect(200);

        var refused = undo(LAYLA);

        assertThat(refused.refusal()).isEqualTo("409 ChangedMeanwhile");
        assertThat(refused.get("/current/id")).isEqualTo(link.toString());
        assertThat(LAYLA.get(marks(article)).json().get("relations")).hasSize(1);
    }

    @Test
    void passes_over_what_another_took_back_already() {
        var older = UUID.randomUUID();
        LAYLA.post(marks(article), batch(person(older, 0, 4))).expect(200);
        LAYLA.post(marks(article), batch(createSpan(sara, "cue", "CUE", 5, 9))).expect(200);
        OMAR.post(marks(article), batch(edit("deleteSpan", sara))).expect(200);

        undo(LAYLA).expect(200);

        assertThat(spans(LAYLA.get(marks(article)))).isEmpty();
    }

    @Test
    void passes_over_what_another_removed_or_made_different() {
        var older = UUID.randomUUID();
        var middle = UUID.randomUUID();
        LAYLA.post(marks(article), batch(person(older, 0, 4))).expect(200);
        LAYLA.post(marks(article), batch(person(middle, 10, 12))).expect(200);
        LAYLA.post(marks(article), batch(person(sara, 13, 18))).expect(200);
        LAYLA.post(marks(article), batch(edit("updateSpan", sara, "label", "ORG")))
                .expect(200);
        OMAR.post(marks(article), batch(edit("deleteSpan", sara), edit("updateSpan", middle, "label", "GPE")))
                .expect(200);

        undo(LAYLA).expect(200);

        assertThat(spans(LAYLA.get(marks(article)))).containsExactly("entity GPE 10-12 إن");
        assertThat(undo(LAYLA).refusal()).startsWith("409 ");
    }

    @Test
    void leaves_a_batch_whole_of_which_another_changed_a_part() {
        var other = UUID.randomUUID();
        LAYLA.post(marks(article), batch(person(sara, 0, 4), person(other, 10, 12)))
                .expect(200);
        OMAR.post(marks(article), batch(edit("updateSpan", sara, "label", "ORG")))
                .expect(200);

        assertThat(undo(LAYLA).get("/current/id")).isEqualTo(sara.toString());

        assertThat(spans(LAYLA.get(marks(article)))).hasSize(2);
    }

    @Test
    void has_nothing_to_do_again_after_a_new_edit() {
        LAYLA.post(marks(article), batch(person(sara, 0, 4))).expect(200);
        undo(LAYLA).expect(200);
        LAYLA.post(marks(article), batch(person(UUID.randomUUID(), 5, 9))).expect(200);

        assertThat(redo(LAYLA).refusal()).isEqualTo("409 NothingToUndo");
    }

    @Test
    void has_nothing_to_take_back_where_nothing_was_done() {
        assertThat(undo(LAYLA).refusal()).isEqualTo("409 NothingToUndo");
        assertThat(redo(LAYLA).refusal()).isEqualTo("409 NothingToUndo");
        assertThat(undo(LAYLA).number("/current/revision")).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void leads_through_any_history_and_back(long seed) {
        var random = new Random(seed);
        var states = new ArrayList<List<String>>();
        states.add(marksOf(article));
        var there = new ArrayList<UUID>();
        while (states.size() < 10) {
            var edit = anyEdit(random, there);
            if (LAYLA.post(marks(article), batch(edit)).status() == 200) {
                remember(edit, there);
                states.add(marksOf(article));
            }
        }

        for (int at = states.size() - 2; at >= 0; at--) {
            undo(LAYLA).expect(200);
            assertThat(marksOf(article)).as("seed %d, back at %d", seed, at).isEqualTo(states.get(at));
        }
        for (int at = 1; at < states.size(); at++) {
            redo(LAYLA).expect(200);
            assertThat(marksOf(article)).as("seed %d, again at %d", seed, at).isEqualTo(states.get(at));
        }
        assertThat(redo(LAYLA).refusal()).isEqualTo("409 NothingToUndo");
    }

    private static JsonNode anyEdit(Random random, List<UUID> there) {
        int begin = random.nextInt(20);
        int end = begin + 1 + random.nextInt(4);
        if (there.isEmpty() || random.nextInt(2) == 0) {
            return person(UUID.randomUUID(), begin, end);
        }
        var known = there.get(random.nextInt(there.size()));
        return switch (random.nextInt(3)) {
            case 0 -> edit("deleteSpan", known);
            case 1 ->
                edit(
                        "updateSpan",
                        known,
                        "label",
                        List.of("ORG", "GPE", "LOC").get(random.nextInt(3)),
                        "begin",
                        begin,
                        "end",
                        end);
            default -> edit("updateSpan", known, "begin", begin, "end", end);
        };
    }

    private static void remember(JsonNode edit, List<UUID> there) {
        var id = UUID.fromString(edit.get("id").asText());
        if (edit.get("op").asText().equals("deleteSpan")) {
            there.remove(id);
        } else if (!there.contains(id)) {
            there.add(id);
        }
    }

    /** All marks without the revisions at which they are. */
    private static List<String> marksOf(String article) {
        var content = LAYLA.get(marks(article)).expect(200).json();
        var marks = new TreeSet<String>();
        content.get("spans").forEach(span -> marks.add(withoutRevision(span)));
        content.get("relations").forEach(relation -> marks.add(withoutRevision(relation)));
        return List.copyOf(marks);
    }

    private static String withoutRevision(JsonNode mark) {
        return mark.toString().replaceAll(",\"revision\":\\d+", "");
    }

    private Answer undo(Client client) {
        return client.post("articles/%s/undo".formatted(article));
    }

    private Answer redo(Client client) {
        return client.post("articles/%s/redo".formatted(article));
    }
}
