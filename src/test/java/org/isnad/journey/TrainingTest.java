package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotators see at once how they fare where they learn, and never where they are measured. */
class TrainingTest {

    private static final String TEXT = "غادر مازور أنباري مدينة كرشمال.\n";

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void whoever_is_in_training_sees_what_was_right_and_goes_to_what_was_missed(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("تدريب"));
        var article = backstage.article(project, "one.txt", TEXT);
        var login = backstage.account("Selinda", language);
        backstage.member(project, login, "annotator");
        var lead = browser.lead(language);
        adjudicate(lead, article);
        var items = ItemsScreen.open(lead, project);
        items.name("one.txt", "training");
        assertThat(items.item("one.txt")).containsText(lead.say("annotation.items.kind.training"));
        expectTold(lead, project, "one.txt");

        var annotator = browser.visitor(language);
        annotator.signIn(login, Backstage.PASSWORD);
        var desk = AnnotateScreen.open(annotator, article);
        desk.choose(Stretch.of(TEXT, "مازور أنباري")).press("Digit1");
        desk.expectSaved();
        annotator.button("canvas.training.check").click();
        assertThat(finding(annotator, "right")).containsText("مازور أنباري");
        assertThat(finding(annotator, "missed")).containsText("كرشمال");
        finding(annotator, "right").locator("button").click();
        assertThat(desk.marks().first()).hasAttribute("aria-current", "true");

        desk.submit();
        assertThat(finding(annotator, "missed")).containsText("كرشمال");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_hidden_test_looks_like_any_article_and_is_scored_for_those_who_lead(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("اختبار"));
        var article = backstage.article(project, "one.txt", TEXT);
        var login = backstage.account("Selinda", language);
        backstage.member(project, login, "annotator");
        var lead = browser.lead(language);
        adjudicate(lead, article);
        ItemsScreen.open(lead, project).name("one.txt", "test");
        var annotator = browser.visitor(language);
        annotator.signIn(login, Backstage.PASSWORD);

        var desk = AnnotateScreen.open(annotator, article);
        desk.choose(Stretch.of(TEXT, "مازور أنباري")).press("Digit1");
        desk.expectSaved();
        assertThat(annotator.page().locator("training-feedback")).hasCount(0);
        desk.submit();
        assertThat(annotator.page().locator(".sets")).hasCount(0);
        assertThat(ArticlesScreen.open(annotator, project).row("one.txt").locator(".gold"))
                .hasCount(0);

        assertThat(ItemsScreen.open(lead, project).score(login)).containsText("67");
    }

    /** Two marks, of which one is a person. */
    private static void adjudicate(Visitor lead, String article) {
        var desk = AnnotateScreen.open(lead, article).decide();
        desk.choose(Stretch.of(TEXT, "مازور أنباري")).press("Digit1");
        desk.choose(Stretch.of(TEXT, "كرشمال")).press("Digit3");
        desk.expectSaved();
        desk.adjudicate();
    }

    /** That there is an item is said beside the figures, and in the log. */
    private static void expectTold(Visitor lead, String project, String article) {
        lead.go("/progress/dashboard?project=" + project);
        assertThat(lead.page().getByText(lead.say("progress.dashboard.items", 1)))
                .isVisible();
        assertThat(LogScreen.open(lead, "?project=" + project)
                        .lines("settings-changed")
                        .first())
                .containsText(lead.say("audit.item.training", article));
    }

    private static Locator finding(Visitor annotator, String verdict) {
        return annotator.page().locator("training-feedback li." + verdict);
    }
}
