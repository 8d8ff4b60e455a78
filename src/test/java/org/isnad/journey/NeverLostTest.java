package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails: in the end the server has what the annotator saw, none twice and none missing. */
class NeverLostTest {

    private static final String TEXT = "Mazur Anbari left Karshmal. Selinda Morvak stayed at the Two Shores Beacon.\n"
            + "Twenty names follow: Ardan, Belus, Corvin, Dasht, Elmar, Farun, Gavil, Hamren, Ister, Jorvik,"
            + " Kelda, Lomar, Merun, Nasta, Ovrin, Pellas, Quorn, Rastin, Selmar, Torvan.\n";
    private static final List<String> TWENTY =
            List.of(TEXT.substring(TEXT.indexOf("Ardan"), TEXT.lastIndexOf('.')).split(", "));
    private static final String NO_LOCKS =
            "Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });";
    private static final String NOTHING_KEPT =
            "Object.defineProperty(globalThis, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });";
    private static final Pattern SAVES = Pattern.compile(".*/articles/\\d+/annotations\\?set=mine$");

    @RegisterExtension
    final Browser browser = new Browser();

    private String project = "";
    private String article = "";
    private Visitor lead;
    private AnnotateScreen desk;

    @BeforeEach
    void an_article_lies_open() {
        project = browser.backstage().project(Backstage.unique("Kept"));
        article = browser.backstage().article(project, "ferry.txt", TEXT);
        lead = browser.lead("en");
        desk = AnnotateScreen.open(lead, article);
    }

    @Test
    void a_server_killed_between_an_edit_and_its_answer_loses_nothing_and_doubles_nothing() {
        desk.choose(of("Karshmal")).press("Digit1");
        desk.expectSaved();
        lead.page()
                .route(
                        SAVES,
                        route -> {
                            route.fetch();
                            ShippedIsnad.get().kill();
                            route.abort();
                        },
                        new Page.RouteOptions().setTimes(1));
        try {
            desk.pick(of("Karshmal"));
            desk.press("Digit3");
            desk.expectState("canvas.kept", 1);
            desk.choose(of("Mazur Anbari")).press("Digit1");
            desk.choose(of("Two Shores Beacon")).press("Digit2");
            desk.expectState("canvas.kept", 3);
        } finally {
            ShippedIsnad.afterPowerFailure();
        }
        new Asked(lead).signIn(ShippedIsnad.ADMIN_PASSWORD);
        desk.expectSaved();

        expectStored("Person Mazur Anbari", "Political entity Karshmal", "Organisation Two Shores Beacon");
        assertThat(revision()).isEqualTo(4);
        lead.forgive(NeverLostTest::isOfTheNetwork);
    }

