package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;
import static org.isnad.api.Newsroom.spans;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person did in one go is taken back in one go, and what is meant is taken back or nothing. */
class GestureTest {

    private static final Newsroom ROOM = Newsroom.open("shared");
    private static final Client LAYLA = ROOM.with("layla", "annotator");
    private static final Client OMAR = ROOM.with("omar", "annotator");

    private final List<UUID> words = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final Client inOneGo = LAYLA.with("Isnad-Gesture", UUID.randomUUID().toString());
    private String article = "";

    @BeforeEach
    void mark_three_words() {
        article = ROOM.article(
                LAYLA, person(words.get(0), 0, 4), person(words.get(1), 5, 9), person(words.get(2), 10, 12));
    }

    @Test
    void is_taken_back_and_made_again_as_one_however_many_batches_it_took() {
        relabel(inOneGo, 0, "ORG");
        OMAR.post(marks(article), batch(createSpan(UUID.randomUUID(), "cue", "CUE", 13, 18)))
                .expect(200);
        relabel(inOneGo, 1, "ORG");
        relabel(inOneGo, 2, "ORG");

        for (int round = 0; round < 2; round++) {
            undo(LAYLA).expect(200);
            assertThat(labels()).containsExactly("PER", "PER", "PER", "CUE");
            LAYLA.post("articles/%s/redo".formatted(article)).expect(200);
            assertThat(labels()).containsExactly("ORG", "ORG", "ORG", "CUE");
        }
        undo(LAYLA).expect(200);
        undo(LAYLA).expect(200);
        assertThat(labels()).containsExactly("CUE");
    }

    @Test
    void ends_where_its_author_did_something_else() {
        relabel(inOneGo, 0, "ORG");
        relabel(LAYLA, 1, "GPE");
        relabel(inOneGo, 2, "ORG");

        undo(LAYLA).expect(200);
        assertThat(labels()).containsExactly("ORG", "GPE", "PER");
        undo(LAYLA).expect(200);
        assertThat(labels()).containsExactly("ORG", "PER", "PER");
    }

    @Test
    void has_a_name_that_is_a_uuid() {
        var answer = LAYLA.with("Isnad-Gesture", "mine").post(marks(article), batch(edit("deleteSpan", words.get(0))));

        assertThat(answer.refusal()).isEqualTo("422 NotAUuid");
        assertThat(labels()).hasSize(3);
    }

    @Test
    void of_many_marks_is_taken_back_in_one_go() {
        var all = IntStream.range(0, 900)
                .mapToObj(at -> createSpan(UUID.randomUUID(), "claim", "QUOTE", at % 25, at % 25 + 1 + at / 25))
                .toList();
        var longer = ROOM.article("قال زيد إن الجسر مغلق. ".repeat(20) + UUID.randomUUID());
        LAYLA.post(marks(longer), batch(all.toArray(JsonNode[]::new))).expect(200);
        for (var part : List.of(all.subList(0, 450), all.subList(450, 900))) {
            var relabelled = part.stream()
                    .map(span ->
                            edit("updateSpan", UUID.fromString(span.get("id").asText()), "label", "CAUSAL"));
            inOneGo.post(marks(longer), batch(relabelled.toArray(JsonNode[]::new)))
                    .expect(200);
        }

        LAYLA.post("articles/%s/undo".formatted(longer)).expect(200);

        assertThat(spans(LAYLA.get(marks(longer)))).hasSize(900).allMatch(span -> span.contains(" QUOTE "));
    }

    @Test
    void is_taken_back_only_if_it_is_the_one_that_was_meant() {
        long first = relabel(LAYLA, 0, "ORG");
        long second = relabel(LAYLA, 1, "ORG");

        assertThat(undo(LAYLA, first).refusal()).isEqualTo("409 EditedSince");
        assertThat(labels()).containsExactly("ORG", "ORG", "PER");
        undo(LAYLA, second).expect(200);
        assertThat(undo(LAYLA, second).refusal()).isEqualTo("409 EditedSince");
        undo(LAYLA, first).expect(200);

        assertThat(labels()).containsExactly("PER", "PER", "PER");
        assertThat(LAYLA.post("articles/%s/undo?of=last".formatted(article)).refusal())
                .isEqualTo("422 NotAWholeNumber");
    }

    @Test
    void is_not_replaced_by_something_older_where_it_was_meant() {
        relabel(LAYLA, 0, "ORG");
        long meant = relabel(LAYLA, 1, "ORG");
        OMAR.post(marks(article), batch(edit("updateSpan", words.get(1), "label", "GPE")))
                .expect(200);

        assertThat(undo(LAYLA, meant).refusal()).isEqualTo("409 ChangedMeanwhile");

        assertThat(labels()).containsExactly("ORG", "GPE", "PER");
    }

    @Test
    void is_passed_over_as_a_whole_where_the_rules_leave_no_room_for_it_any_more() {
        var cues = List.of(UUID.randomUUID(), UUID.randomUUID());
        LAYLA.post(
                        marks(article),
                        batch(
                                createSpan(cues.get(0), "cue", "CUE", 13, 15),
                                createSpan(cues.get(1), "cue", "CUE", 16, 18)))
                .expect(200);
        relabel(LAYLA, 0, "ORG");
        LAYLA.post(marks(article), batch(edit("deleteSpan", cues.get(0)), edit("deleteSpan", cues.get(1))))
                .expect(200);
        OMAR.post(marks(article), batch(createSpan(UUID.randomUUID(), "cue", "CUE", 12, 15)))
                .expect(200);

        undo(LAYLA).expect(200);

        assertThat(labels()).containsExactly("PER", "PER", "PER", "CUE");
    }

    private long relabel(Client client, int word, String label) {
        return client.post(marks(article), batch(edit("updateSpan", words.get(word), "label", label)))
                .expect(200)
                .number("/revision");
    }

    private Answer undo(Client client) {
        return client.post("articles/%s/undo".formatted(article));
    }

    private Answer undo(Client client, long of) {
        return client.post("articles/%s/undo?of=%d".formatted(article, of));
    }

    private List<String> labels() {
        return spans(LAYLA.get(marks(article))).stream()
                .map(span -> span.replaceFirst("\\S+ (\\S+) .*", "$1"))
                .toList();
    }
}
