package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks after the installation sees how it fares, and tells everybody what they should know. */
class InstallationTest {

    private static final Pattern SOME = Pattern.compile("[1-9]");

    private static final String MARKUP = "<b onclick=alert(1)>";

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void what_admins_announce_stands_on_every_page_until_its_reader_closes_it(String language) {
        var arabic = Backstage.unique("يتوقف إسناد مساء الخميس " + MARKUP);
        var english = Backstage.unique("Isnad stops on Thursday evening " + MARKUP);
        var sentence = language.equals("ar") ? arabic : english;
        var lead = browser.lead(language);
        var announcements = AnnouncementsScreen.open(lead);
        var reader = browser.visitor(language);
        var login = browser.backstage().account("Selinda Morvak", language);

        announcements.announce(arabic, " ");
        assertThat(lead.page().getByText(lead.say("refusal.AnnouncementLength", 400)))
                .isVisible();
        announcements.announce(arabic, english);
        assertThat(AnnouncementsScreen.told(lead)).containsText(sentence);

        isRead(reader, login, sentence);
        announcements.end(sentence);
        assertThat(lead.page().getByText(lead.say("installation.announcements.ended")))
                .isVisible();
        assertThat(AnnouncementsScreen.told(lead)).hasCount(0);
    }

    private static void isRead(Visitor reader, String login, String sentence) {
        reader.go("/team/sign-in");
        assertThat(AnnouncementsScreen.told(reader)).containsText(sentence);
        assertThat(AnnouncementsScreen.told(reader).locator("button")).hasCount(0);
        reader.signIn(login, Backstage.PASSWORD);
        assertThat(AnnouncementsScreen.told(reader)).containsText(sentence);
        assertThat(AnnouncementsScreen.told(reader).locator("b")).hasCount(0);
        reader.button("shell.seen").click();
        assertThat(AnnouncementsScreen.told(reader)).hasCount(0);
        reader.go("/team/profile");
        assertThat(AnnouncementsScreen.told(reader)).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void admins_see_how_the_installation_fares(String language) {
        var lead = browser.lead(language);

        var overview = OverviewScreen.open(lead);

        assertThat(overview.beside("installation.overview.place")).hasText(lead.say("installation.overview.embedded"));
        assertThat(overview.beside("installation.overview.folder.database")).containsText(SOME);
        assertThat(overview.beside("installation.overview.count.accounts"))
                .not()
                .hasText("0");
        assertThat(lead.page().locator("main")).containsText("ISNAD_OPENID_ISSUER");
        assertThat(lead.page().locator("main")).not().containsText("a secret for tests");
        assertThat(lead.page().locator("main")).not().containsText(ShippedIsnad.ADMIN_PASSWORD);
    }
}
