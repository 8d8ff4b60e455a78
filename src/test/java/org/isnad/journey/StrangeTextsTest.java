package org.isnad.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
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
                        .toArray(com.microsoft.playwright.options.FilePayload[]::new));
        var marks = new ArrayList<Mark>();

        for (var strange : TEXTS) {
            var desk = ArticlesScreen.open(lead, project).openArticle(strange.name());
            assertThat(desk.text()).isEqualTo(strange.text());
            marks.addAll(mark(desk, strange));
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

        new Proof(lead, project).allOf(marks).flat("entity", marks, line);
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
