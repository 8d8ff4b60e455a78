package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One article in two tabs: the same words are not marked twice, and a tab that comes to the front shows what stands. */
class TwiceTest {

    private static final String TEXT = "Mazur Anbari left Karshmal. Selinda Morvak stayed at the Two Shores Beacon.";
    private static final String CLAIM = "stayed at the Two Shores Beacon";
    private static final Pattern SAVES = Pattern.compile(".*/annotations\\?set=mine$");

    @RegisterExtension
    final Browser browser = new Browser();

    private String article = "";
    private Visitor lead;
    private AnnotateScreen desk;

    @BeforeEach
    void an_article_lies_open() {
        article = browser.backstage().article(TEXT);
        lead = browser.lead("en");
        desk = AnnotateScreen.open(lead, article);
    }

    @Test
    void what_another_tab_has_marked_in_the_same_way_meanwhile_stays_once_and_the_page_says_so() {
        var tab = lead.page();
        var held = new ArrayList<Route>();
        tab.route(SAVES, held::add);
        desk.choose(of("Karshmal")).press("Digit3");
        desk.expectMarks(1);
        inAnotherTab(() -> desk.choose(of("Karshmal")).press("Digit3"));

        lead.backToTab(tab);
        held.forEach(Route::resume);

        assertThat(tab.locator(".note")).hasText(lead.say("refusal.AlreadyMarked"));
        tab.unroute(SAVES);
        desk.expectMarks(1).expectSaved();
        assertThat(desk.marked()).containsExactly("Political entity Karshmal");
        assertThat(browser.backstage().marks(article)).hasSize(1);
        lead.forgive(complaint -> complaint.contains("409"));
    }

    @Test
    void what_was_marked_without_a_network_and_elsewhere_meanwhile_stays_once() {
        var tab = lead.page();
        tab.route(SAVES, Route::abort);
        desk.choose(of("Karshmal")).press("Digit3");
        desk.choose(of("Mazur Anbari")).press("Digit1");
        desk.expectState("canvas.kept", 2);
        inAnotherTab(() -> {
            desk.choose(of("Karshmal")).press("Digit3");
            desk.choose(of("Two Shores Beacon")).press("Digit2");
        });

        lead.backToTab(tab);
        tab.unroute(SAVES);
        tab.evaluate("dispatchEvent(new Event('online'))");
        desk.expectMarks(3).expectSaved();

        assertThat(desk.marked())
                .containsExactly("Person Mazur Anbari", "Political entity Karshmal", "Organisation Two Shores Beacon");
        assertThat(browser.backstage().marks(article)).hasSize(3);
        lead.forgive(complaint -> complaint.contains("409") || complaint.contains("ERR_FAILED"));
    }

    @Test
    void what_was_told_of_a_mark_and_joined_to_it_without_a_network_goes_to_the_one_that_was_made_elsewhere() {
        var tab = lead.page();
        desk.choose(of("Mazur Anbari")).press("Digit1");
        desk.expectSaved();
        tab.route(SAVES, Route::abort);
        desk.choose(of(CLAIM)).click("Claim", "Numeric claim");
        tab.locator("span-attributes")
                .getByLabel("Approximate", new Locator.GetByLabelOptions().setExact(true))
                .selectOption("true");
        desk.expectState("canvas.kept", 2);
        new Threads(lead).relate(CLAIM, "Mazur Anbari");
        desk.expectState("canvas.kept", 3);
        inAnotherTab(() -> desk.choose(of(CLAIM)).click("Claim", "Numeric claim"));

        lead.backToTab(tab);
        tab.unroute(SAVES);
        tab.evaluate("dispatchEvent(new Event('online'))");
        desk.expectMarks(2).expectSaved();

        assertThat(tab.locator(".note")).hasText(lead.say("canvas.twin", "1 attribute and 1 relation"));
        assertThat(browser.backstage().relations(article)).containsExactly("source: " + CLAIM + " > Mazur Anbari");
        var spans = browser.backstage().marks(article, "mine").get("spans");
        assertThat(spans).hasSize(2);
        assertThat(spans.at("/1/attributes/approximate").asBoolean()).isTrue();
        assertThat(new Threads(lead).below(desk.mark(CLAIM))).hasCount(1);
        lead.forgive(complaint -> complaint.contains("409") || complaint.contains("ERR_FAILED"));
    }

    @Test
    void what_was_given_another_label_before_it_was_sent_is_no_twin() {
        var tab = lead.page();
        tab.route(SAVES, Route::abort);
        desk.choose(of("Karshmal")).press("Digit3");
        desk.pick(of("Karshmal"));
        desk.press("Digit4");
        desk.expectState("canvas.kept", 2);
        inAnotherTab(() -> desk.choose(of("Karshmal")).press("Digit3"));

        lead.backToTab(tab);
        tab.unroute(SAVES);
        tab.evaluate("dispatchEvent(new Event('online'))");
        desk.expectMarks(2).expectSaved();

        assertThat(desk.marked()).containsExactlyInAnyOrder("Political entity Karshmal", "Place Karshmal");
        assertThat(browser.backstage().marks(article)).extracting(Mark::label).containsExactlyInAnyOrder("GPE", "LOC");
        lead.forgive(complaint -> complaint.contains("409") || complaint.contains("ERR_FAILED"));
    }

    @Test
    void a_tab_that_comes_to_the_front_shows_what_was_done_meanwhile() {
        var tab = lead.page();
        inAnotherTab(() -> desk.choose(of("Karshmal")).press("Digit3"));
        lead.backToTab(tab);

        tab.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");

        desk.expectMarks(1);
        assertThat(desk.marked()).containsExactly("Political entity Karshmal");
    }

    private void inAnotherTab(Runnable act) {
        lead.openTab();
        AnnotateScreen.open(lead, article);
        act.run();
        desk.expectSaved();
    }

    private static Stretch of(String words) {
        return Stretch.of(TEXT, words);
    }
}
