package org.isnad.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.review.agreement.Report.Part;
import org.isnad.review.agreement.Report.Rater;
import org.isnad.review.agreement.SharedArticle.ByOne;
import org.isnad.review.agreement.SharedArticles.Card;
import org.isnad.review.comparison.Handed;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a report says beside its figures. */
class GatheringTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @Test
    void what_one_lacks_is_left_out_of_the_pairs_that_it_would_make() {
        var units = List.of("AAA", "ABA", "AB.", "B..");

        assertThat(report(Measure.KAPPA, units).leftOut()).isEqualTo(2 + 2);
        assertThat(report(Measure.FLEISS, units).leftOut()).isEqualTo(2);
        assertThat(report(Measure.ALPHA, units).leftOut()).isZero();
    }

    @Test
    void of_many_values_those_are_told_that_were_given_most_often() {
        var units = new ArrayList<String>();
        for (int value = 0; value < 60; value++) {
            for (int time = 0; time < (value < 10 ? 1 : 2); time++) {
                units.add(String.valueOf((char) ('A' + value)).repeat(2));
            }
        }
        var report = report(Measure.ALPHA, units);

        assertThat(report.overall().value()).isEqualTo(1);
        assertThat(report.confusion().values()).hasSize(Confusion.MOST_VALUES).doesNotContain("A");
        assertThat(report.confusion().unlisted()).isEqualTo(10 + 2 * 10);
    }

    @Test
    void letters_stand_for_names_and_tell_nothing_of_their_order() {
        var cards = IntStream.range(0, 30).mapToObj(each -> card(1, each)).toList();

        var raters = Pairs.lettered(7, List.of(cards)).raters();

        assertThat(raters)
                .extracting(Rater::name)
                .contains("A", "Z", "AA", "AD")
                .doesNotContain("AE");
        assertThat(Pairs.lettered(7, List.of(cards)).rater(0))
                .isEqualTo(Pairs.lettered(7, List.of(cards)).rater(0));
        assertThat(Pairs.lettered(7, List.of(cards)).all())
                .allMatch(pair -> pair.one().login().compareTo(pair.other().login()) < 0);
    }

    @Test
    void what_was_marked_without_a_version_of_the_guidelines_has_a_line_of_its_own() {
        var units = List.of("AA", "AB");

        assertThat(report(Measure.ALPHA, units, 2, null, 1).guidelines())
                .extracting(Part::code)
                .containsExactly("1", "2", Report.NO_VERSION);
        assertThat(report(Measure.ALPHA, units, null, null).guidelines()).isEmpty();
    }

    private static Report report(Measure measure, List<String> units) {
        return report(measure, units, (Integer) null);
    }

    /** Units in an article for each of these versions of the guidelines, with what each annotator says of it. */
    private static Report report(Measure measure, List<String> units, @Nullable Integer... guidelines) {
        int annotators = units.get(0).length();
        var cards =
                IntStream.range(0, annotators).mapToObj(each -> card(1, each)).toList();
        var raters = new ArrayList<ByOne>();
        for (int each = 0; each < annotators; each++) {
            var marks = new ArrayList<PlacedMark>();
            for (int unit = 0; unit < units.size(); unit++) {
                if (units.get(unit).charAt(each) != '.') {
                    marks.add(mark(units.get(unit).substring(each, each + 1), unit));
                }
            }
            raters.add(new ByOne(each, new Rater("a" + each, "a" + each), new Handed(each, marks, List.of())));
        }
        var labels = units.stream()
                .flatMap(unit -> Arrays.stream(unit.replace(".", "").split("")))
                .distinct()
                .toList();
        var gathering = new Gathering(new Plan("entity", null, measure, labels), Pairs.named(List.of(cards)));
        for (var guideline : guidelines) {
            gathering.add(new SharedArticle(1, "one", 10 * units.size(), MONTH, guideline, List.of(), raters));
        }
        return gathering.report();
    }

    private static PlacedMark mark(String label, int unit) {
        var place = List.of(new TextRange(10 * unit, 10 * unit + 5));
        return new PlacedMark(UUID.randomUUID(), "entity", label, place, List.of("…"), new TreeMap<>());
    }

    private static Card card(long article, long account) {
        return new Card(article, "one", 10, account, account, "a" + account, "a" + account, MONTH);
    }
}
