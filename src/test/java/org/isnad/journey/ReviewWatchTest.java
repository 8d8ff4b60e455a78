package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** While somebody reviews, annotators go on submitting, and the page comes to know of it. */
@SuppressWarnings("NullAway.Init") // there is a reviewer before each test
class ReviewWatchTest {

    private static final String TEXT = "Mr Ardan says that the bridge is closed.\nBelus spoke.\n";

    @RegisterExtension
    final Browser browser = new Browser();

    private String project = "";
    private String article = "";
    private Visitor visitor;

    @BeforeEach
    void somebody_reviews() {
        project = browser.backstage().project(Backstage.unique("Watch"));
        article = browser.backstage().article(project, "watch.txt", TEXT);
        var reviewer = browser.backstage().account("Nour", "en");
        browser.backstage().member(project, reviewer, "reviewer");
        visitor = browser.visitor("en");
        visitor.signIn(reviewer, Backstage.PASSWORD);
        visitor.page().clock().install();
    }

    @Test
    void what_is_submitted_while_nothing_was_left_comes_without_a_reload() {
        annotator().submit(article, entity("ORG", "Ardan"));
        var desk = ReviewScreen.open(visitor, project);
        assertThat(desk.end()).containsText(visitor.say("review.review.empty"));

        annotator().submit(article, entity("PER", "Ardan"));
        visitor.page().clock().fastForward("00:31");

        desk.expectPlace(1, 1);
        assertThat(desk.choices()).hasCount(2);
        desk.press("Digit1").expectSaved();
        assertThat(desk.end()).isVisible();
    }

    @Test
    void what_is_submitted_while_a_card_is_open_is_counted_and_leaves_it_as_it_is() {
        annotator().submit(article, entity("ORG", "Belus"));
        annotator().submit(article, entity("PER", "Belus"));
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 1);
        desk.press("KeyN");
        desk.keyboard().type("half a ");

        annotator().submit(article, entity("LOC", "Ardan"));
        visitor.page().clock().fastForward("00:31");

        desk.expectPlace(1, 2);
        desk.keyboard().type("thought");
        desk.press("Enter");
        assertThat(desk.note()).hasText("half a thought");
        assertThat(desk.choices().first()).containsText("Belus");
        assertThat(visitor.complaints()).isEmpty();
    }

    private Colleague annotator() {
        var login = browser.backstage().account("Annotator", "en");
        browser.backstage().member(project, login, "annotator");
        return Colleague.signedIn(login, Backstage.PASSWORD);
    }

    private static Mark entity(String label, String words) {
        return new Mark("entity", label, Stretch.of(TEXT, words));
    }
}
