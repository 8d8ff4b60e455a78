package org.isnad.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.annotation.accord.PlacedRelation;
import org.isnad.review.agreement.Report.Rater;
import org.isnad.review.agreement.SharedArticle.ByOne;
import org.isnad.review.agreement.SharedArticles.Card;
import org.isnad.review.comparison.Handed;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

/** What two annotators agree on is not changed by what a third one says. */
class TwoAloneTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final int LENGTH = 80;

    private static final List<TextRange> WORDS = IntStream.range(0, LENGTH / 4)
            .mapToObj(word -> new TextRange(4 * word, 4 * word + 3))
            .toList();

    @Test
    void the_figure_of_a_pair_is_that_of_a_project_of_the_two() {
        var random = new SplittableRandom(76);
        for (int time = 0; time < 60; time++) {
            var said = List.of(some(random, 0), some(random, 1), some(random, 2));
            for (var measure : Measure.values()) {
                plans(measure).forEach(plan -> holds(plan, said));
            }
        }
    }

    private static List<Plan> plans(Measure measure) {
        var all = Map.of(
                Measure.Subject.SPANS, new Plan("entity", null, measure, List.of("L0", "L1")),
                Measure.Subject.RELATIONS, new Plan(null, null, measure, List.of("source", "cue")),
                Measure.Subject.VALUES, new Plan("entity", "mention", measure, List.of()));
        return all.entrySet().stream()
                .filter(each -> measure.fits(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void holds(Plan plan, List<Handed> said) {
        var pairs = List.of(List.of(0, 1), List.of(0, 2), List.of(1, 2));
        var among = report(plan, said).pairs();
        for (int at = 0; at < pairs.size(); at++) {
            var two = pairs.get(at).stream().map(said::get).toList();
            var alone = report(plan, two).pairs().get(0).estimate();
            var found = among.get(at).estimate();
            assertThat(found.units()).as("%s", plan).isEqualTo(alone.units());
            assertThat(found.why()).as("%s", plan).isEqualTo(alone.why());
            assertThat(found.value() == null ? Double.NaN : found.value())
                    .as("%s", plan)
                    .isCloseTo(alone.value() == null ? Double.NaN : alone.value(), within(1e-9));
        }
    }

    /** Marks that lie over one another, at most one at a place, some of them related twice. */
    private static Handed some(SplittableRandom random, long set) {
        var marks = new ArrayList<PlacedMark>();
        for (int at = random.nextInt(6); at < 60; at += 1 + random.nextInt(9)) {
            var place = List.of(new TextRange(at, at + 1 + random.nextInt(12)));
            var told = new TreeMap<String, Object>(Map.of("mention", "V" + random.nextInt(2)));
            marks.add(new PlacedMark(UUID.randomUUID(), "entity", "L" + random.nextInt(2), place, List.of("…"), told));
        }
        var relations = new ArrayList<PlacedRelation>();
        for (int each = 0; each + 1 < marks.size(); each++) {
            for (var type : List.of("source", "cue")) {
                if (random.nextInt(2) == 0) {
                    relations.add(new PlacedRelation(
                            UUID.randomUUID(),
                            type,
                            marks.get(each).id(),
                            marks.get(each + 1).id()));
                }
            }
        }
        return new Handed(set, marks, relations);
    }

    private static Report report(Plan plan, List<Handed> said) {
        var cards = said.stream().map(handed -> card(handed.set())).toList();
        var gathering = new Gathering(plan, Pairs.named(List.of(cards)));
        var raters = said.stream()
                .map(handed -> new ByOne(handed.set(), new Rater("a" + handed.set(), "a" + handed.set()), handed))
                .toList();
        gathering.add(new SharedArticle(1, "one", LENGTH, MONTH, null, WORDS, raters));
        return gathering.report();
    }

    private static Card card(long account) {
        return new Card(1, "one", LENGTH, account, account, "a" + account, "a" + account, MONTH);
    }
}
