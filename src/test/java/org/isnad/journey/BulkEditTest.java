package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All that a filter of the list shows is changed in one go, and taken back in one. */
class BulkEditTest {

    /** More than one batch holds, for the page and for the server. */
    private static final int MANY = 1_200;

    private static final String LABELS = """
            () => [...new Set(document.querySelector('text-canvas').spans.inOrder.map(({ label }) => label))].sort().join()
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    @SuppressWarnings("NullAway.Init") // opened at the beginning of each journey
    private Visitor reader;

    @SuppressWarnings("NullAway.Init")
    private Backstage backstage;

    @SuppressWarnings("NullAway.Init")
    private Threads threads;

    @BeforeEach
    void come_in() {
        backstage = browser.backstage();
        reader = browser.lead("en");
        threads = new Threads(reader);
    }

    @Test
    void by_keys_alone_all_that_is_found_gets_another_label_and_one_undo_takes_it_back() {
        var desk = open(60);
        desk.press("Slash");
        desk.keyboard().type("w004");
        threads.expectFound(10, 60);

        desk.press("Tab");
        desk.press("Tab");
        assertThat(button("canvas.bulk.relabel", 10)).isFocused();
        desk.press("Enter");
        assertThat(choice("Organisation", 10)).isVisible();
        desk.press("Enter");
        expectLabels("ORG,PER");
        assertThat(reader.page().locator("save-state"))
                .containsText(reader.say("canvas.bulk.relabelled", 10, "Organisation"));
        desk.expectSaved();
        desk.undo();
        expectLabels("PER");
        desk.redo();
        expectLabels("ORG,PER");
        desk.expectSaved();
        reader.page().reload();
        desk.ready().undo();
        expectLabels("PER");
        desk.expectSaved();
        reader.page().reload();
        desk.ready().redo();
        expectLabels("ORG,PER");
        desk.expectSaved();
    }

    @Test
    void asks_before_many_are_removed_and_brings_them_back_with_their_relations() {
        var article = article(60);
        backstage.mark(article, new Mark("claim", "QUOTE", Stretch.of(text(60), word(0) + " " + word(1))));
        backstage.relate(article, "source", word(0) + " " + word(1), word(5));
        var desk = AnnotateScreen.open(reader, article).expectMarks(61);
        threads.show("label entity PER");
        threads.expectFound(60, 61);

        button("canvas.bulk.remove", 60).click();
        var question = reader.page().getByRole(AriaRole.DIALOG);
        assertThat(question).containsText(reader.say("canvas.bulk.remove-all", 60));
        assertThat(question).containsText(reader.say("canvas.bulk.with-relations", 1));
        question.getByText(reader.say("canvas.bulk.leave")).click();
        desk.expectMarks(60);
        button("canvas.bulk.remove", 60).click();
        question.getByText(reader.say("canvas.bulk.remove", 60), exactly()).click();
        desk.expectMarks(0);
        assertThat(reader.page().locator("text-canvas:focus")).hasCount(1);
        desk.expectSaved();
        assertThat(backstage.marks(article)).hasSize(1);

        reader.page().reload();
        desk.ready().expectMarks(1).undo();
        desk.expectMarks(61);
        desk.expectSaved();

        assertThat(backstage.marks(article)).hasSize(61);
        assertThat(backstage.relations(article)).hasSize(1);
    }

    @Test
    void is_one_act_however_many_they_are() {
        var desk = open(MANY);
        threads.find("w");
        threads.expectFound(MANY, MANY);

        button("canvas.bulk.relabel", MANY).click();
        choice("Place", MANY).click();
        reader.page().getByRole(AriaRole.DIALOG).locator("button.main").click();
        expectLabels("LOC");
        desk.expectSaved();
        reader.page().reload();
        desk.ready().undo();
        expectLabels("PER");
        desk.expectSaved();

        assertThat(backstage.marks(desk.article())).hasSize(MANY).allMatch(mark -> mark.label()
                .equals("PER"));
    }

    private void expectLabels(String labels) {
        reader.page()
                .waitForFunction(
                        "wanted => (" + LABELS + ")() === wanted",
                        labels,
                        new Page.WaitForFunctionOptions().setTimeout(Visitor.PATIENCE));
    }

    private Locator button(String key, int count) {
        return reader.page().locator("span-list .bulk").getByText(reader.say(key, count), exactly());
    }

    private Locator choice(String label, int count) {
        return reader.named(AriaRole.MENU, "canvas.bulk.choose")
                .getByText(reader.say("canvas.bulk.label", label, count));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private AnnotateScreen open(int words) {
        return AnnotateScreen.open(reader, article(words));
    }

    private String article(int words) {
        var text = text(words);
        var article = backstage.article(backstage.project(Backstage.unique("Bulk")), "words.txt", text);
        for (int from = 0; from < words; from += 600) {
            backstage.mark(article, marks(text, from, Math.min(words, from + 600)));
        }
        return article;
    }

    private static Mark[] marks(String text, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Mark("entity", "PER", Stretch.of(text, word(i))))
                .toArray(Mark[]::new);
    }

    private static String text(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> word(i) + (i % 40 == 39 ? "\n" : ""))
                .collect(Collectors.joining(" "));
    }

    private static String word(int number) {
        return "w%04d".formatted(number);
    }
}
