package org.isnad.review.agreement.coefficient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** α_U is what Krippendorff printed, and what the library says of one text. */
class UnitizingTest {

    private static Stretches of(int... beginsAndLengths) {
        var ranges = new ArrayList<TextRange>();
        for (int at = 0; at < beginsAndLengths.length; at += 2) {
            ranges.add(new TextRange(beginsAndLengths[at], beginsAndLengths[at] + beginsAndLengths[at + 1]));
        }
        return Stretches.of(ranges);
    }

    /** Sums of one text that each of the annotators marked with one label or more. */
    private static final class Text {

        private final Ledger ledger;
        private final double[] sums;

        Text(Ledger ledger, double[] sums) {
            this.ledger = ledger;
            this.sums = sums;
        }

        double[] sums() {
            return sums;
        }

        static Text of(int length, List<List<Stretches>> marked) {
            var ledger = new Ledger();
            var counts = new Counts.Writing(ledger);
            Unitizing.add(counts, Ledger.ALL, length, marked);
            var sums = new double[ledger.size()];
            counts.done().addTo(sums, 1);
            return new Text(ledger, sums);
        }

        Unitizing label(int label) {
            return Unitizing.of(ledger, Ledger.ALL, label + 1, each -> each == label);
        }

        Unitizing all(int labels) {
            return Unitizing.of(ledger, Ledger.ALL, labels, any -> true);
        }
    }

    /** Krippendorff, Content Analysis, 2nd edition, 2004, p. 254: two observers, a continuum from 150 to 450. */
    @Test
    void content_analysis_of_2004() {
        var text = Text.of(
                300,
                List.of(
                        List.of(of(75, 70, 220, 30), of(30, 60, 150, 50)),
                        List.of(of(70, 80, 205, 20, 250, 20), of(30, 60, 150, 50))));
        var c = text.label(0);
        var k = text.label(1);

        assertThat(c.observed(text.sums()) / 300).isEqualTo(0.0144, within(0.00005));
        assertThat(c.expected(text.sums()) / 300).isEqualTo(0.0532, within(0.00005));
        assertThat(k.observed(text.sums())).isZero();
        assertThat(k.expected(text.sums()) / 300).isEqualTo(0.0490, within(0.00005));
        assertThat(c.of(text.sums()).value()).isEqualTo(0.7286, within(0.0001));
        assertThat(k.of(text.sums()).value()).isEqualTo(1);
        assertThat(text.all(2).of(text.sums()).value()).isEqualTo(0.8587, within(0.00005));
        assertThat(rounded(text.label(0), text) + rounded(text.label(1), text)).isEqualTo(0.1022, within(1e-9));
        assertThat(1 - 0.0144 / 0.1022).isEqualTo(0.8591, within(0.00005)); // printed: made of what was rounded before
    }

    private static double rounded(Unitizing label, Text text) {
        return Math.round(label.expected(text.sums()) / 300 * 10_000) / 10_000.0;
    }

    /** The same: how much two sections differ. */
    @ParameterizedTest
    @CsvSource({"225, 70, 220, 80, 50", "370, 30, 355, 20, 850", "5, 6, 4, 2, 26", "5, 6, 7, 2, 8", "5, 6, 5, 6, 0"})
    void differences_of_2004(int one, int length, int other, int otherLength, double difference) {
        assertThat(of(one, length).difference(of(other, otherLength))).isEqualTo(difference);
    }

    /** Krippendorff, On the Reliability of Unitizing Continuous Data, 1995, p. 57: what is observed of four pairs of observers. */
    @Test
    void unitizing_continuous_data_of_1995() {
        assertThat(observed(of(2, 8, 14, 6), of(4, 4, 15, 2))).isEqualTo(0.03125, within(0.000005));
        assertThat(observed(of(0, 18), of(0, 2, 2, 1, 3, 1, 4, 1, 5, 1, 6, 3, 9, 1)))
                .isEqualTo(2.26736, within(0.000005));
        assertThat(observed(of(2, 6, 10, 2, 14, 4, 20, 2), of(0, 2, 4, 4, 10, 4, 16, 2, 20, 2)))
                .isEqualTo(0.02777, within(0.00001));
        assertThat(observed(of(0, 2, 2, 8, 10, 4, 14, 6, 20, 4), of(0, 4, 4, 4, 8, 7, 15, 2, 17, 7)))
                .isEqualTo(0.38715, within(0.000005));
    }

    private static double observed(Stretches one, Stretches other) {
        var text = Text.of(24, List.of(List.of(one), List.of(other)));
        return text.label(0).observed(text.sums()) / 24;
    }

    @Test
    void says_what_the_library_says_of_any_text() {
        var random = new SplittableRandom(7);
        for (int time = 0; time < 200; time++) {
            int length = 50 + random.nextInt(500);
            int annotators = 2 + random.nextInt(3);
            var study = new UnitizingAnnotationStudy(annotators, 0, length);
            var marked = IntStream.range(0, annotators)
                    .mapToObj(each -> random(random, length, study, each))
                    .toList();
            var text = Text.of(length, marked);

            assertThat(text.all(2).of(text.sums()).value())
                    .isEqualTo(new KrippendorffAlphaUnitizingAgreement(study).calculateAgreement(), within(1e-9));
        }
    }

    @Test
    void gaps_that_everything_fits_into_may_be_summed_up() {
        var random = new SplittableRandom(9);
        var ledger = new Ledger();
        var articles = new ArrayList<Counts>();
        for (int article = 0; article < 30; article++) {
            var counts = new Counts.Writing(ledger);
            var study = new UnitizingAnnotationStudy(3, 0, 900);
            Unitizing.add(
                    counts,
                    Ledger.ALL,
                    900,
                    IntStream.range(0, 3)
                            .mapToObj(each -> random(random, 900, study, each))
                            .toList());
            articles.add(counts.done());
        }
        var shortened = Shortened.of(ledger, articles);

        assertThat(shortened.ledger().size()).isLessThan(ledger.size());
        assertThat(value(shortened.ledger(), shortened.articles())).isEqualTo(value(ledger, articles), within(1e-12));
    }

    private static double value(Ledger ledger, List<Counts> articles) {
        var sums = new double[ledger.size()];
        articles.forEach(article -> article.addTo(sums, 1));
        return Unitizing.of(ledger, Ledger.ALL, 2, any -> true).of(sums).value();
    }

    private static List<Stretches> random(
            SplittableRandom random, int length, UnitizingAnnotationStudy study, int annotator) {
        return IntStream.range(0, 2)
                .mapToObj(label -> {
                    var ranges = new ArrayList<TextRange>();
                    for (int at = random.nextInt(10); at + 30 < length; at += random.nextInt(25)) {
                        int end = at + 1 + random.nextInt(15);
                        ranges.add(new TextRange(at, end));
                        study.addUnit(at, end - at, annotator, label);
                        at = end;
                    }
                    return Stretches.of(ranges);
                })
                .toList();
    }

    @Test
    void marks_that_overlap_are_one_stretch_and_those_that_touch_are_two() {
        var stretches = Stretches.of(List.of(new TextRange(4, 8), new TextRange(0, 3), new TextRange(3, 5)));

        assertThat(stretches.ranges()).containsExactly(new TextRange(0, 3), new TextRange(3, 8));
        assertThat(stretches.joined()).isEqualTo(1);
        assertThat(stretches.gaps(10)).containsExactly(2);
    }
}
