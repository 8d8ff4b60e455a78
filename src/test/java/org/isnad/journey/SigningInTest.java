package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The door of the house. */
class SigningInTest {

    /** So many wrong passwords are refused a pause in any case, since each of them doubles it. */
    private static final int MANY = 12;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_wrong_password_is_refused_with_a_sentence_and_many_of_them_with_a_pause() {
        var login = browser.backstage().account("Hasty", "ar");
        var hasty = browser.visitor("ar");
        hasty.go("/team/sign-in");
        var door = new SignInScreen(hasty);
        var pause = hasty.say("refusal.TooManyTries", 1).substring(0, 20);

        door.fail(login, "not the password");
        assertThat(door.refusal()).hasText(hasty.say("refusal.WrongLogin"));
        for (int tries = 1; tries < MANY && !door.refusal().innerText().startsWith(pause); tries++) {
            door.fail(login, "not the password " + tries);
        }
        assertThat(door.refusal()).containsText(pause);

        Backstage.change(
                "update sign_in_failure set failures = failures + 5, last_failure = utc_timestamp(6)"); // a long one
        assertThat(door.opens(login, Backstage.PASSWORD)).isFalse();
        browser.backstage().waitForPauses();
        assertThat(door.opens(login, Backstage.PASSWORD)).isTrue();
        assertThat(hasty.page()).hasURL(hasty.at("/team/projects"));
    }

    @Test
    void brings_people_where_they_wanted_to_go() {
        var project = browser.backstage().project(Backstage.unique("Wanted"));
        var lead = browser.visitor("en");

        lead.go("/corpus/articles?project=" + project);
        new SignInScreen(lead).enter("admin", ShippedIsnad.ADMIN_PASSWORD);

        assertThat(lead.page()).hasURL(lead.at("/corpus/articles?project=" + project));
    }

    @Test
    void tells_who_sends_something_after_the_session_ended_and_keeps_what_they_typed() {
        var lead = browser.lead("en");
        var name = Backstage.unique("Typed with care");
        var projects = new ProjectsScreen(lead);
        lead.go("/team/projects");
        lead.button("team.projects.new").first().click();
        lead.field("team.projects.name").fill(name);
        lead.page().getByLabel(lead.say("team.projects.mode.shared")).check();

        lead.loseSession();
        lead.button("team.projects.begin").click();
        lead.page().waitForURL(url -> url.contains("/sign-in"));
        assertThat(lead.page().getByText(lead.say("team.sign-in.ended"))).isVisible();
        new SignInScreen(lead).enter("admin", ShippedIsnad.ADMIN_PASSWORD);

        assertThat(lead.page().getByText(lead.say("script.kept"))).isVisible();
        assertThat(lead.field("team.projects.name")).hasValue(name);
        assertThat(lead.page().getByLabel(lead.say("team.projects.mode.shared")))
                .isChecked();
        lead.button("team.projects.begin").click();
        lead.page().waitForURL(url -> url.contains("/corpus/articles"));
        var made = Long.parseLong(lead.page().url().replaceFirst(".*project=", ""));
        lead.go("/team/projects?after=" + (made - 2)); // others made projects, too: the list has pages
        assertThat(projects.cards().filter(new Locator.FilterOptions().setHasText(name)))
                .hasCount(1);
        assertThat(lead.page().getByText(lead.say("script.kept"))).hasCount(0);
    }

    @Test
    void gives_a_new_session_to_whoever_signs_in() {
        var lead = browser.visitor("en");
        lead.go("/team/sign-in");
        var planted = lead.plantSession("planted-by-somebody-else");

        lead.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);

        assertThat(lead.session()).isNotEmpty().isNotEqualTo(planted);
    }

    @Test
    void gives_another_session_at_each_sign_in_and_keeps_it_from_scripts_and_strangers() {
        var lead = browser.lead("en");
        var first = lead.session();
        lead.signOut();

        lead.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);

        assertThat(lead.session()).isNotEqualTo(first);
        assertThat(lead.context().cookies())
                .filteredOn(cookie -> cookie.name.startsWith("ISNAD_"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.httpOnly && cookie.sameSite == SameSiteAttribute.LAX);
    }

    @Test
    void lets_nobody_back_in_who_has_signed_out() {
        var lead = browser.lead("en");
        var session = lead.session();

        lead.signOut();
        lead.plantSession(session);
        lead.go("/team/projects");

        assertThat(lead.button("team.sign-in.enter")).isVisible();
    }

    @Test
    void speaks_the_language_that_is_chosen() {
        var lead = browser.visitor("en");
        lead.go("/team/sign-in");

        lead.page().getByText("العربية").click();

        assertThat(lead.page().locator("html[lang=ar][dir=rtl]")).isVisible();
        assertThat(lead.page().getByText("مَن قال ماذا")).isVisible();
    }
}
