package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way of an article: from an invitation to what its reviewer has before them in the end. */
class WholeWayTest {

    private static final String TEXT = "أعلنت الرئاسة في تلفورا استئناف العمل في جسر لازوار.\n";
    private static final String WISH = "بقي «لازوار».";

    @RegisterExtension
    final Browser browser = new Browser();

    private String project = "";

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void leads_from_an_invitation_through_the_queue_and_back_to_the_reviewer(String language) {
        var desk = openQueue(language);
        var layla = joined(desk, language);
        var omar = reviewer(language);

        layla.go("/corpus/articles?project=" + project);
        layla.link("annotation.next.title").click();
        var screen = new AnnotateScreen(layla).ready();
        mark(layla, "تلفورا");
        screen.expectMarks(1).expectSaved().submit();
        var seen = look(omar, screen.article());
        assertThat(seen.marked()).hasSize(1);
        seen.reopen(WISH);

        assertThat(NoticesScreen.count(layla)).hasText("1");
        assertThat(NoticesScreen.toast(layla)).containsText(WISH);
        assertThat(layla.page().locator(".moved")).hasText(Pattern.compile(layla.say("canvas.moved.open")));
        layla.button("canvas.moved.reload").click();
        screen.ready();
        assertThat(layla.page().locator(".reopened .words")).hasText(WISH);
        mark(layla, "لازوار");
        screen.expectMarks(2).expectSaved().submit();

        assertThat(look(omar, screen.article()).expectMarks(2).marked())
                .map(mark -> mark.replaceFirst(".* ", ""))
                .containsExactly("تلفورا", "لازوار");
        assertThat(omar.page().locator("set-state > .state:visible")).hasText(omar.say("annotation.state.submitted"));
    }

    /** The name of a new project with one article, which its annotators take from the queue. */
    private String openQueue(String language) {
        var desk = Backstage.unique("Desk");
        project = browser.backstage().project(desk);
        browser.backstage().article(project, "lazwar.txt", TEXT);
        var settings = SettingsScreen.open(browser.lead(language), project);
        settings.queue(1);
        settings.expectKept();
        return desk;
    }

    /** Somebody who has come by an invitation, gone, and signed in again. */
    private Visitor joined(String desk, String language) {
        var link = InvitationsScreen.open(browser.lead(language)).invite(Backstage.unique("ليلى"), desk);
        var login = Backstage.unique("layla");
        var layla = browser.visitor(language);
        assertThat(JoinScreen.open(layla, link).join(login, Backstage.PASSWORD).cards())
                .containsText(desk);
        layla.signOut();
        layla.signIn(login, Backstage.PASSWORD);
        return layla;
    }

    private Visitor reviewer(String language) {
        var login = browser.backstage().account("عمر", language);
        browser.backstage().member(project, login, "reviewer");
        var omar = browser.visitor(language);
        omar.signIn(login, Backstage.PASSWORD);
        return omar;
    }

    /** Marks the words as a place, by keys alone. */
    private static void mark(Visitor annotator, String words) {
        new Typist(annotator)
                .enter()
                .walk("Control+ArrowLeft", Stretch.of(TEXT, words))
                .press("Digit3");
    }

    /** What the one annotator of an article has marked, which lies open to whoever marks nothing there. */
    private static AnnotateScreen look(Visitor reviewer, String article) {
        var screen = AnnotateScreen.open(reviewer, article);
        assertThat(reviewer.page().locator(".sets a.annotator")).hasAttribute("aria-current", "true");
        assertThat(reviewer.link("annotation.annotate.mine")).hasCount(0);
        return screen;
    }
}
