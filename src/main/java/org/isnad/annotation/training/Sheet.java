package org.isnad.annotation.training;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.isnad.annotation.accord.Matching;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.annotation.accord.Tally;

/**
 * One annotator's work on one test item.
 *
 * @param labels the same for each label that either has, as {@code layer/label}
 */
public record Sheet(
        String login,
        String name,
        long article,
        String title,
        Instant submitted,
        Score score,
        Map<String, Score> labels) {

    /** The sums are over labels: a mark never matches one with another label. */
    static Map<String, Score> scored(List<PlacedMark> marks, List<PlacedMark> golds) {
        var codes =
                Stream.concat(marks.stream(), golds.stream()).map(Sheet::code).collect(toCollection(TreeSet::new));
        var scores = new TreeMap<String, Score>();
        for (var code : codes) {
            var own = marks.stream().filter(mark -> code(mark).equals(code)).toList();
            var right = golds.stream().filter(gold -> code(gold).equals(code)).toList();
            scores.put(code, new Score(tally(own, right, Matching::exact), lenient(own, right)));
        }
        return scores;
    }

    private static Tally tally(
            List<PlacedMark> marks, List<PlacedMark> golds, BiPredicate<PlacedMark, PlacedMark> may) {
        var matching = new Matching(marks, golds);
        int found = matching.take(may).size();
        return new Tally(found, marks.size() - found, golds.size() - found);
    }

    /** What is exactly right is matched before what only overlaps. */
    private static Tally lenient(List<PlacedMark> marks, List<PlacedMark> golds) {
        var matching = new Matching(marks, golds);
        int found = matching.take(Matching::exact).size()
                + matching.take(Matching::lenient).size();
        return new Tally(found, marks.size() - found, golds.size() - found);
    }

    private static String code(PlacedMark mark) {
        return mark.layer() + "/" + mark.label();
    }
}