    @Test
    void twenty_edits_without_a_network_are_sent_when_it_is_back() {
        lead.context().setOffline(true);
        TWENTY.forEach(name -> desk.choose(of(name)).press("Digit1"));
        desk.expectMarks(20).expectState("canvas.kept", 20);
        assertThat(browser.backstage().marks(article)).isEmpty();
        lead.context().setOffline(false);
        desk.expectSaved();

        expectStored(TWENTY.stream().map("Person "::concat).toArray(String[]::new));
        assertThat(revision()).isEqualTo(20);
        lead.forgive(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    /** As long in truth as a network may well be cut: a request which hangs is given up and sent again in between. */
    @Test
    void whatever_is_done_and_undone_in_thirty_seconds_without_an_answer_is_stored_as_it_was_seen() {
        markThree();
        var everything = Pattern.compile(".*/articles/\\d+/(annotations|undo|redo)\\?.*");
        var cut = System.nanoTime();
        lead.page().route(everything, Route::fetch); // it arrives, and nobody hears of it

        workOn();
        var seen = desk.marked();
        lead.page().waitForTimeout(Math.max(0, 30_000 - (System.nanoTime() - cut) / 1e6));
        desk.expectState("canvas.kept", 17);
        lead.page().unroute(everything);
        lead.page().evaluate("dispatchEvent(new Event('online'))");
        desk.expectSaved();

        assertThat(desk.marked()).isEqualTo(seen);
        expectStored(Stream.concat(
                        Stream.of("Person Mazur Anbari", "Political entity Karshmal"),
                        TWENTY.subList(0, 15).stream().map("Person "::concat))
                .toArray(String[]::new));
        assertThat(revision()).isEqualTo(20);
        lead.forgive(NeverLostTest::isOfTheNetwork);
    }

    private void markThree() {
        desk.choose(of("Mazur Anbari")).press("Digit1");
        desk.choose(of("Karshmal")).press("Digit1");
        desk.choose(of("Two Shores Beacon")).press("Digit2");
        desk.expectSaved();
    }

    /** Twenty-three acts, undos of what was saved and of what was not among them; each is seen at once. */
    private void workOn() {
        desk.undo();
        desk.expectMarks(2);
        TWENTY.subList(0, 12).forEach(name -> desk.choose(of(name)).press("Digit1"));
        desk.pick(of("Karshmal"));
        desk.press("Digit3");
        desk.remove("Person", "Mazur Anbari");
        desk.expectMarks(13);
        desk.undo();
        desk.expectMarks(14);
        TWENTY.subList(12, 16).forEach(name -> desk.choose(of(name)).press("Digit1"));
        desk.undo();
        desk.undo();
        desk.redo();
        desk.expectMarks(17);
    }

    @Test
    void a_tab_closed_without_a_network_leaves_its_changes_for_when_the_article_is_opened_again() {
        desk.choose(of("Mazur Anbari")).press("Digit1");
        desk.choose(of("Karshmal")).press("Digit1");
        desk.expectSaved();
        lead.context().setOffline(true);
        desk.pick(of("Karshmal"));
        desk.press("Digit3");
        desk.remove("Person", "Mazur Anbari");
        desk.choose(of("Two Shores Beacon")).press("Digit2");
        desk.expectState("canvas.kept", 3);
        lead.page().close();
        lead.context().setOffline(false);

        lead.openTab();
        lead.go("/team/projects");
        assertThat(lead.page().locator("kept-elsewhere")).containsText(lead.say("script.kept-edits", 3));
        lead.page().locator("kept-elsewhere a").click();
        var again = new AnnotateScreen(lead).ready();

        again.expectMarks(2).expectSaved();
        desk = again;
        expectStored("Political entity Karshmal", "Organisation Two Shores Beacon");
        assertThat(revision()).isEqualTo(5);
        lead.go("/team/projects");
        assertThat(lead.page().locator("kept-elsewhere p")).hasCount(0);
        lead.forgive(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void a_change_whose_answer_was_lost_is_known_again_after_a_reload() {
        desk.choose(of("Karshmal")).press("Digit1");
        desk.expectSaved();
        lead.page().route(SAVES, route -> {
            route.fetch();
            route.abort();
        });
        desk.pick(of("Karshmal"));
        desk.press("Digit3");
        desk.expectState("canvas.kept", 1);
        lead.page().unroute(SAVES);

        lead.page().reload();
        desk.ready().expectMarks(1).expectSaved();

        expectStored("Political entity Karshmal");
        assertThat(revision()).isEqualTo(2);
        assertThat(new Asked(lead).versions()).isHidden();
        lead.forgive(complaint -> complaint.contains("ERR_FAILED"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_two_tabs_each_sends_its_own_and_takes_over_from_the_other_once_that_is_closed(boolean locks) {
        if (!locks) {
            lead.context().addInitScript(NO_LOCKS);
            desk = AnnotateScreen.open(lead, article);
        }
        var first = lead.page();
        first.route(SAVES, Route::abort);
        desk.choose(of("Karshmal")).press("Digit3");
        desk.choose(of("Mazur Anbari")).press("Digit1");
        desk.expectState("canvas.kept", 2);

        lead.openTab();
        var second = AnnotateScreen.open(lead, article);
        second.choose(of("Two Shores Beacon")).press("Digit2");
        second.expectMarks(1).expectSaved();
        assertThat(revision()).isEqualTo(1);
        first.close();
        second.expectMarks(3).expectSaved();

        desk = second;
        expectStored("Person Mazur Anbari", "Political entity Karshmal", "Organisation Two Shores Beacon");
        assertThat(revision()).isEqualTo(3);
        lead.forgive(complaint -> complaint.contains("ERR_FAILED"));
    }

    @Test
    void nobody_sends_what_another_person_left_behind() {
        var login = browser.backstage().account("Annotator", "en");
        browser.backstage().member(project, login, "annotator");
        lead.page().route(SAVES, Route::abort);
        desk.choose(of("Karshmal")).press("Digit3");
        desk.expectState("canvas.kept", 1);
        lead.page().close();

        lead.openTab();
        lead.loseSession();
        lead.signIn(login, Backstage.PASSWORD);
        AnnotateScreen.open(lead, article).expectMarks(0);
        assertThat(lead.page().locator("kept-elsewhere p")).hasCount(0);
        lead.loseSession();
        lead.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);
        assertThat(browser.backstage().marks(article)).isEmpty();
        desk = AnnotateScreen.open(lead, article).expectMarks(1).expectSaved();

        expectStored("Political entity Karshmal");
        lead.forgive(complaint -> complaint.contains("ERR_FAILED") || complaint.contains("401"));
    }

    @Test
    void a_browser_that_keeps_nothing_works_and_says_so_once_it_matters() {
        lead.context().addInitScript(NOTHING_KEPT);
        desk = AnnotateScreen.open(lead, article);
        var warning = lead.page().getByText(lead.say("canvas.keep-open"));
        desk.choose(of("Mazur Anbari")).press("Digit1");
        desk.expectSaved();
        assertThat(warning).isHidden();

        lead.context().setOffline(true);
        desk.choose(of("Karshmal")).press("Digit3");
        desk.expectState("canvas.unsaved", 1);
        assertThat(warning).isVisible();
        lead.context().setOffline(false);
        desk.expectSaved();

        expectStored("Person Mazur Anbari", "Political entity Karshmal");
        lead.forgive(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    /** What the page shows, what the server has, and what both should be. */
    private void expectStored(String... labelAndText) {
        var names = java.util.Map.of("PER", "Person", "GPE", "Political entity", "ORG", "Organisation");
        var stored = browser.backstage().marks(article).stream()
                .sorted(java.util.Comparator.comparing(mark -> mark.place().begin()))
                .map(mark -> names.get(mark.label()) + " " + mark.place().text());

        assertThat(desk.marked()).containsExactly(labelAndText);
        assertThat(stored).containsExactlyElementsOf(Stream.of(labelAndText).toList());
    }

    private static boolean isOfTheNetwork(String complaint) {
        return complaint.contains("net::ERR_") || complaint.matches("(?s)(answer|console): .*\\b401\\b.*");
    }

    private int revision() {
        return browser.backstage().marks(article, "mine").get("revision").asInt();
    }

    private static Stretch of(String words) {
        return Stretch.of(TEXT, words);
    }
}
