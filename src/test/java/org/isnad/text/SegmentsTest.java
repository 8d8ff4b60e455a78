package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    @Test
    void takes_punctuation_from_words_and_leaves_proclitics_on_them() {
        assertThat(tokens("قال بوتين: «وإيران، نعم؟»"))
                .containsExactly("قال", "بوتين", ":", "«", "وإيران", "،", "نعم", "؟", "»");
        assertThat(tokens("It's 3.5% (e.g. 1,000).\n"))
                .containsExactly("It's", "3.5", "%", "(", "e.g", ".", "1,000", ")", ".");
    }

    @Test
    void keeps_a_word_with_its_marks_and_joiners_whole() {
        assertThat(tokens("وَقالَ الـمديرُ")).containsExactly("وَقالَ", "الـمديرُ");
        assertThat(tokens("👩‍👧 🇱🇧")).containsExactly("👩‍👧", "🇱🇧");
    }

    @Test
    void gives_a_direction_mark_to_the_word_that_it_touches() {
        assertThat(tokens("قال \u200fترامب\u200f اليوم")).containsExactly("قال", "\u200fترامب\u200f", "اليوم");
    }

    @Test
    void parts_a_number_at_its_narrow_space() {
        assertThat(tokens("10\u202f000 €")).containsExactly("10", "000", "€");
    }

    @Test
    void puts_every_visible_code_point_into_exactly_one_token_and_one_sentence() {
        RandomText.forEach(300, 60, text -> {
            var tokens = Segments.tokens(text);
            var sentences = Segments.sentences(text, "ar");

            assertCovers(text, tokens);
            assertCovers(text, sentences);
            assertThat(tokens)
                    .noneMatch(
                            token -> CodePoints.slice(text, token).codePoints().anyMatch(SegmentsTest::isSpace));
            assertThat(tokens).allMatch(token -> sentences.stream().anyMatch(sentence -> sentence.contains(token)));
        });
    }

    @Test
    void ends_sentences_at_stops_questions_and_line_ends() {
        assertThat(sentences("العنوان بلا نقطة\nوصل الوفد أمس. هل وقّع؟ لا!\n\n", "ar"))
                .containsExactly("العنوان بلا نقطة", "وصل الوفد أمس.", "هل وقّع؟", "لا!");
    }

    @Test
    void is_not_misled_by_abbreviations_and_numbers() {
        assertThat(sentences("Mr. Haddad paid 3.5 million. He left.", "en"))
                .containsExactly("Mr. Haddad paid 3.5 million.", "He left.");
        assertThat(sentences("نقلت أ.ف.ب عن المتحدث 2.5 مليون. انتهى.", "ar"))
                .containsExactly("نقلت أ.ف.ب عن المتحدث 2.5 مليون.", "انتهى.");
    }

    @Test
    void finds_nothing_in_white_space() {
        assertThat(Segments.tokens(" \n\u00a0\t")).isEmpty();
        assertThat(Segments.sentences(" \n\u00a0\t", "und")).isEmpty();
    }

    private static void assertCovers(String text, List<TextRange> ranges) {
        var points = text.codePoints().toArray();
        int at = 0;
        for (var range : ranges) {
            assertThat(range.begin()).isGreaterThanOrEqualTo(at);
            for (; at < range.begin(); at++) {
                assertThat(isSpace(points[at])).isTrue();
            }
            assertThat(isSpace(points[range.begin()])).isFalse();
            assertThat(isSpace(points[range.end() - 1])).isFalse();
            at = range.end();
        }
        for (; at < points.length; at++) {
            assertThat(isSpace(points[at])).isTrue();
        }
    }

    private static boolean isSpace(int codePoint) {
        return "\u0009\n\u000b\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000".indexOf(codePoint) >= 0
                || (codePoint >= 0x2000 && codePoint <= 0x200a);
    }

    private static List<String> tokens(String text) {
        return Segments.tokens(text).stream()
                .map(token -> CodePoints.slice(text, token))
                .toList();
    }

    private static List<String> sentences(String text, String language) {
        return Segments.sentences(text, language).stream()
                .map(sentence -> CodePoints.slice(text, sentence))
                .toList();
    }
}
