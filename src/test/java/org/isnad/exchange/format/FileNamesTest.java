package org.isnad.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.isnad.text.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            ميناء سهلان,ميناء سهلان
            a/b\\c:d,a_b_c_d
            ../../etc/passwd,_.._etc_passwd
            `..`,_
            `   `,_
            `.hidden `,hidden
            CON,_CON
            nul.tar.gz,_nul.tar.gz
            Lpt1 .x,_Lpt1 .x
            conference,conference
            `say "what" <now>?|*`,say _what_ _now____
            """)
    void makes_any_name_safe(String wish, String safe) {
        assertThat(FileNames.safe(wish)).isEqualTo(safe);
    }

    @Test
    void takes_out_what_does_not_show_and_keeps_words_apart() {
        assertThat(FileNames.safe("cod\u202egnp.exe\u0000\u200f\tof\nmine\u2028"))
                .isEqualTo("codgnp.exe of mine");
    }

    @Test
    void gives_no_name_twice_even_where_case_and_composition_do_not_count() {
        var names = new FileNames("annotation.conf");

        assertThat(names.free("Strasse")).isEqualTo("Strasse");
        assertThat(names.free("STRASSE")).isEqualTo("STRASSE-2");
        assertThat(names.free("straße")).isEqualTo("straße-3");
        assertThat(names.free("caf\u00e9")).isEqualTo("caf\u00e9");
        assertThat(names.free("cafe\u0301")).isEqualTo("cafe\u0301-2");
        assertThat(names.free("Annotation.CONF")).isEqualTo("Annotation.CONF-2");
    }

    @Test
    void stays_short_enough_for_a_file_system_whatever_the_name() {
        RandomText.forEach(100, 100, wish -> {
            var safe = FileNames.safe(wish);

            assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 181);
            assertThat(safe).doesNotContain("/", "\\", "\n", "\u0000");
        });
    }
}
