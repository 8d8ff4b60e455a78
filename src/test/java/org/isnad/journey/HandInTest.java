package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How far the work on an article is, as its page says it while it changes. */
class HandInTest {

    private static final String TEXT = "أعلنت الرئاسة في تلفورا استئناف العمل في جسر لازوار.\n";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void the_first_mark_begins_the_work_and_the_page_says_so_at_once() {
        var lead = browser.lead("ar");
        var screen = AnnotateScreen.open(lead, article());
        assertThat(state(lead)).hasCount(0);

        screen.choose(Stretch.of(TEXT, "تلفورا")).press("3");

        assertThat(state(lead)).hasText(lead.say("annotation.state.in_progress"));
        screen.expectSaved().submit();
        assertThat(state(lead)).hasText(lead.say("annotation.state.submitted"));
        lead.button("annotation.annotate.reopen").click();
        assertThat(lead.button("annotation.annotate.submit")).isVisible();
        assertThat(state(lead)).not().hasText(lead.say("annotation.state.submitted"));
    }

    @Test
    void handing_in_waits_for_a_mark_that_is_still_on_its_way() {
        var lead = browser.lead("ar");
        var screen = AnnotateScreen.open(lead, article());
        var held = new ArrayList<Route>();
        lead.page().route(url -> url.contains("/annotations?"), held::add);
        screen.choose(Stretch.of(TEXT, "تلفورا")).press("3");
        var submit = lead.button("annotation.annotate.submit");

        submit.click();

        assertThat(screen.note("canvas.wait")).isVisible();
        assertThat(question(lead)).isHidden();
        letGo(lead, held);
        assertThat(question(lead)).isVisible();
        assertThat(screen.note("canvas.wait")).isHidden();
        screen.expectSaved();
    }

    @Test
    void escape_takes_the_question_away_and_hands_nothing_in() {
        var lead = browser.lead("ar");
        AnnotateScreen.open(lead, article());
        lead.button("annotation.annotate.submit").click();
        assertThat(question(lead)).isVisible();

        lead.page().keyboard().press("Escape");

        assertThat(question(lead)).isHidden();
        assertThat(lead.button("annotation.annotate.submit")).isVisible();
    }

    @Test
    void what_another_tab_has_handed_in_shows_as_handed_in_to_whoever_does_so_again() {
        var lead = browser.lead("ar");
        var article = article();
        var screen = AnnotateScreen.open(lead, article);
        var tab = lead.page();
        lead.openTab();
        AnnotateScreen.open(lead, article).submit();
        lead.backToTab(tab);

        screen.submit();

        assertThat(state(lead)).hasText(lead.say("annotation.state.submitted"));
    }

    private String article() {
        var backstage = browser.backstage();
        return backstage.article(backstage.project(Backstage.unique("تسليم")), "lazwar-press.txt", TEXT);
    }

    private static void letGo(Visitor visitor, List<Route> held) {
        visitor.page().unroute(url -> url.contains("/annotations?"));
        held.forEach(Route::resume);
        held.clear();
    }

    private static Locator state(Visitor visitor) {
        return visitor.page().locator("set-state > .state:visible");
    }

    private static Locator question(Visitor visitor) {
        return visitor.named(AriaRole.ALERTDIALOG, "annotation.annotate.submit")
                .or(visitor.named(AriaRole.DIALOG, "annotation.annotate.submit"));
    }
}
