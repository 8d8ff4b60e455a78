package org.isnad.annotation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.isnad.annotation.accord.Matching;
import org.isnad.annotation.accord.Pair;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.annotation.accord.Tally;
import org.isnad.annotation.training.Finding.Verdict;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

/** Marks are held against gold marks one to one, exactly or by what they have in common, and counted. */
class MatchingTest {

    private long number;

    @Test
    void counts_as_it_is_worked_out_on_paper() {
        var golds = List.of(mark("PER", 0, 5), mark("PER", 10, 15), mark("ORG", 20, 30), mark("LOC", 40, 45));
        var marks = List.of(mark("PER", 0, 5), mark("PER", 10, 14), mark("PER", 20, 30));

        var score = Sheet.scored(marks, golds).values().stream().reduce(Score.NONE, Score::plus);

        assertThat(score.exact()).isEqualTo(new Tally(1, 2, 3));
        assertThat(score.exact().precision()).isEqualTo(1.0 / 3);
        assertThat(score.exact().recall()).isEqualTo(1.0 / 4);
        assertThat(score.exact().f1()).isEqualTo(2.0 / 7);
        assertThat(score.lenient()).isEqualTo(new Tally(2, 1, 2));
        assertThat(score.lenient().f1()).isEqualTo(4.0 / 7);
    }

    @Test
    void tells_each_label_by_itself() {
        var scored = Sheet.scored(List.of(mark("PER", 0, 5)), List.of(mark("ORG", 0, 5), mark("PER", 0, 5)));

        assertThat(score(scored, "PER").exact()).isEqualTo(new Tally(1, 0, 0));
        assertThat(score(scored, "ORG").exact()).isEqualTo(new Tally(0, 0, 1));
    }

    @Test
    void leaves_undefined_what_would_divide_by_zero() {
        assertThat(Tally.NONE.f1()).isNull();
        assertThat(new Tally(0, 0, 2).precision()).isNull();
        assertThat(new Tally(0, 0, 2).recall()).isZero();
        assertThat(new Tally(0, 2, 0).recall()).isNull();
        assertThat(new Tally(0, 2, 0).f1()).isZero();
    }

    @Test
    void matches_no_mark_twice() {
        var gold = List.of(mark("PER", 0, 20));

        assertThat(score(Sheet.scored(List.of(mark("PER", 0, 9), mark("PER", 10, 20)), gold), "PER")
                        .lenient())
                .isEqualTo(new Tally(1, 1, 0));
        var twins = Sheet.scored(List.of(mark("PER", 0, 20), mark("PER", 0, 20)), gold);
        assertThat(score(twins, "PER").exact()).isEqualTo(new Tally(1, 1, 0));
    }

    @Test
    void matches_what_has_most_in_common_first() {
        var golds = List.of(mark("PER", 0, 10), mark("PER", 8, 30));
        var near = mark("PER", 8, 28);

        var pairs = new Matching(List.of(near), golds).take(Matching::lenient);

        assertThat(pairs).containsExactly(new Pair(near, golds.get(1)));
    }

    @Test
    void touching_is_not_overlapping() {
        assertThat(score(Sheet.scored(List.of(mark("PER", 0, 5)), List.of(mark("PER", 5, 9))), "PER")
                        .lenient())
                .isEqualTo(new Tally(0, 1, 1));
    }

    @Test
    void counts_what_all_fragments_have_in_common() {
        var broken = new PlacedMark(
                new UUID(0, 77),
                "entity",
                "PER",
                List.of(new TextRange(0, 4), new TextRange(10, 14)),
                List.of("a", "b"),
                new TreeMap<>());

        assertThat(broken.overlap(mark("PER", 2, 12))).isEqualTo(4);
        assertThat(Matching.exact(broken, mark("PER", 0, 4))).isFalse();
    }

    @Test
    void says_what_is_wrong_with_each_mark() {
        var golds = new ArrayList<>(List.of(
                mark("PER", 0, 5), mark("PER", 10, 15), mark("ORG", 20, 30), mark("LOC", 40, 45), mark("LOC", 60, 65)));
        var marks = List.of(
                mark("PER", 0, 5), mark("PER", 10, 14), mark("PER", 20, 30), mark("PER", 50, 55), mark("PER", 61, 63));

        var findings = Finding.of(marks, golds);

        assertThat(findings)
                .extracting(Finding::verdict)
                .containsExactly(
                        Verdict.RIGHT,
                        Verdict.WRONG_BOUNDARY,
                        Verdict.WRONG_LABEL,
                        Verdict.MISSED,
                        Verdict.TOO_MANY,
                        Verdict.WRONG_LABEL);
    }

    private static Score score(Map<String, Score> scores, String label) {
        return Objects.requireNonNull(scores.get("entity/" + label));
    }

    private PlacedMark mark(String label, int begin, int end) {
        return new PlacedMark(
                new UUID(0, ++number),
                "entity",
                label,
                List.of(new TextRange(begin, end)),
                List.of("x"),
                new TreeMap<>());
    }
}
