package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one person does with the marks of one article, by mouse and by keys. */
class MarkingTest {

    private static final String TEXT = """
            Mazur Anbari left Karshmal on Tuesday.
            “Nobody asked us,” said Selinda Morvak of the Two Shores Beacon. “We were told by phone.”
            The bridge costs 500 million dollars, the ministry says.
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    private String article = "";
    private AnnotateScreen desk;

    @BeforeEach
    void an_article_lies_open() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Marking"));
        article = backstage.article(project, "ferry.txt", TEXT);
        desk = AnnotateScreen.open(browser.lead("en"), article);
    }

    @Test
    void labels_what_is_chosen_by_key_and_by_click() {
        desk.choose(Stretch.of(TEXT, "Mazur Anbari")).press("Digit1");
        desk.choose(Stretch.of(TEXT, "Selinda Morvak")).click("Entity", "Person");
        desk.expectSaved();

        assertThat(desk.marked()).containsExactly("Person Mazur Anbari", "Person Selinda Morvak");
        assertThat(browser.backstage().marks(article))
                .containsExactlyInAnyOrder(person("Mazur Anbari"), person("Selinda Morvak"));
    }

    @Test
    void marks_the_same_words_the_same_way_only_once() {
        desk.choose(Stretch.of(TEXT, "Karshmal")).press("Digit3");
        desk.expectMarks(1).expectSaved();

        desk.choose(Stretch.of(TEXT, "Karshmal")).press("Digit3");
        desk.expectMarks(1).expectSaved();
        desk.choose(Stretch.of(TEXT, "Karshmal")).press("Digit1");

        desk.expectMarks(2).expectSaved();
    }

    @Test
    void lists_marks_in_the_order_of_the_text_and_counts_them() {
        desk.choose(Stretch.of(TEXT, "The bridge costs 500 million dollars")).click("Claim", "Numeric claim");
        desk.choose(Stretch.of(TEXT, "Two Shores Beacon")).press("Digit2");
        desk.choose(Stretch.of(TEXT, "Karshmal")).press("Digit3");
        desk.expectSaved();

        assertThat(desk.marked())
                .containsExactly(
                        "Political entity Karshmal",
                        "Organisation Two Shores Beacon",
                        "Numeric claim The bridge costs 500 million dollars");
        assertThat(desk.counts()).hasText("2 entities · 1 claim");
    }

    @Test
    void gives_a_marked_span_another_label() {
        var name = Stretch.of(TEXT, "Karshmal");
        desk.choose(name).press("Digit1");

        desk.pick(name);
        desk.press("Digit3");
        desk.expectSaved();

        assertThat(desk.marked()).containsExactly("Political entity Karshmal");
        assertThat(browser.backstage().marks(article)).containsExactly(new Mark("entity", "GPE", name));
    }

    @Test
    void removes_by_key_and_in_the_list() {
        var name = Stretch.of(TEXT, "Karshmal");
        desk.choose(name).press("Digit3");
        desk.choose(Stretch.of(TEXT, "Mazur Anbari")).press("Digit1");

        desk.pick(name);
        desk.press("Delete");
        desk.expectMarks(1);
        desk.remove("Person", "Mazur Anbari");
        desk.expectMarks(0).expectSaved();

        assertThat(browser.backstage().marks(article)).isEmpty();
    }

    @Test
    void takes_back_what_was_done_and_does_it_again() {
        desk.choose(Stretch.of(TEXT, "Karshmal")).press("Digit3");
        desk.expectSaved();

        desk.undo();
        desk.expectMarks(0).expectSaved();
        assertThat(browser.backstage().marks(article)).isEmpty();

        desk.press("Control+KeyY");
        desk.expectMarks(1).expectSaved();
        assertThat(browser.backstage().marks(article)).hasSize(1);
    }

    @Test
    void keeps_marks_for_whoever_comes_back() {
        desk.choose(Stretch.of(TEXT, "Mazur Anbari")).press("Digit1");
        desk.expectSaved();

        var later = AnnotateScreen.open(browser.lead("en"), article).expectMarks(1);

        assertThat(later.marked()).containsExactly("Person Mazur Anbari");
    }

    private static Mark person(String name) {
        return new Mark("entity", "PER", Stretch.of(TEXT, name));
    }
}
