package org.isnad.corpus.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.isnad.text.Direction;
import org.isnad.text.RandomText;
import org.isnad.text.TextHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    @Test
    void stores_any_text_as_it_is() {
        RandomText.forEach(300, 80, text -> {
            var whole = "a" + text;

            var read = Intake.read("any.txt", whole.getBytes(UTF_8));

            assertThat(read.text()).isEqualTo(whole.replace("\r\n", "\n"));
            assertThat(read.sha256()).isEqualTo(TextHash.sha256(read.text()));
        });
    }

    @Test
    void changes_line_ends_of_windows_marks_and_zero_bytes_and_nothing_else() {
        assertThat(plain("\ufeffa\r\nb\rc\n\r\nd\0e and more words")).isEqualTo("a\nb\rc\n\nde and more words");
        assertThat(plain("  e\u0301 é ﷺ \ufeff\u200f\t \n\n")).isEqualTo("  e\u0301 é ﷺ \ufeff\u200f\t \n\n");
    }

    @Test
    void counts_the_zero_bytes_that_it_leaves_out() {
        assertThat(Intake.read("any.txt", "Hel\0lo wide\0 world, here we are again".getBytes(UTF_8))
                        .zeros())
                .isEqualTo(2);
    }

    @Test
    void tells_what_it_found_out() {
        var bytes = "قال الوزير إن الاتفاق قريب\r\n".getBytes(Charset.forName("windows-1256"));

        var read = Intake.read("C:\\news\\خبر.txt", bytes);

        assertThat(read)
                .isEqualTo(new ReadArticle(
                        "خبر.txt",
                        "قال الوزير إن الاتفاق قريب\n",
                        TextHash.sha256("قال الوزير إن الاتفاق قريب\n"),
                        "ar",
                        Direction.RTL,
                        "windows-1256",
                        0,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void reads_a_single_line_of_two_megabytes() {
        var line = "قال الوزير 👩‍👧 إن ".repeat(60_000);

        assertThat(plain(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t", "\ufeff", "\u00a0\u200b\u200f\n"})
    void refuses_a_file_without_text(String text) {
        assertThatExceptionOfType(IntakeRefusal.NothingToRead.class)
                .isThrownBy(() -> plain(text))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("file.txt"));
    }

    static Stream<Arguments> beginnings() {
        return Stream.of(
                arguments("pdf", "%PDF-1.7"),
                arguments("document", "PK\3\4............[Content_Types].xml"),
                arguments("document", "PK\3\4............mimetypeapplication/vnd.oasis.opendocument.text"),
                arguments("document", "{\\rtf1\\ansi hello}"),
                arguments("document", "\u00d0\u00cf\u0011\u00e0\u00a1"),
                arguments("archive", "PK\3\4............article.txt"),
                arguments("archive", "\u001f\u008b\b..."),
                arguments("image", "\u0089PNG\r\n\u001a\n"),
                arguments("image", "\u00ff\u00d8\u00ff\u00e0"),
                arguments("image", "RIFF....WEBPVP8"),
                arguments("sound", "ID3\3"),
                arguments("video", "\0\0\0 ftypisom"),
                arguments("program", "\u007fELF\2"),
                arguments("database", "SQLite format 3\0"));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void says_of_what_kind_a_binary_file_is(String kind, String beginning) {
        var bytes = beginning.getBytes(ISO_8859_1);

        assertThatExceptionOfType(IntakeRefusal.NotText.class)
                .isThrownBy(() -> Intake.read("article.txt", bytes))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("article.txt", kind));
    }

    @Test
    void refuses_zero_bytes_in_mass_and_text_that_is_garbage() {
        var zeros = Arrays.copyOf("some words".getBytes(UTF_8), 5000);

        assertThatThrownBy(() -> Intake.read("x.txt", zeros)).isInstanceOf(IntakeRefusal.NotText.class);
        assertThatThrownBy(() -> plain("��� ��� ����� �")).isInstanceOf(IntakeRefusal.GarbledText.class);
        assertThatThrownBy(() -> plain("\u0001\u0002\u0003\u0004\u0005")).isInstanceOf(IntakeRefusal.GarbledText.class);
    }

    @Test
    void names_the_place_where_a_character_is_broken() {
        var bytes = "\ufeffسطر\nab ".getBytes(UTF_16BE);
        var broken = Arrays.copyOf(bytes, bytes.length + 2);
        broken[bytes.length] = (byte) 0xD8;

        assertThatExceptionOfType(IntakeRefusal.BrokenCharacter.class)
                .isThrownBy(() -> Intake.read("x.txt", broken))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("x.txt", "UTF-16BE", 2, 4));
    }

    @Test
    void holds_no_more_of_a_file_than_an_article_may_have() {
        var endless = new IncomingFile("x.txt", null, new java.io.InputStream() {
            private long left = 3_000_000_000L;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                int count = (int) Math.min(most, left);
                left -= count;
                return count == 0 && most > 0 ? -1 : count;
            }
        });

        assertThatExceptionOfType(IntakeRefusal.FileTooLarge.class)
                .isThrownBy(endless::bytes)
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("x.txt", 2862L, 20));
    }

    @Test
    void believes_the_charset_that_the_upload_names() {
        var bytes = "Ёлка и ёж".getBytes(java.nio.charset.Charset.forName("KOI8-R"));

        var read = Intake.read("x.txt", bytes, "text/plain; charset=koi8-r", "und");

        assertThat(read.text()).isEqualTo("Ёлка и ёж");
    }

    @Test
    void expects_the_language_of_the_project_in_a_text_of_a_word() {
        var word = "خبر".getBytes(UTF_8);

        assertThat(Intake.read("x.txt", word, null, "fa").language()).isEqualTo("fa");
        assertThat(Intake.read("x.html", word, null, "fa").language()).isEqualTo("fa");
        assertThat(Intake.read("x.txt", word, null, "en").language()).isEqualTo("ar");
    }

    @Test
    void refuses_what_is_too_long_or_too_large() {
        var longest = "ن".repeat(Intake.LONGEST_TEXT);

        assertThat(plain(longest)).hasSize(Intake.LONGEST_TEXT);
        assertThatExceptionOfType(IntakeRefusal.ArticleTooLong.class)
                .isThrownBy(() -> plain(longest + "n"))
                .satisfies(
                        refusal -> assertThat(refusal.arguments()).containsExactly("file.txt", 5_000_001, 5_000_000));
        assertThatExceptionOfType(IntakeRefusal.FileTooLarge.class)
                .isThrownBy(() -> Intake.read("x.txt", new byte[Intake.LARGEST_FILE + 1]))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("x.txt", 21L, 20));
    }

    private static String plain(String text) {
        return Intake.read("file.txt", text.getBytes(UTF_8)).text();
    }
}
