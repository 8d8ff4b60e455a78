package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What concerns somebody reaches the page that lies open before them. */
class BellTest {

    private static final String TEXT = "أعلنت الرئاسة في تلفورا استئناف العمل في جسر لازوار.\n";

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void the_open_page_says_at_once_what_somebody_else_did(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("جسر"));
        var article = backstage.article(project, "lazwar.txt", TEXT);
        var login = backstage.account("ليلى", language);
        backstage.member(project, login, "annotator");
        var layla = browser.visitor(language);
        layla.signIn(login, Backstage.PASSWORD);
        var screen = AnnotateScreen.open(layla, article);
        screen.choose(Stretch.of(TEXT, "تلفورا")).press("3");
        screen.expectSaved().submit();
        assertThat(NoticesScreen.count(layla)).isHidden();

        reopen(language, article);

        assertThat(NoticesScreen.count(layla)).hasText("1");
        assertThat(NoticesScreen.toast(layla)).containsText("راجعي");
        layla.photograph(Browser.PICTURES.resolve("told-" + language + ".png"));
        assertThat(layla.page().locator(".moved")).hasText(Pattern.compile(layla.say("canvas.moved.open")));
        layla.button("canvas.moved.reload").click();
        assertThat(layla.button("annotation.annotate.submit")).isVisible();
        NoticesScreen.follow(layla);
        var notices = NoticesScreen.open(layla);
        assertThat(notices.unseen()).hasCount(1);
        notices.all().first().getByRole(AriaRole.LINK).click();
        layla.page().waitForURL(url -> url.contains("/annotation/annotate"));
        assertThat(NoticesScreen.count(layla)).isHidden();
    }

    private void reopen(String language, String article) {
        var lead = browser.lead(language);
        AnnotateScreen.open(lead, article);
        lead.page().locator(".sets a:not(.gold)").last().click();
        lead.page().waitForURL(url -> url.contains("set="));
        new AnnotateScreen(lead).ready().reopen("راجعي «جسر لازوار»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void all_are_seen_with_one_press(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("جسر"));
        var login = backstage.account("عمر", language);
        backstage.member(project, login, "annotator");
        for (int each = 0; each < 2; each++) {
            backstage.assign(backstage.article(project, "lazwar-%d.txt".formatted(each), TEXT + each), login);
        }
        var omar = browser.visitor(language);
        omar.signIn(login, Backstage.PASSWORD);
        assertThat(NoticesScreen.count(omar)).hasText("2");

        var notices = NoticesScreen.open(omar);
        omar.photograph(Browser.PICTURES.resolve("notices-" + language + ".png"));
        notices.seeAll();

        assertThat(notices.unseen()).hasCount(0);
        assertThat(notices.all()).hasCount(2);
        omar.page().reload();
        assertThat(NoticesScreen.count(omar)).isHidden();
    }
}
