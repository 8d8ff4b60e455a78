package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.isnad.schema.OverlapRule;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each layer says how its marks may meet: entities nest, claims are free, cues stand apart. */
class OverlapsTest {

    private static final Newsroom ROOM = Newsroom.open();

    private final Client lead = ROOM.lead();

    @ParameterizedTest(name = "{0} with {1} beside 10-20")
    @CsvSource(delimiter = '|', textBlock = """
            inside it     | 12 | 15 | 200 | 200 | 422
            around it     |  5 | 25 | 200 | 200 | 422
            in its place  | 10 | 20 | 200 | 200 | 422
            from its begin| 10 | 12 | 200 | 200 | 422
            to its end    | 18 | 20 | 200 | 200 | 422
            over its begin|  5 | 15 | 422 | 200 | 422
            over its end  | 15 | 25 | 422 | 200 | 422
            before it     |  5 | 10 | 200 | 200 | 200
            after it      | 20 | 25 | 200 | 200 | 200
            """)
    void places_a_mark_beside_another_as_the_layer_allows(
            String where, int begin, int end, int entity, int claim, int cue) {
        var article = ROOM.article("0123456789abcdefghij0123456789 " + UUID.randomUUID());
        lead.post(
                        marks(article),
                        batch(
                                createSpan(UUID.randomUUID(), "entity", "ORG", 10, 20),
                                createSpan(UUID.randomUUID(), "claim", "QUOTE", 10, 20),
                                createSpan(UUID.randomUUID(), "cue", "CUE", 10, 20)))
                .expect(200);

        var answers = List.of(
                lead.post(marks(article), batch(createSpan(UUID.randomUUID(), "entity", "PER", begin, end))),
                lead.post(marks(article), batch(createSpan(UUID.randomUUID(), "claim", "CAUSAL", begin, end))),
                lead.post(marks(article), batch(createSpan(UUID.randomUUID(), "cue", "CUE", begin, end))));

        assertThat(answers).extracting(Answer::status).containsExactly(entity, claim, cue);
        assertThat(answers).filteredOn(answer -> answer.status() == 422).allSatisfy(answer -> {
            assertThat(answer.refusal()).isEqualTo("422 SpanInTheWay");
            assertThat(answer.get("/detail")).contains("abcdefghij");
        });
    }

    @Test
    void moves_no_mark_into_the_way_of_another_but_freely_over_its_own_place() {
        var article = ROOM.article("0123456789abcdefghij0123456789 " + UUID.randomUUID());
        var moved = UUID.randomUUID();
        lead.post(
                        marks(article),
                        batch(
                                createSpan(UUID.randomUUID(), "cue", "CUE", 10, 20),
                                createSpan(moved, "cue", "CUE", 0, 8)))
                .expect(200);

        assertThat(lead.post(marks(article), batch(edit("updateSpan", moved, "begin", 4, "end", 11)))
                        .refusal())
                .isEqualTo("422 SpanInTheWay");
        lead.post(marks(article), batch(edit("updateSpan", moved, "begin", 4, "end", 10)))
                .expect(200);
    }

    @Test
    void leaves_the_gaps_of_a_fragmented_mark_free() {
        var article = ROOM.article("0123456789abcdefghij0123456789 " + UUID.randomUUID());
        lead.post(marks(article), batch(cue(UUID.randomUUID(), List.of(new TextRange(0, 5), new TextRange(20, 25)))))
                .expect(200);

        lead.post(marks(article), batch(cue(UUID.randomUUID(), List.of(new TextRange(5, 8), new TextRange(15, 20)))))
                .expect(200);
        assertThat(lead.post(marks(article), batch(cue(UUID.randomUUID(), List.of(new TextRange(19, 21)))))
                        .refusal())
                .isEqualTo("422 SpanInTheWay");
    }

    @Test
    void asks_only_marks_of_the_same_set() {
        var article = ROOM.article("0123456789 " + UUID.randomUUID());
        var layla = ROOM.with("layla", "annotator");
        lead.post(marks(article), batch(createSpan(UUID.randomUUID(), "cue", "CUE", 0, 5)))
                .expect(200);

        layla.post(marks(article), batch(createSpan(UUID.randomUUID(), "cue", "CUE", 2, 8)))
                .expect(200);
        lead.post(marks(article) + "?set=gold", batch(createSpan(UUID.randomUUID(), "cue", "CUE", 1, 3)))
                .expect(200);
    }

    /** The database is asked for neighbours alone; a model that asks all marks must come to the same answers. */
    @ParameterizedTest
    @CsvSource({"entity, NESTED, PER, 11", "cue, DISJOINT, CUE, 12", "claim, FREE, QUOTE, 13"})
    void comes_to_the_same_answers_as_a_model_that_looks_at_every_mark(
            String layer, OverlapRule rule, String label, long seed) {
        var article = ROOM.article("x".repeat(60) + UUID.randomUUID());
        var random = new Random(seed);
        Map<UUID, List<TextRange>> model = new LinkedHashMap<>();
        for (int step = 0; step < 120; step++) {
            var known = anyOf(model, random);
            if (known != null && random.nextBoolean()) {
                lead.post(marks(article), batch(edit("deleteSpan", known))).expect(200);
                model.remove(known);
                continue;
            }
            var id = known == null ? UUID.randomUUID() : known;
            var place = anyPlace(random);

            var answer = lead.post(marks(article), batch(span(known, id, layer, label, place, step)));

            assertThat(answer.status())
                    .as("seed %d, step %d: %s among %s", seed, step, place, model)
                    .isEqualTo(hasRoom(model, id, rule, place) ? 200 : 422);
            if (answer.status() == 200) {
                model.put(id, place);
            }
        }
        assertThat(model.size()).isGreaterThan(3);
        assertThat(lead.get(marks(article)).json().get("spans")).hasSize(model.size());
    }

    private static boolean hasRoom(Map<UUID, List<TextRange>> model, UUID id, OverlapRule rule, List<TextRange> place) {
        return model.entrySet().stream()
                .filter(other -> !other.getKey().equals(id))
                .flatMap(other -> other.getValue().stream())
                .allMatch(placed -> place.stream().allMatch(wanted -> rule.admits(placed, wanted)));
    }

    private static @Nullable UUID anyOf(Map<UUID, List<TextRange>> model, Random random) {
        var some = new ArrayList<>(model.keySet());
        return !some.isEmpty() && random.nextInt(3) == 0 ? some.get(random.nextInt(some.size())) : null;
    }

    private static List<TextRange> anyPlace(Random random) {
        var place = new ArrayList<TextRange>();
        int begin = random.nextInt(50);
        for (int fragment = random.nextInt(4) == 0 ? 2 : 1; fragment > 0 && begin < 58; fragment--) {
            int end = Math.min(60, begin + 1 + random.nextInt(8));
            place.add(new TextRange(begin, end));
            begin = end + 1 + random.nextInt(5);
        }
        return place;
    }

    private static JsonNode cue(UUID id, List<TextRange> place) {
        return span(null, id, "cue", "CUE", place, 0);
    }

    /** One that no other equals, for the same batch sent twice counts once: what an edit does not need is passed over, but makes it another. */
    private static JsonNode span(
            @Nullable UUID known, UUID id, String layer, String label, List<TextRange> place, int step) {
        var fragments = place.stream()
                .map(range -> Map.of("begin", range.begin(), "end", range.end()))
                .toList();
        var op = known == null ? "createSpan" : "updateSpan";
        return edit(op, id, "layer", layer, "label", label, "fragments", fragments, "from", "step " + step);
    }
}
