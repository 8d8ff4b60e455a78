package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
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

    @Test
    void asks_once_about_all_that_somebody_changed_meanwhile_and_keeps_the_others() {
        var desk = open(60);
        threads.find("w");
        threads.expectFound(60, 60);
        backstage.relabel(desk.article(), "GPE", List.of(word(3), word(7), word(50)));

        relabelAll(60, "Place");
        var question = new Asked(reader);
        assertThat(question.versions())
                .containsText(reader.say("canvas.versions.some", 3, 60, reader.say("canvas.versions.yourself")));
        assertThat(question.mine()).containsText("Place");
        assertThat(question.theirs()).containsText("Political entity");
        assertThat(labels(desk)).containsExactlyInAnyOrder("GPE", "LOC");
        desk.press("F8");
        desk.press("1");
        expectLabels("LOC");
        desk.expectSaved();

        assertThat(question.versions()).isHidden();
        assertThat(labels(desk)).containsExactly("LOC");
        reader.forgive(complaint -> complaint.contains("409"));
    }

    @Test
    void asks_of_each_by_itself_where_that_is_wanted() {
        var desk = open(60);
        threads.find("w");
        threads.expectFound(60, 60);
        backstage.relabel(desk.article(), "GPE", List.of(word(3), word(7)));
        relabelAll(60, "Place");
        var question = new Asked(reader);

        question.button("canvas.versions.apart").click();
        assertThat(question.mine()).containsText(word(3));
        question.mine().click();
        assertThat(question.mine()).containsText(word(7));
        question.theirs().click();
        desk.expectSaved();

        assertThat(backstage.marks(desk.article()).stream()
                        .filter(mark -> mark.label().equals("GPE")))
                .extracting(mark -> mark.place().text())
                .containsExactly(word(7));
        reader.forgive(complaint -> complaint.contains("409"));
    }

    @Test
    void says_in_one_sentence_how_many_could_not_be_changed_leads_to_them_and_is_gone_at_the_next_edit() {
        var article = article(60);
        backstage.mark(
                article,
                new Mark("entity", "LOC", Stretch.of(text(60), word(3))),
                new Mark("entity", "LOC", Stretch.of(text(60), word(50))));
        var desk = AnnotateScreen.open(reader, article).expectMarks(62);
        threads.show("label entity PER");
        threads.expectFound(60, 62);
        var said = reader.page().locator("save-state .notice");

        relabelAll(60, "Place");
        assertThat(said).containsText(reader.say("canvas.bulk.relabelled-some", 58, 60, "Place"));
        assertThat(said).containsText(reader.say("canvas.bulk.refused", 2, reader.say("refusal.AlreadyMarked")));
        said.getByText(reader.say("canvas.lead", 1, 2)).click();
        threads.expectSelected(word(3));
        said.getByText(reader.say("canvas.lead", 2, 2)).click();
        threads.expectSelected(word(50));
        desk.press("Digit3");
        desk.expectSaved();

        assertThat(said).isEmpty();
        reader.forgive(complaint -> complaint.contains("409"));
    }

    private void relabelAll(int count, String label) {
        button("canvas.bulk.relabel", count).click();
        choice(label, count).click();
        reader.page().locator(".bulk-question button.main").click();
    }

    private Set<String> labels(AnnotateScreen desk) {
        return backstage.marks(desk.article()).stream().map(Mark::label).collect(Collectors.toSet());
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
