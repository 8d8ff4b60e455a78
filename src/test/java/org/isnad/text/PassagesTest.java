package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void is_the_text_again_when_put_together() {
        RandomText.forEach(100, 400, text -> {
            for (int about : List.of(2, 5, 64, 4096)) {
                assertThat(String.join("", Passages.of(text, about))).isEqualTo(text);
            }
        });
    }

    @Test
    void is_of_the_wanted_length() {
        RandomText.forEach(50, 2000, text -> {
            var passages = Passages.of(text, 200);

            assertThat(passages.subList(0, passages.size() - 1))
                    .allSatisfy(
                            passage -> assertThat(CodePoints.length(passage)).isBetween(101, 240));
            assertThat(CodePoints.length(passages.get(passages.size() - 1))).isBetween(1, 240);
        });
    }

    @Test
    void prefers_the_last_line_end_in_reach() {
        assertThat(Passages.of("one\ntwo three\nfour", 15)).containsExactly("one\ntwo three\n", "four");
        assertThat(Passages.of("one two\nthree", 6)).containsExactly("one tw", "o\nthre", "e");
    }

    @Test
    void is_empty_for_an_empty_text() {
        assertThat(Passages.of("")).isEmpty();
    }

    @Test
    void refuses_a_length_that_fits_no_pair_of_characters() {
        assertThatIllegalArgumentException().isThrownBy(() -> Passages.of("abc", 1));
    }

    @Test
    void cuts_a_line_of_two_million_characters_at_once() {
        var text = "وقال 👩‍👧 ".repeat(200_000);

        var passages = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Passages.of(text));

        assertThat(passages).hasSizeBetween(350, 450);
        assertThat(String.join("", passages)).isEqualTo(text);
    }

    @Test
    void leaves_a_grapheme_of_a_hundred_thousand_marks_whole() {
        var monster = "a" + "\u0301".repeat(100_000);
        var text = "b".repeat(5000) + monster + "c".repeat(5000);

        var passages = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Passages.of(text));

        assertThat(String.join("", passages)).isEqualTo(text);
        assertThat(passages).hasSize(4).anyMatch(passage -> passage.contains(monster));
    }
}
