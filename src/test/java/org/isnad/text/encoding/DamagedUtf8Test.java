package org.isnad.text.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few letters are enough to tell damaged UTF-8 from the encodings of one byte a letter. */
class DamagedUtf8Test {

    private static final List<String> WORDS = List.of("""
            المجلس البلدي يؤجل افتتاح الجسر قال رئيس البلدية سامي الحداد أمس الثلاثاء إن الجسر الجديد لن يفتتح قبل الصيف
            فالأعمال تأخرت وأضاف هل يكفي المبلغ كلا فالتكلفة بلغت 500 مليون ليرة نعم لا عاجل مصر طرق ظرف عظيم شروط غطاء
            «الجسر» ماذا؟ كلا، نعم. (بيان) أولًا: ثالثًا؛ ‏مصدر‏ تأجيل! أ ب ج د
            """.strip().split("[ \n]+", -1));

    @ParameterizedTest
    @ValueSource(strings = {"نعم", "عاجل", "كلا، لا", "Нет", "שלום", "سطر\nآخر", "déjà été reçu"})
    void says_where_a_cut_letter_stands(String text) {
        var cut = Arrays.copyOf((text + "و").getBytes(UTF_8), text.getBytes(UTF_8).length + 1);

        assertThat(Decoding.of(cut)).isEqualTo(new Decoding.Broken("UTF-8", line(text), column(text)));
        assertThat(Decoding.of(cut, "utf-8")).isEqualTo(new Decoding.Broken("UTF-8", line(text), column(text)));
    }

    @Test
    void one_damaged_byte_never_makes_another_encoding_of_it() {
        var random = new Random(41);
        for (int round = 0; round < 4000; round++) {
            var text = words(random, 1 + random.nextInt(3));
            if (text.codePoints().filter(each -> each > 0x600).count() >= 3) {
                var damaged = damaged(text.getBytes(UTF_8), random);

                assertThat(encoding(Decoding.of(damaged)))
                        .as("%s, round %d of seed 41", text, round)
                        .isEqualTo("UTF-8");
            }
        }
    }

    @Test
    void words_in_an_encoding_of_one_byte_a_letter_are_never_taken_for_damaged() {
        var random = new Random(43);
        for (int round = 0; round < 4000; round++) {
            var text = words(random, 1 + random.nextInt(4));
            for (var encoding : List.of("windows-1256", "ISO-8859-6")) {
                var plain = encoding.equals("ISO-8859-6") ? text.replaceAll("[«»\u200f]", "\"") : text;

                assertThat(Decoding.of(plain.getBytes(Charset.forName(encoding))))
                        .as("%s, round %d of seed 43", plain, round)
                        .isNotInstanceOf(Decoding.Broken.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"لا؟", "أ، ب، ج، د", "نعم؟ لا؟ كلا؟", "«أ» «ب»", "هـ، و، ي", "غطاء، ظرف"})
    void stops_after_letters_of_one_byte_are_no_sequences(String text) {
        var bytes = text.getBytes(Charset.forName("windows-1256"));

        assertThat(Decoding.of(bytes)).isNotInstanceOf(Decoding.Broken.class);
    }

    @Test
    void words_of_other_scripts_are_not_taken_for_damaged() {
        for (var text : List.of("Ёлка", "Её пёс", "Нёс", "Пётр и Алёна", "ЁЛКА")) {
            assertThat(Decoding.of(text.getBytes(Charset.forName("windows-1251"))))
                    .as(text)
                    .isNotInstanceOf(Decoding.Broken.class);
        }
        for (var text : List.of("«É»", "“MENÜ” für", "NÃO", "À l’été", "“Où ?”")) {
            assertThat(Decoding.of(text.getBytes(Charset.forName("windows-1252"))))
                    .isEqualTo(new Decoding.Text(text, "windows-1252"));
        }
    }

    private static String words(Random random, int count) {
        var words = new StringBuilder();
        for (int word = 0; word < count; word++) {
            words.append(word == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }

    /** Without a byte, without its last one, or with a byte that UTF-8 never has. */
    private static byte[] damaged(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(3)) {
            case 0 -> {
                var without = Arrays.copyOf(bytes, bytes.length - 1);
                System.arraycopy(bytes, at + 1, without, at, bytes.length - 1 - at);
                return without;
            }
            case 1 -> {
                bytes[at] = (byte) 0xFF;
                return bytes;
            }
            default -> {
                return Arrays.copyOf(bytes, bytes.length - 1);
            }
        }
    }

    private static String encoding(Decoding decoding) {
        if (decoding instanceof Decoding.Text text) {
            return text.encoding();
        }
        return decoding instanceof Decoding.Broken broken ? broken.encoding() : "none";
    }

    private static int line(String text) {
        return 1 + (int) text.chars().filter(each -> each == '\n').count();
    }

    private static int column(String text) {
        var last = text.substring(text.lastIndexOf('\n') + 1);
        return last.codePointCount(0, last.length()) + 1;
    }
}
