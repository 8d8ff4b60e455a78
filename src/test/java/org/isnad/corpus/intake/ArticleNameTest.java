package org.isnad.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleNameTest {

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("report.txt", "report.txt"),
                arguments("خبر عاجل.html", "خبر عاجل.html"),
                arguments("/etc/passwd", "passwd"),
                arguments("..\\..\\boot.ini", "boot.ini"),
                arguments("a/../../b.txt", "b.txt"),
                arguments("C:\\news\\خبر.txt", "خبر.txt"),
                arguments("\\\\server\\news\\a.txt", "a.txt"),
                arguments("either\\or: who? what* <b> \"q\" |.txt", "either\\or: who? what* <b> \"q\" |.txt"),
                arguments("x\u202efdp.txt", "xfdp.txt"),
                arguments("\u2067a\u2069\u200f.txt", "a.txt"),
                arguments("a\r\nb\0\u007f.txt", "a b.txt"),
                arguments("می\u200cخواهم.txt", "می\u200cخواهم.txt"),
                arguments("a\u2028b \u00a0 c.txt", "a b c.txt"),
                arguments("👩‍👧\ud83d.txt", "👩‍👧.txt"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void shows_the_last_part_of_a_path_on_one_line_and_in_one_direction(String fileName, String shown) {
        assertThat(ArticleName.of(fileName)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "..", "a/..", "\u202e\u0000"})
    void has_a_name_for_what_has_none(String fileName) {
        assertThat(ArticleName.of(fileName)).isEqualTo("article");
    }

    @Test
    void shortens_a_long_name_and_keeps_its_end() {
        var shown = ArticleName.of("م".repeat(5000) + "💥.html");

        assertThat(shown.codePointCount(0, shown.length())).isEqualTo(200);
        assertThat(shown).startsWith("ممم").contains("…").endsWith("م💥.html");
    }
}
