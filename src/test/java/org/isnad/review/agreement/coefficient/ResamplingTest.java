package org.isnad.review.agreement.coefficient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Properties that every figure has, and how often its intervals hold the truth. */
class ResamplingTest {

    private static final String[] VALUES = {"A", "B", "C"};

    @Test
    void those_who_say_the_same_agree_wholly() {
        var study = Study.of("A A A\nB B B\nC C C\nA A A");

        assertThat(study.figure(study.nominal())).isEqualTo(1);
        assertThat(study.figure(study.fleiss())).isEqualTo(1);
        assertThat(study.figure(study.cohen())).isEqualTo(1);
        assertThat(study.estimate(study.nominal()).jackknife()).isEqualTo(new Interval(1, 1));
    }

    @Test
    void who_comes_first_makes_no_difference() {
        var study = Study.of("A B A\nB B .\nC A C\nA A B\nB C C");
        var turned = Study.of("A B A\n. B B\nC A C\nB A A\nC C B");

        assertThat(study.figure(study.nominal())).isEqualTo(turned.figure(turned.nominal()), within(1e-12));
        assertThat(study.figure(Kappa.mean(study.ledger, 3, value -> value)))
                .isEqualTo(turned.figure(Kappa.mean(turned.ledger, 3, value -> value)), within(1e-12));
    }

    @Test
    void what_has_no_figure_says_why() {
        assertThat(Study.of("A A\nA A").estimate(new Study(2).nominal()).why()).isEqualTo(Undefined.NO_UNITS);
        var same = Study.of("A A\nA A");
        assertThat(same.estimate(same.nominal()).why()).isEqualTo(Undefined.NO_VARIATION);
        assertThat(same.estimate(same.cohen()).why()).isEqualTo(Undefined.NO_VARIATION);
        var unequal = Study.of("A A B\nA B .");
        assertThat(unequal.estimate(unequal.fleiss()).why()).isEqualTo(Undefined.UNEQUAL_ANNOTATORS);
        assertThat(unequal.estimate(unequal.nominal()).value()).isNotNull();
    }

    /** The last two say A alone: by chance they would agree as well. */
    @Test
    void a_pair_without_a_figure_is_no_part_of_the_mean_nor_of_its_units() {
        var study = Study.of("A A A\nB A A\nA A A\nB A A");

        var estimate = study.estimate(Kappa.mean(study.ledger, 3, value -> value));

        assertThat(estimate.value()).isZero();
        assertThat(estimate.units()).isEqualTo(2 * 4);
        assertThat(estimate.articles()).isEqualTo(4);
    }

    @Test
    void nor_is_it_of_the_units_of_one_article() {
        var study = new Study(3).article("A A A", "B A A").article("A A A", "A B A", "B B A");

        assertThat(study.apart(Kappa.mean(study.ledger, 3, value -> value)))
                .extracting(Estimate::units)
                .containsExactly(2L * 2, 3L * 3);
    }

    /** The first and the last have one unit by which they differ: where it is not drawn, the mean would be that of another two. */
    @Test
    void a_mean_over_pairs_that_a_draw_seldom_has_in_full_has_no_interval() {
        var study = new Study(3);
        for (int article = 0; article < 30; article++) {
            study.article("A A .", "B B .", article % 3 == 0 ? "A B ." : "B B .");
            study.article(article == 7 ? "A . B" : "A . A");
        }

        var mean = study.estimate(Kappa.mean(study.ledger, 3, value -> value));

        assertThat(mean.value()).isNotNull();
        assertThat(mean.bootstrap()).isNull();
        assertThat(mean.jackknife()).isNull();
        assertThat(study.estimate(study.cohen()).bootstrap()).isNotNull();
    }

    @Test
    void one_article_has_no_interval() {
        var study = new Study(2).article("A A", "A B", "B B");

        assertThat(study.estimate(study.nominal()).value()).isNotNull();
        assertThat(study.estimate(study.nominal()).bootstrap()).isNull();
        assertThat(study.estimate(study.nominal()).jackknife()).isNull();
    }

    @Test
    void the_same_articles_have_the_same_intervals() {
        var study = simulated(new SplittableRandom(1), 20);

        assertThat(study.estimate(study.nominal())).isEqualTo(study.estimate(study.nominal()));
    }

    @Test
    void kappas_are_those_of_the_library() {
        var random = new SplittableRandom(3);
        for (int time = 0; time < 50; time++) {
            var study = new Study(2);
            var same = new CodingAnnotationStudy(2);
            for (int unit = 0; unit < 30; unit++) {
                var one = VALUES[random.nextInt(3)];
                var other = random.nextInt(3) == 0 ? VALUES[random.nextInt(3)] : one;
                study.article(one + " " + other);
                same.addItem(one, other);
            }

            assertThat(study.figure(study.cohen()))
                    .isEqualTo(new CohenKappaAgreement(same).calculateAgreement(), within(1e-12));
            assertThat(study.figure(study.fleiss()))
                    .isEqualTo(new FleissKappaAgreement(same).calculateAgreement(), within(1e-12));
        }
    }

