package org.isnad.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.stream.Stream;
import org.isnad.api.Client.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no article is refused with a sentence in the language of whoever uploads it. */
class RefusedFilesTest {

    private static final Newsroom ROOM = Newsroom.open();

    static Stream<Arguments> files() {
        var noise = new byte[3000];
        new Random(1).nextBytes(noise);
        return Stream.of(
                file("nothing", "NothingToRead", ""),
                file("white space", "NothingToRead", " \n\t \r\n "),
                file("zero bytes alone", "NothingToRead|NotText|GarbledText", "\0\0\0\0"),
                file("a picture", "NotText", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"),
                file("a document", "NotText", "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3"),
                file("an archive", "NotText", "PK\u0003\u0004\u0014\0\0\0\b\0"),
                file("a program", "NotText", "\u007fELF\u0002\u0001\u0001\0\0\0"),
                Arguments.of("noise", "NotText|GarbledText", noise),
                Arguments.of("half of a pair in UTF-16", "BrokenCharacter", utf16("\ufeffنص \ud83d مكسور")),
                file(
                        "half of a pair in UTF-8",
                        "BrokenCharacter",
                        latin("نص عربي ") + "\u00ed\u00a0\u00bd" + latin(" مكسور")),
                file("a cut letter", "BrokenCharacter", latin("نص عربي طويل ") + "\u00d9" + latin(" مكسور")),
                file(
                        "an overlong letter",
                        "BrokenCharacter",
                        latin("نص عربي طويل ") + "\u00c0\u00af" + latin(" مكسور")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void is_refused_in_the_language_of_the_reader(String what, String codes, byte[] bytes) {
        var file = new Upload("ملف.txt", bytes);

        var english = ROOM.lead().upload(ROOM.id(), file);
        var arabic = ROOM.lead().speaking("ar-LB,ar;q=0.9,en;q=0.1").upload(ROOM.id(), file);

        assertThat(english.get("/items/0/status")).isEqualTo("refused");
        assertThat(english.get("/items/0/code")).matches(codes);
        assertThat(english.get("/items/0/detail")).contains("ملف.txt").matches("(?s).*[a-z]{3} [a-z]{2}.*\\.");
        assertThat(arabic.get("/items/0/code")).isEqualTo(english.get("/items/0/code"));
        assertThat(arabic.get("/items/0/detail").replace("ملف.txt", ""))
                .containsPattern("\\p{IsArabic}{3}")
                .doesNotContainPattern("[a-z]{3} [a-z]{2}");
        assertThat(Client.ids(ROOM.lead().get("projects/%s/articles".formatted(ROOM.id()))))
                .isEmpty();
    }

    @Test
    void is_told_the_place_where_it_is_broken() {
        var bytes = (latin("سطر أول\nسطر ثانٍ") + "\u00d9" + latin(" مكسور")).getBytes(ISO_8859_1);

        var answer = ROOM.lead().upload(ROOM.id(), new Upload("broken.txt", bytes));

        assertThat(answer.get("/items/0/detail")).contains("line 2", "column 9", "UTF-8");
    }

    @Test
    void shows_a_name_that_cannot_turn_the_sentence_around_it() {
        var answer = ROOM.lead().upload(ROOM.id(), Upload.of("..\\\\..\\\\etc/\u202egpj.txt", " "));

        assertThat(answer.get("/items/0/detail")).contains("“gpj.txt”").doesNotContain("\u202e", "etc");
    }

    private static Arguments file(String what, String codes, String latin) {
        return Arguments.of(what, codes, latin.getBytes(ISO_8859_1));
    }

    /** The bytes of the text in UTF-8, each as one character. */
    private static String latin(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    /** As Java would not write it: with half of a pair. */
    private static byte[] utf16(String text) {
        var bytes = ByteBuffer.allocate(2 * text.length()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }
}
