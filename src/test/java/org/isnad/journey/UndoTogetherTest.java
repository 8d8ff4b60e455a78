package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who takes back what others have changed since hears what stays, and loses nothing older by it. */
class UndoTogetherTest {

    private static final String TEXT = "Mazur Selinda Morvak Karshmal";

    @RegisterExtension
    final Browser browser = new Browser();

    @SuppressWarnings("NullAway.Init") // opened at the beginning of each journey
    private Visitor lead;

    @SuppressWarnings("NullAway.Init")
    private Visitor colleague;

    @SuppressWarnings("NullAway.Init")
    private AnnotateScreen desk;

    private String article = "";

    @BeforeEach
    void three_words_are_marked() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Shared"), "shared");
        article = backstage.article(project, "ferry.txt", TEXT);
        colleague = annotator(backstage, project);
        lead = browser.lead("en");
        desk = AnnotateScreen.open(lead, article);
        for (var word : List.of("Mazur", "Selinda", "Morvak")) {
            desk.choose(Stretch.of(TEXT, word)).press("Digit1");
        }
        desk.expectMarks(3).expectSaved();
    }

    @Test
    void what_a_colleague_changed_of_an_act_stays_and_that_is_said() {
        relabelAll(lead, 3);
        desk.expectSaved();
        change("Selinda");

        desk.undo();

        assertThat(lead.page().getByText(lead.say("canvas.undo.left", 1)).first())
                .isVisible();
        desk.expectSaved();
        assertThat(desk.marked()).containsExactly("Person Mazur", "Political entity Selinda", "Person Morvak");
    }

    @Test
    void what_was_done_before_is_taken_back_only_by_another_undo() {
        change("Morvak");

        desk.undo();

        assertThat(lead.page().getByText(lead.say("refusal.OutOfReach")).first())
                .isVisible();
        assertThat(desk.expectMarks(3).marked())
                .containsExactly("Person Mazur", "Person Selinda", "Political entity Morvak");
        desk.undo();
        desk.expectMarks(2).expectSaved();
        assertThat(desk.marked()).containsExactly("Person Mazur", "Political entity Morvak");
        lead.forgive(complaint -> complaint.contains("409"));
    }

    private void change(String word) {
        var other = AnnotateScreen.open(colleague, article).expectMarks(3);
        other.pick(Stretch.of(TEXT, word));
        other.press("Digit3");
        other.expectSaved();
    }

    private static void relabelAll(Visitor lead, int count) {
        new Threads(lead).find("a");
        lead.page()
                .locator("span-list .bulk")
                .getByText(lead.say("canvas.bulk.relabel", count))
                .click();
        lead.named(AriaRole.MENU, "canvas.bulk.choose")
                .getByText(lead.say("canvas.bulk.label", "Organisation", count))
                .click();
    }

    private Visitor annotator(Backstage backstage, String project) {
        var login = backstage.account("Annotator", "en");
        backstage.member(project, login, "annotator");
        var visitor = browser.visitor("en");
        visitor.signIn(login, Backstage.PASSWORD);
        return visitor;
    }
}
