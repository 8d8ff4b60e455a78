package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.ibm.icu.text.BreakIterator;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphemesTest {

    @Test
    void keeps_harakat_emoji_families_flags_and_line_ends_whole() {
        assertThat(boundaries("مَرْ")).containsExactlyInAnyOrder(0, 2, 4);
        assertThat(boundaries("👩‍👧x")).containsExactlyInAnyOrder(0, 3, 4);
        assertThat(boundaries("🇱🇧🇯🇴")).containsExactlyInAnyOrder(0, 2, 4);
        assertThat(boundaries("a\r\nb")).containsExactlyInAnyOrder(0, 1, 3, 4);
        assertThat(boundaries("e\u0301\u0323")).containsExactlyInAnyOrder(0, 3);
        assertThat(boundaries("وترامب")).hasSize(7);
    }

    @Test
    void has_no_boundary_outside_the_text() {
        var graphemes = Graphemes.of("ab");

        assertThat(graphemes.isBoundary(-1)).isFalse();
        assertThat(graphemes.isBoundary(3)).isFalse();
        assertThat(Graphemes.of("").isBoundary(0)).isTrue();
    }

    @Test
    void judges_each_place_as_one_walk_through_the_text_does() {
        RandomText.forEach(100, 100, text -> {
            var walked = new HashSet<Integer>();
            var clusters = BreakIterator.getCharacterInstance();
            clusters.setText(text);
            for (int at = clusters.first(); at != BreakIterator.DONE; at = clusters.next()) {
                walked.add(text.codePointCount(0, at));
            }

            assertThat(boundaries(text)).isEqualTo(walked);
        });
    }

    @Test
    void aligns_a_range_that_holds_whole_characters() {
        var graphemes = Graphemes.of("xe\u0301\u0323👩‍👧y");

        assertThat(graphemes.isAligned(new TextRange(1, 7))).isTrue();
        assertThat(graphemes.isAligned(new TextRange(1, 6))).isFalse();
    }

    @Test
    void judges_from_a_passage_as_from_the_whole_text() {
        RandomText.forEach(200, 150, text -> {
            for (int about : List.of(2, 7, 32, 300)) {
                assertThat(boundariesFromPassages(Passages.of(text, about))).isEqualTo(boundaries(text));
            }
        });
    }

    @Test
    void judges_inside_a_monstrous_grapheme_without_choking() {
        var graphemes = Graphemes.of("a" + "\u0301".repeat(100_000) + "b");

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int at = 1; at <= 100_000; at += 997) {
                assertThat(graphemes.isBoundary(at)).isFalse();
            }
        });
    }

    private static Set<Integer> boundariesFromPassages(List<String> passages) {
        var found = new HashSet<Integer>();
        found.add(0);
        int begin = 0;
        for (var passage : passages) {
            for (int boundary : boundaries(passage)) {
                found.add(begin + boundary);
            }
            begin += CodePoints.length(passage);
        }
        return found;
    }

    private static Set<Integer> boundaries(String text) {
        var graphemes = Graphemes.of(text);
        var found = new HashSet<Integer>();
        for (int at = 0; at <= CodePoints.length(text); at++) {
            if (graphemes.isBoundary(at)) {
                found.add(at);
            }
        }
        return found;
    }
}
