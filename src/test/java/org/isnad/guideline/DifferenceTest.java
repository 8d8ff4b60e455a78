package org.isnad.guideline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.isnad.guideline.Difference.Became;
import org.junit.jupiter.api.Test;

/** What became of one version in another is told word by word, and what did not change only where it helps. */
class DifferenceTest {

    private static final String BEFORE = "one\ntwo\nthree\nfour\nمن له اسم علم\nsix\nseven\neight\n";

    @Test
    void says_nothing_of_texts_that_are_the_same() {
        assertThat(Difference.between(BEFORE, BEFORE).blocks()).isEmpty();
        assertThat(Difference.between("", "").blocks()).isEmpty();
    }

    @Test
    void tells_words_that_came_and_went_with_some_lines_around() {
        var difference = Difference.between(BEFORE, BEFORE.replace("له اسم", "لهم أسماء"));

        assertThat(told(difference)).isEqualTo("2:three\nfour\nمن -له-+لهم+ -اسم-+أسماء+ علم\n|0:six\nseven\n");
    }

    @Test
    void tells_of_a_text_that_begins_and_of_one_that_ends() {
        assertThat(told(Difference.between("", "a b"))).isEqualTo("0:+a b+");
        assertThat(told(Difference.between("a b", ""))).isEqualTo("0:-a b-");
    }

    @Test
    void leaves_out_what_lies_between_changes_far_from_one_another() {
        var difference = Difference.between(BEFORE, BEFORE.replace("one", "ONE").replace("eight", "EIGHT"));

        assertThat(difference.blocks()).extracting(Difference.Block::skipped).containsExactly(0, 4, 0);
    }

    @Test
    void tells_lines_and_no_words_where_there_is_too_much_to_look_through() {
        var many = IntStream.range(0, 30_000).mapToObj(word -> "w" + word + " ").collect(joining());
        var others =
                IntStream.range(0, 30_000).mapToObj(word -> "v" + word + " ").collect(joining());

        var difference = Difference.between("same\n" + many + "\nend", "same\n" + others + "\nend");

        assertThat(difference.blocks().get(0).pieces())
                .extracting(Difference.Piece::became)
                .containsExactly(Became.SAME, Became.REMOVED, Became.ADDED, Became.SAME);
        var lines = Difference.between("x\n" + "a\n".repeat(90_000), "x\n" + "b\n".repeat(90_000));
        assertThat(lines.blocks()).isNotEmpty();
        var oneOfMany = Difference.between(many + "old " + many, many + "new " + many);
        assertThat(oneOfMany.blocks().get(0).pieces()).hasSize(4);
    }

    private static String told(Difference difference) {
        return difference.blocks().stream()
                .map(block -> block.skipped() + ":"
                        + block.pieces().stream().map(DifferenceTest::told).collect(joining()))
                .collect(joining("|"));
    }

    private static String told(Difference.Piece piece) {
        var sign = piece.became() == Became.SAME ? "" : piece.became() == Became.ADDED ? "+" : "-";
        return sign + piece.text() + sign;
    }
}
