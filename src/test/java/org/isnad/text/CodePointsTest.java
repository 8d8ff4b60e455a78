package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void counts_a_character_beyond_the_first_plane_once() {
        assertThat(CodePoints.length("a👍🏽ب")).isEqualTo(4);
        assertThat(CodePoints.slice("a👍🏽ب", new TextRange(1, 3))).isEqualTo("👍🏽");
    }

    @Test
    void finds_the_same_place_in_both_units_of_any_text() {
        RandomText.forEach(150, 120, text -> {
            var offsets = CodePoints.of(text);

            assertThat(offsets.length()).isEqualTo(text.codePointCount(0, text.length()));
            for (int at = 0; at <= offsets.length(); at++) {
                String before = text.substring(0, text.offsetByCodePoints(0, at));
                assertThat(offsets.toUtf16(at)).isEqualTo(before.length());
                assertThat(offsets.fromUtf16(before.length())).isEqualTo(at);
            }
        });
    }

    @Test
    void slices_as_the_code_points_say() {
        RandomText.forEach(50, 200, text -> {
            var offsets = CodePoints.of(text);
            var points = text.codePoints().toArray();
            for (int begin = 0; begin < points.length; begin += 7) {
                var range = new TextRange(begin, Math.min(points.length, begin + 1 + begin % 150));

                var expected = new String(points, range.begin(), range.length());
                assertThat(offsets.slice(range)).isEqualTo(expected);
                assertThat(CodePoints.slice(text, range)).isEqualTo(expected);
            }
        });
    }

    @Test
    void takes_an_isolated_surrogate_for_one_code_point() {
        var offsets = CodePoints.of("a\ud83db\udc4d\ud83d");

        assertThat(offsets.length()).isEqualTo(5);
        assertThat(offsets.toUtf16(5)).isEqualTo(5);
    }

    @Test
    void knows_the_ends_of_texts_of_every_length_near_its_milestones() {
        for (int length : new int[] {0, 1, 127, 128, 129, 255, 256, 257}) {
            var offsets = CodePoints.of("💥".repeat(length));

            assertThat(offsets.toUtf16(length)).isEqualTo(2 * length);
            assertThat(offsets.fromUtf16(2 * length)).isEqualTo(length);
        }
    }

    @Test
    void refuses_an_offset_outside_the_text_or_inside_a_character() {
        var offsets = CodePoints.of("a💥");

        assertThatIllegalArgumentException().isThrownBy(() -> offsets.toUtf16(3));
        assertThatIllegalArgumentException().isThrownBy(() -> offsets.toUtf16(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> offsets.fromUtf16(2))
                .withMessageContaining("2");
        assertThatIllegalArgumentException().isThrownBy(() -> offsets.fromUtf16(4));
        assertThatIllegalArgumentException().isThrownBy(() -> CodePoints.slice("a💥", new TextRange(1, 3)));
    }
}
