package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reviewers are told of people: of annotators letters, where names are hidden, and of each other names, always. */
class BlindReviewTest {

    private static final String TEXT = "Mr Ardan says that the bridge is closed.\nBelus spoke.\n";

    @RegisterExtension
    final Browser browser = new Browser();

    private String project = "";
    private String article = "";
    private String reviewer = "";

    @BeforeEach
    void two_differ_about_two_names() {
        var backstage = browser.backstage();
        project = backstage.project(Backstage.unique("Blind"));
        article = backstage.article(project, "blind.txt", TEXT);
        reviewer = backstage.account("Nour", "en");
        backstage.member(project, reviewer, "reviewer");
        annotator("Layla").submit(article, entity("ORG", "Ardan"), entity("ORG", "Belus"));
        annotator("Sami").submit(article, entity("PER", "Ardan"), entity("PER", "Belus"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void the_page_of_the_article_and_its_log_tell_letters(String language) {
        hideNames();
        var visitor = signedIn(language);

        AnnotateScreen.open(visitor, article);
        var tabs = visitor.page().locator("nav.sets");
        assertThat(tabs).containsText("A");
        assertThat(tabs).not().containsText("Layla");
        visitor.photograph(Browser.PICTURES.resolve("blind-article-" + language + ".png"));
        tabs.locator("a", new Locator.LocatorOptions().setHasText("B")).click();
        assertThat(tabs.locator("[aria-current=true]")).hasText("B");
        assertThat(visitor.page().content()).doesNotContain("Layla", "Sami");

        var log = HistoryScreen.open(visitor, article);
        assertThat(log.acts().first()).isVisible();
        assertThat(visitor.page().content()).doesNotContain("Layla", "Sami");
    }

    @Test
    void who_decided_bears_a_name_where_others_are_letters() {
        hideNames();
        var about = waiting().get(0);
        var visitor = signedIn("en");
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 2);
        desk.press("Digit1").expectPlace(2, 2).expectSaved();

        ReviewScreen.open(visitor, project, "&at=" + about);

        assertThat(desk.told()).containsText(visitor.say("review.review.anew", "Nour"));
        assertThat(desk.card()).not().containsText("Layla");
    }

    @Test
    void who_decided_bears_a_name_while_nobody_else_does_yet() {
        var about = waiting().get(0);
        var visitor = signedIn("en");
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 2);
        desk.press("Digit1").expectPlace(2, 2).expectSaved();
        var held = new ArrayList<Route>();
        visitor.page().route("**/members*", held::add);

        ReviewScreen.open(visitor, project, "&at=" + about);

        assertThat(desk.told()).containsText(visitor.say("review.review.anew", "Nour"));
        held.forEach(Route::resume);
    }

    @Test
    void names_that_could_not_be_read_are_asked_for_again() {
        var visitor = signedIn("en");
        var lost = new ArrayList<String>();
        visitor.page().route("**/members*", route -> {
            if (lost.isEmpty()) {
                lost.add(route.request().url());
                route.abort();
            } else {
                route.resume();
            }
        });

        var desk = ReviewScreen.open(visitor, project);

        assertThat(desk.card()).containsText("Layla");
        assertThat(lost).hasSize(1);
        visitor.forgive(complaint -> complaint.contains("members"));
    }

    @Test
    void what_is_taken_back_before_the_page_has_begun_comes_into_what_it_goes_through() {
        var units = waiting();
        var visitor = signedIn("en");
        var desk = ReviewScreen.open(visitor, project, "&at=" + units.get(0));
        assertThat(desk.choices()).hasCount(2);
        desk.press("Digit1").expectPlace(2, 2).expectSaved();
        ReviewScreen.open(visitor, project, "&at=" + units.get(0));
        assertThat(desk.told()).not().isEmpty();
        desk.press("Digit2").expectSaved();
        var held = new ArrayList<Route>();
        visitor.page().route("**/disagreements/" + units.get(1), held::add);
        ReviewScreen.open(visitor, project, "&at=" + units.get(1));
        visitor.page().waitForCondition(() -> !held.isEmpty());

        desk.press("KeyU");
        held.forEach(Route::resume);

        assertThat(desk.told()).containsText(visitor.say("review.review.anew", "Nour"));
        assertThat(desk.choices().first()).containsText("Ardan");
    }

    private void hideNames() {
        Colleague.signedIn("admin", ShippedIsnad.ADMIN_PASSWORD).hideNames(project);
    }

    private List<String> waiting() {
        var ids = new ArrayList<String>();
        Colleague.signedIn(reviewer, Backstage.PASSWORD)
                .waiting(project)
                .forEach(unit -> ids.add(unit.get("id").asText()));
        return ids;
    }

    private Colleague annotator(String name) {
        var login = browser.backstage().account(name, "en");
        browser.backstage().member(project, login, "annotator");
        return Colleague.signedIn(login, Backstage.PASSWORD);
    }

    private static Mark entity(String label, String words) {
        return new Mark("entity", label, Stretch.of(TEXT, words));
    }

    private Visitor signedIn(String language) {
        var visitor = browser.visitor(language);
        visitor.signIn(reviewer, Backstage.PASSWORD);
        return visitor;
    }
}
