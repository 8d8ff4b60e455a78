package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job on real copies of news pages, where the folder that has them is there. */
class RealArticlesTest {

    private static final Path FOLDER = Path.of("..", "shared", "articles");
    private static final List<Integer> LENGTHS = List.of(2077, 2316, 5443, 5981, 3257);
    private static final String APART = "(?<![\\p{L}\\p{M}\\p{N}])%s(?![\\p{L}\\p{M}\\p{N}])";
    private static final Pattern FUSED = Pattern.compile(APART.formatted("و(\\p{L}{4,})"));
    private static final Pattern WORDS = Pattern.compile(APART.formatted("\\p{L}{3,}( \\p{L}{3,}){5}"));

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void the_articles_are_there() {
        assumeTrue(Files.isDirectory(FOLDER), "no folder " + FOLDER);
    }

    @Test
    void five_articles_go_in_and_every_span_comes_out_as_it_was_chosen() throws IOException {
        var files = files();
        var lead = browser.lead("ar");
        var project = browser.backstage().project(Backstage.unique("مكالمات"));
        var intake = ImportScreen.open(lead, project);
        intake.choose(files.toArray(Path[]::new));
        intake.choose(files.toArray(Path[]::new));
        assertThat(intake.summary())
                .hasText(lead.say("script.import.imported-count", 5) + " · "
                        + lead.say("script.import.duplicate-count", 5));
        var marks = new ArrayList<Mark>();
        var all = new StringBuilder();

        for (int i = 0; i < files.size(); i++) {
            var name = files.get(i).getFileName().toString();
            var text = Files.readString(files.get(i));
            assertThat(text.codePointCount(0, text.length())).isEqualTo(LENGTHS.get(i));
            var shelf = ArticlesScreen.open(lead, project);
            assertThat(shelf.row(name)).containsText(lead.figure(LENGTHS.get(i)));
            var desk = shelf.openArticle(name);
            assertThat(desk.text()).isEqualTo(text);
            var here = mark(desk, text);
            assertThat(browser.backstage().marks(desk.article())).containsExactlyInAnyOrderElementsOf(here);
            marks.addAll(here);
            all.append(text).append('\n');
        }

        new Proof(lead, project).allOf(marks).flat("entity", outer(marks), all.toString());
    }

    /** A name behind a fused «و», two words with one of them inside, and two claims across each other. */
    private static List<Mark> mark(AnnotateScreen desk, String text) {
        var fused = FUSED.matcher(text);
        assertThat(fused.find()).isTrue();
        var name = Stretch.of(text, fused.group(1), fused.start(1));
        var words = WORDS.matcher(text);
        assertThat(words.find(fused.end())).isTrue();
        var six = words.group().split(" ", -1);
        var pair = Stretch.of(text, six[0] + " " + six[1], words.start());
        var inner = Stretch.of(text, six[1], words.start() + six[0].length());
        var first = Stretch.of(text, String.join(" ", List.of(six).subList(0, 4)), words.start());
        var second = Stretch.of(text, String.join(" ", List.of(six).subList(2, 6)), words.start());

        desk.chooseLetters(name).press("Digit1");
        desk.choose(pair).press("Digit2");
        desk.choose(inner).press("Digit3");
        desk.choose(first).press("KeyQ");
        desk.choose(second).press("KeyW");
        desk.expectSaved().expectMarks(5);
        return List.of(
                new Mark("entity", "PER", name),
                new Mark("entity", "ORG", pair),
                new Mark("entity", "GPE", inner),
                new Mark("claim", "EVENT", first),
                new Mark("claim", "NUMERIC", second));
    }

    private static List<Mark> outer(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.layer().equals("entity") && !mark.label().equals("GPE"))
                .toList();
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
