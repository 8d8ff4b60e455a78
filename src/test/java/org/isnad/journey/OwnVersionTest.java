package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nobody is right about what is told of a mark, the reviewer tells it, by keys alone. */
class OwnVersionTest {

    private static final String CLAIM = "the bridge is closed";
    private static final String TEXT = "Mr Ardan says that the bridge is closed.\n";

    @RegisterExtension
    final Browser browser = new Browser();

    private String project = "";
    private String article = "";

    @BeforeEach
    void an_article() {
        project = browser.backstage().project(Backstage.unique("Own"));
        article = browser.backstage().article(project, "own.txt", TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_choice_that_nobody_made_is_made(String language) {
        claim(Map.of("modality", "CERTAIN"));
        claim(Map.of("modality", "PROBABLE"));
        var visitor = signedIn(language);
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 1);
        assertThat(desk.lanes().first()).isVisible();

        desk.press("KeyE").press("F2");
        assertThat(desk.told("directness")).isFocused();
        desk.press("Tab").press("Tab");
        assertThat(desk.told("modality")).isFocused();
        desk.told("modality").selectOption("POSSIBLE");
        visitor.photograph(Browser.PICTURES.resolve("review-own-" + language + ".png"));
        desk.press("Escape");
        assertThat(desk.chosen()).hasText(CLAIM);
        desk.press("Enter").expectSaved();

        assertThat(desk.end()).isVisible();
        assertThat(told().get("modality").asText()).isEqualTo("POSSIBLE");
    }

    @Test
    void what_a_claim_is_about_is_named_by_the_reviewer_and_ends_may_change_with_it() {
        claim(Map.of("about", Map.of("name", "River Authority")));
        claim(Map.of("about", Map.of("name", "City Council")));
        var visitor = signedIn("en");
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 1);
        assertThat(desk.lanes().first()).isVisible();

        desk.press("KeyE").press("Shift+ArrowLeft");
        assertThat(desk.chosen()).hasText("the bridge is close");
        desk.told("about").fill("Road Office");
        desk.press("Enter").press("Escape").press("Shift+ArrowRight");
        assertThat(desk.chosen()).hasText(CLAIM);
        desk.press("Enter").expectSaved();

        assertThat(told().at("/about/name").asText()).isEqualTo("Road Office");
        desk.press("KeyB");
        assertThat(desk.card()).containsText("Road Office");
    }

    @Test
    void what_is_written_and_no_answer_is_not_saved() {
        claim(Map.of("about", Map.of("name", "River Authority")));
        claim(Map.of("about", Map.of("name", "City Council")));
        var desk = ReviewScreen.open(signedIn("en"), project).expectPlace(1, 1);
        assertThat(desk.lanes().first()).isVisible();

        desk.press("KeyE");
        desk.told("about").fill("Road Offi");
        desk.press("Shift+Tab").press("Escape").press("Enter");

        assertThat(desk.told("about")).isFocused();
        assertThat(desk.chosen()).hasText(CLAIM);
    }

    /** What is told of the only mark of the gold set. */
    private JsonNode told() {
        return browser.backstage().marks(article, "gold").at("/spans/0/attributes");
    }

    private void claim(Map<String, ?> told) {
        var login = browser.backstage().account("Annotator", "en");
        browser.backstage().member(project, login, "annotator");
        var annotator = Colleague.signedIn(login, Backstage.PASSWORD);
        annotator.claim(article, Stretch.of(TEXT, CLAIM), told);
        annotator.submit(article);
    }

    private Visitor signedIn(String language) {
        var reviewer = browser.backstage().account("Nour", "en");
        browser.backstage().member(project, reviewer, "reviewer");
        var visitor = browser.visitor(language);
        visitor.signIn(reviewer, Backstage.PASSWORD);
        return visitor;
    }
}
