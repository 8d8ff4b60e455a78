package org.isnad.text.encoding;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.isnad.text.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {

    private static final String ARABIC = """
            المجلس البلدي يؤجل افتتاح الجسر
            قال رئيس البلدية سامي الحداد، أمس الثلاثاء، إن «الجسر الجديد» لن يُفتتح قبل الصيف؛ فالأعمال تأخرت.
            وأضاف: هل يكفي المبلغ؟ كلا، فالتكلفة بلغت 500 مليون ليرة.
            """;

    private static final String FRENCH = """
            Le conseil diffère l’ouverture du pont
            « Le nouveau pont ne sera pas ouvert avant l'été », a déclaré à la presse le maire, très déçu. Coût : 3,5 M€.
            """;

    @Test
    void gives_back_any_text_in_utf8_without_a_mark() {
        RandomText.forEach(200, 60, text -> assertDecoded(text, "UTF-8", text.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void gives_back_any_text_under_its_mark_and_drops_the_mark_alone(String encoding) {
        RandomText.forEach(100, 60, text -> {
            var marked = ("\ufeff" + text).getBytes(Charset.forName(encoding));

            assertDecoded(text, encoding, marked);
        });
        assertDecoded("\ufeffa", encoding, "\ufeff\ufeffa".getBytes(Charset.forName(encoding)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قال الوزير إن الاتفاق «قريب»\nوأضاف 500.",
                "عاجل",
                "The mayor said no.\n",
                "Le maire a été déçu",
                "Мэр отказался.",
                "ראש העיר סירב",
                "Ο δήμαρχος αρνήθηκε",
                "市长昨天拒绝了。他没有说明原因。",
                "市長は昨日、拒否した。理由は説明しなかった。",
                "시장은 어제 거부했다. 이유는 말하지 않았다.",
                "नगर प्रमुख ने मना किया",
                "นายกเทศมนตรีปฏิเสธ"
            })
    void recognises_utf16_that_lost_its_mark(String text) {
        assertDecoded(text, "UTF-16LE", text.getBytes(UTF_16LE));
        assertDecoded(text, "UTF-16BE", text.getBytes(UTF_16BE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    windows-1256 | عاجل
                    ISO-8859-6   | عاجل
                    windows-1256 | قال الوزير
                    ISO-8859-6   | قال الوزير
                    windows-1256 | «ماذا بعد؟»
                    ISO-8859-6   | ماذا بعد؟
                    windows-1256 | مصرف لبنان: 500 مليون دولار
                    ISO-8859-6   | مصرف لبنان: 500 مليون دولار
                    windows-1256 | بيان CNN و BBC عن البلدية
                    ISO-8859-6   | بيان CNN و BBC عن البلدية
                    windows-1256 | گفتگو با وزير خارجه، پس از چهار روز
                    windows-1252 | Le maire a été déçu
                    windows-1252 | café
                    windows-1252 | « Où ? » À l’été
                    windows-1252 | Bürgermeister lehnt ab: „Nein“
                    windows-1252 | “No,” she said — twice
                    windows-1252 | El alcalde se negó: ¿por qué?
                    """)
    void tells_old_encodings_apart_on_a_few_words(String encoding, String text) {
        assertDecoded(text, encoding, text.getBytes(Charset.forName(encoding)));
    }

    @Test
    void tells_old_encodings_apart_on_articles() {
        for (var text : List.of(ARABIC, ARABIC.repeat(200), ARABIC + FRENCH.replaceAll("[^\\x00-\\x7f]", ""))) {
            assertDecoded(text, "windows-1256", text.getBytes(Charset.forName("windows-1256")));
            var plainer = text.replaceAll("[«»]", "\"");
            assertDecoded(plainer, "ISO-8859-6", plainer.getBytes(Charset.forName("ISO-8859-6")));
        }
        assertDecoded(FRENCH.repeat(50), "windows-1252", FRENCH.repeat(50).getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void tells_the_two_arabic_encodings_apart_on_any_five_words() {
        var words = ARABIC.replaceAll("[«»\n]", " ").split(" +");
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int from = random.nextInt(words.length - 5);
            var text = String.join(" ", List.of(words).subList(from, from + 5));
            if (text.codePoints().filter(each -> each > 0x600).count() > 5) {
                assertDecoded(text, "windows-1256", text.getBytes(Charset.forName("windows-1256")));
                assertDecoded(text, "ISO-8859-6", text.getBytes(Charset.forName("ISO-8859-6")));
            }
        }
    }

    @Test
    void knows_some_old_encodings_of_other_scripts() {
        var russian = "Мэр города вчера отказался объяснить, почему новый мост не будет открыт до лета. ".repeat(4);
        assertDecoded(russian, "windows-1251", russian.getBytes(Charset.forName("windows-1251")));
        assertDecoded(russian, "KOI8-R", russian.getBytes(Charset.forName("KOI8-R")));
        var japanese = "市長は昨日、新しい橋が夏までに開通しない理由の説明を拒否した。".repeat(4);
        assertDecoded(japanese, "Shift_JIS", japanese.getBytes(Charset.forName("Shift_JIS")));
    }

    @Test
    void believes_the_declared_encoding_unless_the_bytes_prove_another() {
        var polish = "Burmistrz odmówił, żółty most".getBytes(Charset.forName("ISO-8859-2"));

        assertThat(Decoding.of(polish, "iso-8859-2"))
                .isEqualTo(new Decoding.Text("Burmistrz odmówił, żółty most", "ISO-8859-2"));
        assertThat(Decoding.of("été".getBytes(UTF_8), "windows-1256")).isEqualTo(new Decoding.Text("été", "UTF-8"));
        assertThat(Decoding.of(ARABIC.getBytes(Charset.forName("windows-1256")), "iso-8859-1"))
                .isEqualTo(new Decoding.Text(ARABIC, "windows-1256"));
        assertThat(Decoding.of("abc".getBytes(UTF_8), "no such charset")).isEqualTo(new Decoding.Text("abc", "UTF-8"));
    }

    @Test
    void says_where_a_surrogate_stands_alone() {
        var text = "سطر\nab\ud83dc د";

        assertThat(Decoding.of(units(UTF_16LE, "\ufeff" + text))).isEqualTo(new Decoding.Broken("UTF-16LE", 2, 3));
        assertThat(Decoding.of(units(UTF_16BE, "\ufeff" + text))).isEqualTo(new Decoding.Broken("UTF-16BE", 2, 3));
        var longer = "The mayor said no. ".repeat(5) + "\ude00";
        assertThat(Decoding.of(units(UTF_16LE, longer))).isEqualTo(new Decoding.Broken("UTF-16LE", 1, 96));
    }

    @Test
    void says_where_utf8_is_broken() {
        var encodedSurrogates = bytes("سطر\nab ", 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80);
        var cutOff = bytes("قال الوزير 👍", 0xD9);
        var stray = bytes("قال الوزير", 0xFF, 'a');

        assertThat(Decoding.of(encodedSurrogates)).isEqualTo(new Decoding.Broken("UTF-8", 2, 4));
        assertThat(Decoding.of(bytes("plain ", 0xED, 0xA0, 0xBD))).isEqualTo(new Decoding.Broken("UTF-8", 1, 7));
        assertThat(Decoding.of(cutOff)).isEqualTo(new Decoding.Broken("UTF-8", 1, 13));
        assertThat(Decoding.of(stray)).isEqualTo(new Decoding.Broken("UTF-8", 1, 11));
    }

    @Test
    void takes_a_stray_zero_byte_or_control_for_text_but_not_many() {
        assertDecoded("Hello \0world!!", "UTF-8", "Hello \0world!!".getBytes(UTF_8));
        assertDecoded("abc\0defg", "UTF-8", "abc\0defg".getBytes(UTF_8));
        assertDecoded("قال\0 الوزير", "windows-1256", "قال\0 الوزير".getBytes(Charset.forName("windows-1256")));
        assertThat(Decoding.of(new byte[64])).isEqualTo(new Decoding.Unreadable());
        assertThat(Decoding.of(bytes("ab", 1, 2, 3, 4))).isEqualTo(new Decoding.Unreadable());
        assertThat(Decoding.of("�� ���� ��".getBytes(UTF_8))).isEqualTo(new Decoding.Unreadable());
    }

    @Test
    void finds_no_text_in_noise() {
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            var noise = new byte[100 + random.nextInt(4000)];
            random.nextBytes(noise);

            assertThat(Decoding.of(noise)).isNotInstanceOf(Decoding.Text.class);
        }
    }

    private static void assertDecoded(String text, String encoding, byte[] bytes) {
        assertThat(Decoding.of(bytes)).isEqualTo(new Decoding.Text(text, encoding));
    }

    /** Java's encoder would replace a lone surrogate. */
    private static byte[] units(Charset order, String text) {
        var bytes = new byte[2 * text.length()];
        for (int at = 0; at < text.length(); at++) {
            bytes[2 * at + (order.equals(UTF_16LE) ? 0 : 1)] = (byte) text.charAt(at);
            bytes[2 * at + (order.equals(UTF_16LE) ? 1 : 0)] = (byte) (text.charAt(at) >> 8);
        }
        return bytes;
    }

    private static byte[] bytes(String utf8, int... more) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8.getBytes(UTF_8));
        for (int each : more) {
            bytes.write(each);
        }
        return bytes.toByteArray();
    }
}
