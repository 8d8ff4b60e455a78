package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;
import static org.isnad.api.Newsroom.relate;
import static org.isnad.api.Newsroom.spans;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who means what they did last and nothing older gets back what still stands of it, and is told what does not. */
class LastActTest {

    private static final Newsroom ROOM = Newsroom.open("shared");
    private static final Client LAYLA = ROOM.with("layla", "annotator").with("Isnad-Undo", "last");
    private static final Client OMAR = ROOM.with("omar", "annotator");

    private final List<UUID> words = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private String article = "";

    @BeforeEach
    void mark_three_words() {
        article = ROOM.article(Newsroom.sentence());
        LAYLA.post(
                        marks(article),
                        batch(person(words.get(0), 0, 4), person(words.get(1), 5, 9), person(words.get(2), 10, 12)))
                .expect(200);
    }

    @Test
    void takes_back_what_still_stands_of_an_act_and_says_how_much_does_not() {
        relabel(LAYLA, "ORG", 0, 1, 2);
        relabel(OMAR, "GPE", 1);
        var keyed = LAYLA.with("Idempotency-Key", UUID.randomUUID().toString());

        var undone = step(keyed, "undo").expect(200);

        assertThat(labels()).containsExactly("PER", "GPE", "PER");
        assertThat(undone.number("/left")).isEqualTo(1);
        assertThat(undone.json().get("applied")).hasSize(2);
        assertThat(step(keyed, "undo").expect(200).text()).isEqualTo(undone.text());
        assertThat(step(LAYLA, "redo").expect(200).number("/left")).isZero();
        assertThat(labels()).containsExactly("ORG", "GPE", "ORG");
    }

    @Test
    void never_goes_on_to_something_older_unless_that_is_asked_for() {
        relabel(LAYLA, "ORG", 0);
        long last = relabel(LAYLA, "ORG", 1);
        relabel(OMAR, "GPE", 1);

        var refused = step(LAYLA, "undo");

        assertThat(refused.refusal()).isEqualTo("409 OutOfReach");
        assertThat(refused.number("/current/revision")).isEqualTo(last);
        assertThat(labels()).containsExactly("ORG", "GPE", "PER");
        var next = "undo?of=%d&below=%d".formatted(last, refused.number("/current/below"));
        assertThat(step(LAYLA, next).expect(200).number("/left")).isZero();
        assertThat(labels()).containsExactly("PER", "GPE", "PER");
        step(LAYLA, "redo").expect(200);
        assertThat(labels()).containsExactly("ORG", "GPE", "PER");
    }

    @Test
    void goes_on_to_something_older_only_while_nothing_newer_was_done() {
        relabel(LAYLA, "ORG", 0);
        long last = relabel(LAYLA, "ORG", 1);
        relabel(OMAR, "GPE", 1);
        var refused = step(LAYLA, "undo");
        long newer = relabel(LAYLA, "LOC", 2);

        var again = step(LAYLA, "undo?of=%d&below=%d".formatted(last, refused.number("/current/below")));

        assertThat(again.refusal()).isEqualTo("409 EditedSince");
        assertThat(again.number("/current/revision")).isEqualTo(newer);
        assertThat(labels()).containsExactly("ORG", "GPE", "LOC");
    }

    @Test
    void is_told_that_somebody_else_took_it_away_already() {
        relabel(LAYLA, "ORG", 0);
        OMAR.post(marks(article), batch(edit("deleteSpan", words.get(0)))).expect(200);

        assertThat(step(LAYLA, "undo").refusal()).isEqualTo("409 OutOfReach");

        assertThat(labels()).containsExactly("PER", "PER");
    }

    @Test
    void puts_back_what_there_is_room_for() {
        var cues = List.of(UUID.randomUUID(), UUID.randomUUID());
        var claim = UUID.randomUUID();
        LAYLA.post(
                        marks(article),
                        batch(
                                createSpan(cues.get(0), "cue", "CUE", 13, 15),
                                createSpan(cues.get(1), "cue", "CUE", 16, 18),
                                createSpan(claim, "claim", "QUOTE", 0, 18),
                                relate(UUID.randomUUID(), "cue", claim, cues.get(0)),
                                relate(UUID.randomUUID(), "cue", claim, cues.get(1))))
                .expect(200);
        LAYLA.post(marks(article), batch(edit("deleteSpan", cues.get(0)), edit("deleteSpan", cues.get(1))))
                .expect(200);
        OMAR.post(marks(article), batch(createSpan(UUID.randomUUID(), "cue", "CUE", 12, 15)))
                .expect(200);

        var undone = step(LAYLA, "undo").expect(200);

        assertThat(undone.number("/left")).isEqualTo(2);
        assertThat(spans(LAYLA.get(marks(article))))
                .filteredOn(span -> span.startsWith("cue"))
                .hasSize(2);
        assertThat(LAYLA.get(marks(article)).json().get("relations")).hasSize(1);
    }

