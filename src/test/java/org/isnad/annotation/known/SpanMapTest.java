package org.isnad.annotation.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.isnad.annotation.history.Change;
import org.isnad.annotation.history.Item.SpanItem;
import org.isnad.schema.OverlapRule;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpanMapTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(-1, 2);

    @Test
    void knows_what_is_in_the_way_layer_by_layer() {
        var map = new SpanMap(7, Map.of(ONE, span("claim", new TextRange(10, 20))));

        assertThat(map.isFree("claim", OverlapRule.DISJOINT, new TextRange(12, 14), OTHER))
                .isFalse();
        assertThat(map.isFree("claim", OverlapRule.NESTED, new TextRange(12, 14), OTHER))
                .isTrue();
        assertThat(map.isFree("claim", OverlapRule.NESTED, new TextRange(12, 21), OTHER))
                .isFalse();
        assertThat(map.isFree("claim", OverlapRule.DISJOINT, new TextRange(12, 14), ONE))
                .isTrue();
        assertThat(map.isFree("entity", OverlapRule.DISJOINT, new TextRange(12, 14), OTHER))
                .isTrue();
        assertThat(map.has(ONE)).isTrue();
        assertThat(map.has(OTHER)).isFalse();
    }

    @Test
    void follows_only_what_was_done_to_the_set_as_it_is_known() {
        var map = new SpanMap(7, Map.of(ONE, span("claim", new TextRange(10, 20))));
        var lifted = new Change(8, ONE, span("claim", new TextRange(10, 20)), null);

        map.follow(6, List.of(lifted));
        assertThat(map.isAt(7)).isTrue();
        assertThat(map.has(ONE)).isTrue();

        map.follow(7, List.of(lifted));
        assertThat(map.isAt(8)).isTrue();
        assertThat(map.has(ONE)).isFalse();
        assertThat(map.size()).isZero();
        assertThat(map.isFree("claim", OverlapRule.DISJOINT, new TextRange(12, 14), OTHER))
                .isTrue();
    }

    /** Against asking every span, in sets that keep the rule, as all do. */
    @ParameterizedTest
    @EnumSource(OverlapRule.class)
    void says_what_asking_every_span_would_say(OverlapRule rule) {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var laid = new HashMap<UUID, SpanItem>();
            var map = new SpanMap(0, Map.of());
            for (int revision = 1; revision <= 200; revision++) {
                var wanted = range(random);
                var id = random.nextInt(4) == 0 && !laid.isEmpty()
                        ? new ArrayList<>(laid.keySet()).get(random.nextInt(laid.size()))
                        : new UUID(random.nextLong(), random.nextLong());

                var free = map.isFree("claim", rule, wanted, id);

                assertThat(free).as("seed %d, revision %d", seed, revision).isEqualTo(isFree(laid, rule, wanted, id));
                var after = free ? span("claim", wanted) : null;
                map.follow(revision - 1, List.of(new Change(revision, id, laid.remove(id), after)));
                if (after != null) {
                    laid.put(id, after);
                }
            }
            assertThat(map.size()).isEqualTo(laid.size());
        }
    }

    private static boolean isFree(Map<UUID, SpanItem> laid, OverlapRule rule, TextRange wanted, UUID id) {
        return laid.entrySet().stream()
                .filter(other -> !other.getKey().equals(id))
                .flatMap(other -> other.getValue().fragments().stream())
                .allMatch(placed -> rule.admits(placed, wanted));
    }

    private static TextRange range(Random random) {
        int begin = random.nextInt(300);
        return new TextRange(begin, begin + 1 + random.nextInt(random.nextBoolean() ? 5 : 60));
    }

    private static SpanItem span(String layer, TextRange range) {
        return new SpanItem(layer, "QUOTE", List.of(range));
    }
}