    @Test
    void nominal_alpha_is_that_of_the_library_with_values_missing_too() {
        var random = new SplittableRandom(13);
        for (int time = 0; time < 50; time++) {
            var study = new Study(4);
            for (int unit = 0; unit < 30; unit++) {
                study.article(some(random) + " " + some(random) + " " + some(random) + " " + some(random));
            }

            for (int slot = Ledger.ALL; slot <= 6; slot++) {
                assertThat(study.figure(new NominalAlpha(study.ledger, slot)))
                        .isEqualTo(study.figure(new Alpha(study.ledger, slot, Alpha.Distance.NOMINAL)), within(1e-12));
            }
        }
    }

    private static String some(SplittableRandom random) {
        return random.nextInt(5) == 0 ? "." : VALUES[random.nextInt(3)];
    }

    /** Thirds do not add up and take away to nothing, and what is hardly more than nothing is a value that nobody gave. */
    @Test
    void what_is_left_out_leaves_nothing_behind() {
        var left = Map.of(
                0, new String[] {"A A A B", "B B B B", "A B . B"},
                200, new String[] {"A A A B"},
                400, new String[] {"A A A B", "A A A B"});
        var study = new Study(4);
        for (int article = 0; article < 600; article++) {
            study.article(left.getOrDefault(article, new String[] {"A A A A"})); // those three are left out together
        }

        assertThat(study.estimate(study.nominal()).value()).isNotNull();
        assertThat(study.estimate(study.nominal()).jackknife()).isNull();
    }

    @Test
    void thousands_of_values_are_measured_as_few_are() {
        var study = new Study(3);
        for (int unit = 0; unit < 3_000; unit++) {
            study.article("a" + unit / 2 + " a" + unit / 2 + " b" + unit);
        }

        var estimate = study.estimate(study.nominal());

        assertThat(estimate.value()).isCloseTo(1 / 3.0, within(0.001));
        assertThat(estimate.draws()).isEqualTo(1000);
    }

    /** Articles are unlike each other, so that drawing units instead would make intervals too narrow. */
    @Test
    void intervals_hold_the_true_value_about_as_often_as_they_say() {
        var many = simulated(new SplittableRandom(11), 40_000);
        double truth = many.figure(many.nominal());
        int runs = 300;
        int drawn = 0;
        int leftOut = 0;
        for (int run = 0; run < runs; run++) {
            var study = simulated(new SplittableRandom(1_000 + run), 40);
            var estimate = study.estimate(study.nominal());
            drawn += holds(estimate.bootstrap(), truth) ? 1 : 0;
            leftOut += holds(estimate.jackknife(), truth) ? 1 : 0;
        }

        assertThat(drawn / (double) runs).isBetween(0.90, 0.98);
        assertThat(leftOut / (double) runs).isBetween(0.91, 0.99);
    }

    /** What the test before this one would find if it were units that are drawn: of twenty times the truth is missed five. */
    @Test
    void intervals_of_single_units_hold_the_true_value_too_seldom() {
        var many = simulated(new SplittableRandom(11), 40_000);
        double truth = many.figure(many.nominal());
        int runs = 100;
        int drawn = 0;
        for (int run = 0; run < runs; run++) {
            var study = simulated(new SplittableRandom(1_000 + run), 40, true);
            drawn += holds(study.estimate(study.nominal()).bootstrap(), truth) ? 1 : 0;
        }

        assertThat(drawn / (double) runs).isBetween(0.60, 0.85);
    }

    private static boolean holds(@Nullable Interval interval, double truth) {
        return interval != null && interval.low() <= truth && truth <= interval.high();
    }

    private static Study simulated(SplittableRandom random, int articles) {
        return simulated(random, articles, false);
    }

    /**
     * Three annotators, ten units an article; in each article they slip as often as it is hard.
     *
     * @param apart whether each unit is taken for an article
     */
    private static Study simulated(SplittableRandom random, int articles, boolean apart) {
        var study = new Study(3);
        for (int article = 0; article < articles; article++) {
            double hard = random.nextDouble() * 0.5;
            var units = new String[10];
            for (int unit = 0; unit < units.length; unit++) {
                var right = VALUES[random.nextInt(4) % 3];
                units[unit] =
                        said(random, hard, right) + " " + said(random, hard, right) + " " + said(random, hard, right);
            }
            if (apart) {
                Arrays.stream(units).forEach(study::article);
            } else {
                study.article(units);
            }
        }
        return study;
    }

    private static String said(SplittableRandom random, double hard, String right) {
        return random.nextDouble() < hard ? VALUES[random.nextInt(3)] : right;
    }
}
