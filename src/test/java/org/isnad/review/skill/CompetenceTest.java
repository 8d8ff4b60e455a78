package org.isnad.review.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How often annotators are right comes out of how they agree, without anybody telling what is right. */
class CompetenceTest {

    private static final Map<Long, Double> TRUE_RATES = Map.of(1L, 0.95, 2L, 0.8, 3L, 0.55, 4L, 0.75);

    @Test
    void finds_out_how_often_simulated_annotators_are_right() {
        var rates = Competence.of(counted(simulated(new Random(42), 4_000, 3), 3));

        TRUE_RATES.forEach((annotator, rate) ->
                assertThat(rates.get(annotator)).as("annotator %d", annotator).isCloseTo(rate, within(0.03)));
    }

    @Test
    void knows_better_what_is_right_than_a_count_of_heads() {
        var random = new Random(11);
        var units = simulated(random, 4_000, 3);
        var rates = Competence.of(counted(units, 3));
        var truths = simulatedTruths;
        int byHeads = 0;
        int bySkill = 0;
        for (int at = 0; at < units.size(); at++) {
            var versions = units.get(at);
            var likely = Posterior.of(versions, annotator -> rates.getOrDefault(annotator, 0.5), 2);
            bySkill += best(versions, likely) == truths.get(at) ? 1 : 0;
            var heads = versions.stream().mapToDouble(List::size).toArray();
            byHeads += best(versions, heads) == truths.get(at) ? 1 : 0;
        }
        assertThat(bySkill).isGreaterThan(byHeads);
    }

    @Test
    void takes_those_for_right_who_always_agree_and_tells_nothing_of_nobody() {
        var agreed = Map.of(Votes.of(List.of(List.of(1L, 2L)), 4), 20);

        assertThat(Competence.of(agreed)).containsEntry(1L, 0.99).containsEntry(2L, 0.99);
        assertThat(Competence.of(Map.of())).isEmpty();
    }

    @Test
    void likelihoods_are_worked_out_as_on_paper() {
        var likely = Posterior.of(List.of(List.of(1L), List.of(2L)), annotator -> annotator == 1 ? 0.9 : 0.6, 2);

        assertThat(likely[0]).isCloseTo(0.9 * 0.4 / (0.9 * 0.4 + 0.1 * 0.6), within(1e-12));
        assertThat(likely[0] + likely[1]).isCloseTo(1, within(1e-12));
    }

    @Test
    void what_all_say_may_be_wrong_together() {
        var likely = Posterior.of(List.of(List.of(1L, 2L)), annotator -> annotator == 1 ? 0.9 : 0.6, 3);

        assertThat(likely[0]).isCloseTo(0.9 * 0.6 / (0.9 * 0.6 + 2 * 0.05 * 0.2), within(1e-12));
    }

    /** Only what was said is known of a unit, so that a unit of which all said the same has one version. */
    private static Map<Votes, Integer> counted(List<List<List<Long>>> units, int alternatives) {
        Map<Votes, Integer> counted = new HashMap<>();
        units.forEach(versions -> counted.merge(Votes.of(versions, alternatives), 1, Integer::sum));
        return counted;
    }

    private final List<Integer> simulatedTruths = new ArrayList<>();

    /** Units with so many things that can be said, of which the simulated truth is one. */
    private List<List<List<Long>>> simulated(Random random, int count, int kinds) {
        var units = new ArrayList<List<List<Long>>>();
        for (int unit = 0; unit < count; unit++) {
            int truth = random.nextInt(kinds);
            simulatedTruths.add(truth);
            var versions = new ArrayList<List<Long>>();
            for (int kind = 0; kind < kinds; kind++) {
                versions.add(new ArrayList<>());
            }
            TRUE_RATES.forEach((annotator, rate) -> {
                int wrong = (truth + 1 + random.nextInt(kinds - 1)) % kinds;
                versions.get(random.nextDouble() < rate ? truth : wrong).add(annotator);
            });
            units.add(versions);
        }
        return units;
    }

    private static int best(List<List<Long>> versions, double[] weights) {
        int best = 0;
        for (int at = 1; at < versions.size(); at++) {
            best = weights[at] > weights[best] ? at : best;
        }
        return best;
    }
}
