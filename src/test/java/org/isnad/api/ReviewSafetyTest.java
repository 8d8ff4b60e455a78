package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever annotators submit and are given back, and whatever two reviewers decide, one after the other or at once, take apart,
 * take back, change by hand, close and open again: no decision is lost or changed, and each mark of the gold set is there for a
 * reason that can be told.
 */
class ReviewSafetyTest {

    private static final int STEPS = 70;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_decision_is_ever_lost_or_changed(long seed) {
        var review =
                new RandomReview(seed, List.of("none", "unanimous", "majority").get((int) (seed % 3)));
        for (int step = 0; step < STEPS; step++) {
            review.act();
            check(review, "seed %d step %d".formatted(seed, step));
        }
        assertThat(review.decisions().made()).isPositive();
    }

    private static void check(RandomReview review, String when) {
        var gold = review.gold();
        var all = new HashMap<String, JsonNode>();
        review.all().forEach(each -> all.put(RandomReview.id(each), each));
        assertThat(all.keySet()).as(when).containsAll(review.decisions().all());
        var explained = new HashSet<String>();
        for (var each : all.values()) {
            each.get("gold").forEach(mark -> explained.add(RandomReview.id(mark)));
            review.decisions().check(each, when);
            stands(each, all, when);
            if (!review.adjudicated()) {
                agrees(each, when);
            }
        }
        assertThat(gold.keySet()).as(when).containsAll(explained);
        var unexplained = new HashSet<>(gold.keySet());
        unexplained.removeAll(explained);
        assertThat(review.handMade())
                .as(when + ": what nothing else explains of " + gold)
                .containsAll(unexplained);
    }

    /** What was decided of a relation is in the gold set whenever spans are there that it can join. */
    private static void stands(JsonNode about, Map<String, JsonNode> all, String when) {
        if (Decisions.isRelation(about) && about.get("gold").isEmpty() && isDecided(about)) {
            boolean wanted =
                    !Decisions.said(about, about.at("/verdict/key").asText()).isEmpty();
            var layers = new HashSet<String>();
            for (var end : about.get("ends")) {
                var span = all.get(end.get("id").asText());
                layers.add(span == null ? "" : span.at("/gold/0/span/layer").asText());
            }
            assertThat(wanted && layers.equals(Set.of("claim", "entity")))
                    .as(when + ": is not there: " + about)
                    .isFalse();
        }
    }

    private static boolean isDecided(JsonNode about) {
        return List.of("decided", "renewed").contains(about.get("state").asText());
    }

    /** What was merged says what somebody says. */
    private static void agrees(JsonNode about, String when) {
        if (about.get("state").asText().equals("merged") && !about.get("gold").isEmpty()) {
            var said = new HashSet<List<String>>();
            about.get("versions")
                    .forEach(version ->
                            said.add(Decisions.said(about, version.get("key").asText())));
            assertThat(said).as(when + ": merged " + about).contains(Decisions.gold(about));
        }
    }
}