    @Test
    void leaves_what_somebody_else_has_joined() {
        var quote = UUID.randomUUID();
        var other = UUID.randomUUID();
        LAYLA.post(
                        marks(article),
                        batch(createSpan(quote, "claim", "QUOTE", 0, 12), createSpan(other, "claim", "QUOTE", 5, 12)))
                .expect(200);
        OMAR.post(marks(article), batch(relate(UUID.randomUUID(), "source", quote, words.get(0))))
                .expect(200);

        assertThat(step(LAYLA, "undo").expect(200).number("/left")).isEqualTo(1);

        assertThat(labels()).containsExactlyInAnyOrder("QUOTE", "PER", "PER", "PER");
        assertThat(LAYLA.get(marks(article)).json().get("relations")).hasSize(1);
    }

    @Test
    void leaves_no_two_where_only_one_may_lie_also_across_layers() {
        var cue = UUID.randomUUID();
        LAYLA.post(marks(article), batch(createSpan(cue, "cue", "CUE", 0, 3))).expect(200);
        LAYLA.post(
                        marks(article),
                        batch(
                                edit("deleteSpan", cue),
                                edit("updateSpan", words.get(0), "layer", "cue", "label", "CUE"),
                                edit("updateSpan", words.get(2), "label", "ORG")))
                .expect(200);
        OMAR.post(marks(article), batch(person(UUID.randomUUID(), 2, 9))).expect(200);

        assertThat(step(LAYLA, "undo").expect(200).number("/left")).isEqualTo(2);

        assertThat(spans(LAYLA.get(marks(article))))
                .anyMatch(span -> span.startsWith("cue CUE 0-4"))
                .noneMatch(span -> span.startsWith("cue CUE 0-3"))
                .anyMatch(span -> span.startsWith("entity PER 10-12"));
    }

    @Test
    void lets_marks_change_places() {
        var cues = List.of(UUID.randomUUID(), UUID.randomUUID());
        LAYLA.post(
                        marks(article),
                        batch(
                                createSpan(cues.get(0), "cue", "CUE", 13, 15),
                                createSpan(cues.get(1), "cue", "CUE", 16, 18)))
                .expect(200);
        LAYLA.post(
                        marks(article),
                        batch(
                                edit("updateSpan", cues.get(0), "begin", 0, "end", 1),
                                edit("updateSpan", cues.get(1), "begin", 13, "end", 15),
                                edit("updateSpan", cues.get(0), "begin", 16, "end", 18)))
                .expect(200);

        step(LAYLA, "undo").expect(200);

        var there = LAYLA.get(marks(article)).json().get("spans");
        assertThat(there)
                .filteredOn(span -> span.get("id").asText().equals(cues.get(0).toString()))
                .allMatch(span -> span.at("/fragments/0/begin").asInt() == 13);
        assertThat(labels()).hasSize(5);
    }

    @Test
    void knows_two_ways_to_reach_back() {
        assertThat(step(LAYLA.with("Isnad-Undo", "all"), "undo").refusal()).isEqualTo("422 UnknownReach");
    }

    private long relabel(Client client, String label, int... which) {
        var edits = Arrays.stream(which)
                .mapToObj(word -> edit("updateSpan", words.get(word), "label", label))
                .toList();
        return client.post(marks(article), batch(edits)).expect(200).number("/revision");
    }

    private Answer step(Client client, String step) {
        return client.post("articles/%s/%s".formatted(article, step));
    }

    private List<String> labels() {
        return spans(LAYLA.get(marks(article))).stream()
                .map(span -> span.replaceFirst("\\S+ (\\S+) .*", "$1"))
                .toList();
    }
}
