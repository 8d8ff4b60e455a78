package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Texts that break programs which count letters wrongly: what was chosen on the page is what comes out of every file. */
class StrangeTextsTest {

    /** A file, the text that it is, and what somebody chooses in it; an entry that begins with ~ is chosen letter by letter. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Strange(String name, byte[] file, String text, List<String> chosen) {

        static Strange utf8(String name, String text, String... chosen) {
            return new Strange(name + ".txt", text.getBytes(UTF_8), text, List.of(chosen));
        }
    }

    private static final String FAMILY = "👨\u200D👩\u200D👧\u200D👦";
    private static final List<Strange> TEXTS = List.of(
            Strange.utf8(
                    "emoji",
                    "😀😀 Mazur 🎉 said " + FAMILY + " Karshmal 🇯🇵🇱🇺 and left 👍🏽 Selinda.",
                    "Mazur",
                    "~" + FAMILY,
                    "Karshmal",
                    "~🇱🇺",
                    "~👍🏽 Selinda"),
            Strange.utf8(
                    "decomposed",
                    "Le cafe\u0301 de Re\u0301mi a\u0300 A\u030Angstro\u0308m, nai\u0308ve.",
                    "cafe\u0301",
                    "~e\u0301mi",
                    "A\u030Angstro\u0308m"),
            Strange.utf8(
                    "vowels",
                    "قَالَ الرَّئِيسُ إِنَّ مُورْفَاك وَصَلَتْ إِلَى كَرْشَمَال.",
                    "مُورْفَاك",
                    "~كَرْشَمَال",
                    "~لرَّئِيسُ"),
            new Strange(
                    "lines.txt",
                    "First line\r\n\r\nMazur Anbari\r\nlast line".getBytes(UTF_8),
                    "First line\n\nMazur Anbari\nlast line",
                    List.of("Mazur Anbari", "last")),
            new Strange(
                    "mark.txt",
                    "\uFEFFKarshmal is far.".getBytes(UTF_8),
                    "Karshmal is far.",
                    List.of("Karshmal", "far")),
            new Strange(
                    "windows.txt",
                    "قالت سيليندا مورفاك إن «لازوار برس» أخطأت في الرقم.".getBytes(Charset.forName("windows-1256")),
                    "قالت سيليندا مورفاك إن «لازوار برس» أخطأت في الرقم.",
                    List.of("سيليندا مورفاك", "لازوار برس")),
            Strange.utf8(
                    "both-ways",
                    "أعلنت Two Shores Ltd (المعروفة بـ TSL) في 3/3/2026 أن 12.5% من 1,500 سهم بيعت عبر https://tsl.example/a?b=1 أمس.",
                    "Two Shores Ltd",
                    "TSL",
                    "12.5%",
                    "~سهم بيعت",
                    "أمس"));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void what_was_chosen_comes_out_whatever_the_text() {
        var lead = browser.lead("ar");
        var project = browser.backstage().project(Backstage.unique("غرائب"));
        ImportScreen.open(lead, project)
                .choose(TEXTS.stream()
                        .map(strange -> ImportScreen.file(strange.name(), strange.file()))
                        .toArray(FilePayload[]::new));
        var marks = new ArrayList<Mark>();

        for (var strange : TEXTS) {
            var desk = ArticlesScreen.open(lead, project).openArticle(strange.name());
            assertThat(desk.text()).isEqualTo(strange.text());
            var here = mark(desk, strange);
            assertThat(browser.backstage().marks(desk.article())).containsExactlyInAnyOrderElementsOf(here);
            marks.addAll(here);
        }

        new Proof(lead, project)
                .allOf(marks)
                .flat(
                        "entity",
                        marks,
                        String.join("\n", TEXTS.stream().map(Strange::text).toList()));
    }

    @Test
    void a_line_of_two_megabytes_can_be_read_marked_and_taken_out() {
        var lead = browser.lead("ar");
        var line = "ابتعد ".repeat(100_000) + "قال مازور عنبري إن " + "الجسر ".repeat(85_000) + "بعيد عن كرشمال";
        assertThat(line.getBytes(UTF_8).length).isGreaterThan(2_000_000);
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("سطر"));
        ImportScreen.open(lead, project).choose(ImportScreen.file("line.txt", line));

        var desk = ArticlesScreen.open(lead, project).openArticle("line.txt");
        assertThat(desk.text()).isEqualTo(line);
        var marks = mark(desk, Strange.utf8("line", line, "مازور عنبري", "كرشمال"));
        assertThat(backstage.marks(desk.article())).containsExactlyInAnyOrderElementsOf(marks);

        new Proof(lead, project).allOf(marks).flat("entity", marks, line);
    }

    @Test
    void what_is_no_text_is_refused_with_a_sentence_that_says_why() {
        var lead = browser.lead("ar");
        var files = ImportScreen.open(lead, browser.backstage().project(Backstage.unique("مرفوض")));
        var noise = new byte[3000];
        new Random(1).nextBytes(noise);

        files.choose(
                ImportScreen.file("empty.txt", ""),
                ImportScreen.file("zeros.txt", "a\0b\0c\0".repeat(50) + "\0".repeat(50)),
                ImportScreen.file("document.txt", "%PDF-1.7\n%\u00e2\u00e3".getBytes(ISO_8859_1)),
                ImportScreen.file("half.txt", bytes(0xFF, 0xFE, 'a', 0, 'b', 0, '\n', 0, 'c', 0, 0x3D, 0xD8, 'd', 0)),
                ImportScreen.file("cut.txt", cut("قال مازور عنبري إن الجسر بعيد.\nقال")),
                ImportScreen.file("noise.txt", noise));

        assertThat(files.summary()).hasText(lead.say("script.import.refused-count", 6));
        assertThat(files.resultOf("empty.txt")).containsText(lead.say("refusal.NothingToRead", "empty.txt"));
        assertThat(files.resultOf("zeros.txt")).containsText(lead.say("refusal.NotText", "zeros.txt", "other"));
        assertThat(files.resultOf("document.txt")).containsText(lead.say("refusal.NotText", "document.txt", "pdf"));
        assertThat(files.resultOf("half.txt"))
                .containsText(lead.say("refusal.BrokenCharacter", "half.txt", "UTF-16LE", 2, 2));
        assertThat(files.resultOf("cut.txt"))
                .containsText(lead.say("refusal.BrokenCharacter", "cut.txt", "UTF-8", 2, 4));
        assertThat(files.resultOf("noise.txt")).containsText(lead.say("refusal.GarbledText", "noise.txt"));
    }

    @Test
    void a_stray_zero_byte_is_left_out_and_the_page_says_so() {
        var lead = browser.lead("ar");
        var files = ImportScreen.open(lead, browser.backstage().project(Backstage.unique("أصفار")));

        files.choose(ImportScreen.file("zero.txt", "قال مازور\0 عنبري إن الجسر بعيد عن كرشمال."));

        assertThat(files.resultOf("zero.txt")).containsText(lead.say("corpus.import.zeros", 1));
        assertThat(files.followTo("zero.txt", lead.say("script.import.open")).text())
                .isEqualTo("قال مازور عنبري إن الجسر بعيد عن كرشمال.");
    }

    /** Whose last letter has lost its second byte, and goes on after it. */
    private static byte[] cut(String text) {
        return (new String(text.getBytes(UTF_8), ISO_8859_1) + "\u00D9 more").getBytes(ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return bytes;
    }

    private static List<Mark> mark(AnnotateScreen desk, Strange strange) {
        var marks = new ArrayList<Mark>();
        for (var wanted : strange.chosen()) {
            var letters = wanted.startsWith("~");
            var place = Stretch.of(strange.text(), letters ? wanted.substring(1) : wanted);
            (letters ? desk.chooseLetters(place) : desk.choose(place)).press("Digit1");
            marks.add(new Mark("entity", "PER", place));
        }
        desk.expectSaved().expectMarks(marks.size());
        return marks;
    }
}
