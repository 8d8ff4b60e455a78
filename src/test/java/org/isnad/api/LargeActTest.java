package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.relate;
import static org.isnad.api.Newsroom.spans;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was done to very many marks at once is taken back by few statements, and never so many of them that others wait. */
class LargeActTest {

    private static final int FEW = 20;
    private static final int MANY = 800;

    private final Newsroom room = Newsroom.open();
    private final Client inOneGo =
            room.lead().with("Isnad-Gesture", UUID.randomUUID().toString());
    private final String article = room.article("قال زيد إن الجسر مغلق. ".repeat(500));
    private final List<UUID> marked = new ArrayList<>();

    @Test
    void of_removals_takes_few_statements_to_undo_and_to_redo() throws SQLException {
        mark("cue", "CUE", MANY);
        join(MANY);

        remove(marked.subList(0, FEW));
        var forFew = Statements.of(this::undoAndRedo);
        remove(marked.subList(FEW, MANY));
        var forMany = Statements.of(this::undoAndRedo);

        assertThat(forFew).isLessThanOrEqualTo(60);
        assertThat(forMany).isLessThanOrEqualTo(forFew + 2 * 5 * MANY / 200);
    }

    @Test
    void of_moves_and_labels_takes_few_statements_to_undo_and_to_redo() throws SQLException {
        mark("cue", "CUE", MANY);
        var moved = marked.stream()
                .map(id -> edit("updateSpan", id, "begin", begin(id) + 1, "end", begin(id) + 4))
                .toList();
        room.lead().post(marks(article), batch(moved)).expect(200);

        assertThat(Statements.of(this::undoAndRedo)).isLessThanOrEqualTo(60 + 2 * 5 * MANY / 200);
    }

    @Test
    void is_taken_back_and_made_again_in_parts() {
        mark("claim", "QUOTE", 2_500);
        for (int from = 0; from < marked.size(); from += 500) {
            relabel(marked.subList(from, from + 500));
        }
        var before = spans(room.lead().get(marks(article)));

        var parts = step("undo");
        assertThat(parts).containsExactly(1_000, 1_000, 500);
        assertThat(spans(room.lead().get(marks(article)))).hasSize(2_500).allMatch(span -> span.contains(" QUOTE "));
        assertThat(step("redo")).containsExactly(500, 1_000, 1_000);

        assertThat(spans(room.lead().get(marks(article)))).isEqualTo(before);
    }

    /** How many marks changed each time, until there is no more of it. */
    private List<Integer> step(String direction) {
        var parts = new ArrayList<Integer>();
        var more = "";
        do {
            var answer = room.lead()
                    .post("articles/%s/%s%s".formatted(article, direction, more))
                    .expect(200)
                    .json();
            parts.add(answer.get("applied").size());
            more = answer.get("more").isNull()
                    ? ""
                    : "?of=" + answer.get("more").asLong();
        } while (!more.isEmpty());
        return parts;
    }

    private void undoAndRedo() {
        room.lead().post("articles/%s/undo".formatted(article)).expect(200);
        room.lead().post("articles/%s/redo".formatted(article)).expect(200);
    }

    private void mark(String layer, String label, int count) {
        var edits = IntStream.range(0, count)
                .mapToObj(at ->
                        createSpan(UUID.randomUUID(), layer, label, at % 1_400 * 8, at % 1_400 * 8 + 3 + at / 1_400))
                .toList();
        edits.forEach(edit -> marked.add(UUID.fromString(edit.get("id").asText())));
        for (int from = 0; from < count; from += 1_000) {
            room.lead()
                    .post(marks(article), batch(edits.subList(from, Math.min(count, from + 1_000))))
                    .expect(200);
        }
    }

    private int begin(UUID id) {
        return marked.indexOf(id) * 8;
    }

    /** A claim that every one of so many cues belongs to. */
    private void join(int count) {
        var claim = UUID.randomUUID();
        var edits = new ArrayList<JsonNode>();
        edits.add(createSpan(claim, "claim", "QUOTE", 0, 4));
        marked.subList(0, count).forEach(cue -> edits.add(relate(UUID.randomUUID(), "cue", claim, cue)));
        room.lead().post(marks(article), batch(edits)).expect(200);
    }

    private void remove(List<UUID> some) {
        room.lead()
                .post(
                        marks(article),
                        batch(some.stream().map(id -> edit("deleteSpan", id)).toList()))
                .expect(200);
    }

    private void relabel(List<UUID> some) {
        inOneGo.post(
                        marks(article),
                        batch(some.stream()
                                .map(id -> edit("updateSpan", id, "label", "CAUSAL"))
                                .toList()))
                .expect(200);
    }
}
