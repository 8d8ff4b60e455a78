package org.isnad.review.agreement.coefficient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What coders are said to agree in print comes out to all digits that are printed. */
class PublishedTablesTest {

    /**
     * Hayes and Krippendorff, Answering the Call for a Standard Reliability Measure for Coding Data, Communication Methods and
     * Measures 1, 2007, table 1: five observers, forty units.
     */
    private static final String NEWS = """
            1 1 2 . 2
            1 1 0 1 .
            2 3 3 3 .
            . 0 0 . 0
            0 0 0 . 0
            0 0 0 . 0
            1 0 2 . 1
            1 . 2 0 .
            2 2 2 . 2
            2 1 1 1 .
            . 1 0 0 .
            0 0 0 0 .
            1 2 2 2 .
            3 3 2 2 3
            1 1 1 . 1
            1 1 1 . 1
            2 1 2 . 2
            1 2 3 3 .
            1 1 0 1 .
            0 0 0 . 0
            0 0 1 1 .
            0 0 . 0 0
            2 3 3 3 .
            0 0 0 0 .
            1 2 . 2 2
            0 1 1 1 .
            0 0 0 1 0
            1 2 1 2 .
            1 1 2 2 .
            1 1 2 . 2
            1 1 0 . 0
            2 1 2 1 .
            2 2 . 2 2
            3 2 2 2 .
            2 2 2 . 2
            2 2 3 . 2
            2 2 2 . 2
            2 2 . 1 2
            2 2 2 2 .
            1 1 1 . 1
            """;

    /** Fleiss, Measuring Nominal Scale Agreement Among Many Raters, Psychological Bulletin 76, 1971, table 1. */
    private static final String DIAGNOSES = """
            4 4 4 4 4 4
            2 2 2 5 5 5
            2 3 3 3 3 5
            5 5 5 5 5 5
            2 2 2 4 4 4
            1 1 3 3 3 3
            3 3 3 3 5 5
            1 1 3 3 3 4
            1 1 4 4 4 4
            5 5 5 5 5 5
            1 4 4 4 4 4
            1 2 4 4 4 4
            2 2 2 3 3 3
            1 4 4 4 4 4
            2 2 4 4 4 5
            3 3 3 3 3 5
            1 1 1 4 5 5
            1 1 1 1 1 2
            2 2 4 4 4 4
            1 3 3 5 5 5
            5 5 5 5 5 5
            2 4 4 4 4 4
            2 2 4 5 5 5
            1 1 4 4 4 4
            1 4 4 4 4 5
            2 2 2 2 2 4
            1 1 1 1 5 5
            2 2 4 4 4 4
            1 3 3 3 3 3
            5 5 5 5 5 5
            """;

    /** The same paper prints the ordinal α, .7598: its distance stands in the table itself. The nominal one follows from it. */
    @Test
    void alpha_of_hayes_and_krippendorff() {
        var study = Study.of(NEWS);
        var uses = IntStream.range(0, 4)
                .mapToDouble(grade ->
                        NEWS.chars().filter(each -> each == '0' + grade).count())
                .toArray();
        var ordinal = new Alpha(study.ledger, Ledger.ALL, (one, other) -> {
            int low = Math.min(grade(study, one), grade(study, other));
            int high = Math.max(grade(study, one), grade(study, other));
            double between =
                    IntStream.rangeClosed(low, high).mapToDouble(at -> uses[at]).sum();
            return low == high ? 0 : Math.pow(between - (uses[low] + uses[high]) / 2, 2);
        });

        assertThat(study.figure(ordinal)).isEqualTo(0.7598, within(0.00005));
        assertThat(study.figure(study.nominal())).isEqualTo(0.4765, within(0.00005));
        assertThat(study.estimate(study.nominal()).units()).isEqualTo(40);
    }

    private static int grade(Study study, int number) {
        return Integer.parseInt(study.value(number));
    }

    /** Krippendorff, Computing Krippendorff’s Alpha-Reliability, 2011, section C: four observers, twelve units, values missing. */
    @Test
    void alpha_of_krippendorff_with_values_missing() {
        var study = Study.of("""
                1 1 . 1
                2 2 3 2
                3 3 3 3
                3 3 3 3
                2 2 2 2
                1 2 3 4
                4 4 4 4
                1 1 2 1
                2 2 2 2
                . 5 5 5
                . . 1 1
                . 3 . .
                """);

        assertThat(study.figure(study.nominal())).isEqualTo(0.743, within(0.0005));
        assertThat(study.estimate(study.nominal()).units()).isEqualTo(11);
    }

    /** Artstein and Poesio, Inter-Coder Agreement for Computational Linguistics, Computational Linguistics 34, 2008, p. 558 ff. */
    @Test
    void kappa_of_artstein_and_poesio() {
        var study = new Study(2)
                .times(20, "STAT STAT")
                .times(20, "IREQ STAT")
                .times(10, "STAT IREQ")
                .times(50, "IREQ IREQ");

        assertThat(study.figure(study.cohen())).isEqualTo(0.348, within(0.0005));
        assertThat(study.figure(study.fleiss())).isEqualTo(0.341, within(0.0005));
    }

    /** The same, p. 568: three categories. */
    @Test
    void kappa_pi_and_alpha_of_artstein_and_poesio() {
        var study = new Study(2)
                .times(46, "STAT STAT")
                .times(6, "IREQ STAT")
                .times(32, "IREQ IREQ")
                .times(6, "IREQ CHCK")
                .times(10, "CHCK CHCK");
        var weighted = new Alpha(study.ledger, Ledger.ALL, (one, other) -> {
            int check = study.numberOf("CHCK");
            return one == other ? 0 : one == check || other == check ? 0.5 : 1;
        });

        assertThat(study.figure(study.cohen())).isEqualTo(0.8013, within(0.00005));
        assertThat(study.figure(study.fleiss())).isEqualTo(0.7995, within(0.00005));
        assertThat(study.figure(study.nominal())).isEqualTo(0.800, within(0.001));
        assertThat(study.figure(weighted)).isEqualTo(0.8156, within(0.00005));
    }

    @Test
    void kappa_of_fleiss() {
        var study = Study.of(DIAGNOSES);

        assertThat(study.figure(study.fleiss())).isEqualTo(0.430, within(0.0005));
    }

    /** Passonneau, Measuring Agreement on Set-valued Items, 2006: 1 - J M. */
    @Test
    void distances_between_sets_are_those_of_masi() {
        var one = Set.of("PER");
        var two = Set.of("PER", "ORG");

        assertThat(SetDistance.between(one, one)).isZero();
        assertThat(SetDistance.between(one, two)).isEqualTo(1 - 1 / 2.0 * 2 / 3, within(1e-12));
        assertThat(SetDistance.between(two, Set.of("PER", "GPE"))).isEqualTo(1 - 1 / 3.0 / 3, within(1e-12));
        assertThat(SetDistance.between(one, Set.of())).isEqualTo(1);
        assertThat(SetDistance.between(Set.of(), Set.of())).isZero();
    }
}
