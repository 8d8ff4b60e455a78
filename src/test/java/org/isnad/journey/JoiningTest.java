package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People come by invitation, keep their own keys, leave, and the log tells of it. */
class JoiningTest {

    private static final String FRESH = "another password for tests";

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void whoever_is_invited_makes_an_account_and_finds_the_project(String language) {
        var name = Backstage.unique("ليلى <b>");
        var desk = Backstage.unique("Desk");
        browser.backstage().project(desk);
        var invitations = InvitationsScreen.open(browser.lead(language));
        var link = invitations.invite(name, desk);
        var layla = browser.visitor(language);

        var join = JoinScreen.open(layla, link);
        join.tryToJoin("two words", Backstage.PASSWORD);
        assertThat(layla.page().getByText(layla.say("refusal.LoginNotPlain", "two words")))
                .isVisible();
        var projects = join.join(Backstage.unique("layla"), Backstage.PASSWORD);

        assertThat(projects.cards()).containsText(desk);
        assertThat(layla.page().locator(".menu-button")).hasText(name);
        JoinScreen.open(layla, link);
        assertThat(layla.page().getByText(layla.say("refusal.InvitationUsed"))).isVisible();
        layla.forgive(complaint -> complaint.contains("410"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void nobody_comes_as_what_nobody_has_chosen(String language) {
        var desk = Backstage.unique("Desk");
        var project = browser.backstage().project(desk);
        var lead = browser.lead(language);

        InvitationsScreen.open(lead).tryToInvite("Mazur", desk);
        assertThat(lead.page().getByText(lead.say("refusal.RolesAndProject"))).isVisible();
        MembersScreen.open(lead, project).tryToAdd(browser.backstage().account("Mazur", language));

        assertThat(lead.page().getByText(lead.say("refusal.NoRole"))).isVisible();
    }

    @Test
    void an_invitation_that_was_taken_back_opens_nothing() {
        var name = Backstage.unique("Mazur");
        var desk = Backstage.unique("Desk");
        browser.backstage().project(desk);
        var lead = browser.lead("en");
        var invitations = InvitationsScreen.open(lead);
        var link = invitations.invite(name, desk);

        invitations.takeBack(name);
        assertThat(invitations.row(name)).hasCount(0);
        var mazur = browser.visitor("en");
        JoinScreen.open(mazur, link);

        assertThat(mazur.page().getByText(mazur.say("refusal.NoSuchInvitation")))
                .isVisible();
        assertThat(mazur.page().locator("form#join")).hasCount(0);
        mazur.forgive(complaint -> complaint.contains("410"));
    }

    @Test
    void an_invitation_that_is_over_says_until_when_it_was_good() {
        var name = Backstage.unique("Mazur");
        var desk = Backstage.unique("Desk");
        browser.backstage().project(desk);
        var link = InvitationsScreen.open(browser.lead("en")).invite(name, desk);
        var mazur = browser.visitor("en");
        var join = JoinScreen.open(mazur, link);
        browser.backstage().letInvitationPass(name);

        join.tryToJoin(Backstage.unique("mazur"), Backstage.PASSWORD);

        var sentence = "This invitation was good until Jan 2, 2026";
        assertThat(mazur.page().getByRole(AriaRole.ALERT)).containsText(sentence);
        JoinScreen.open(mazur, link);
        assertThat(mazur.page().getByRole(AriaRole.ALERT)).containsText(sentence);
        mazur.forgive(complaint -> complaint.contains("410"));
    }

    @Test
    void a_changed_password_ends_the_sessions_of_other_browsers_and_leaves_this_one() {
        var login = browser.backstage().account("Selinda", "en");
        var here = browser.visitor("en");
        here.signIn(login, Backstage.PASSWORD);
        var elsewhere = browser.visitor("en");
        elsewhere.signIn(login, Backstage.PASSWORD);

        var profile = ProfileScreen.open(here);
        profile.changePassword("not the password", FRESH);
        assertThat(here.page().getByText(here.say("refusal.WrongPassword"))).isVisible();
        profile.changePassword(Backstage.PASSWORD, FRESH);

        assertThat(here.page().getByText(here.say("team.profile.changed"))).isVisible();
        elsewhere.go("/team/projects");
        assertThat(elsewhere.page().url()).contains("/sign-in");
        new SignInScreen(elsewhere).enter(login, FRESH);
        ProfileScreen.open(elsewhere).leaveEverywhere();
        here.go("/team/projects");
        assertThat(here.page().url()).contains("/sign-in");
    }

    @Test
    void a_token_is_told_once_and_opens_nothing_once_it_is_revoked() {
        var login = browser.backstage().account("Selinda", "en");
        var selinda = browser.visitor("en");
        selinda.signIn(login, Backstage.PASSWORD);
        var tokens = TokensScreen.open(selinda);

        var token = tokens.make("laptop");

        assertThat(token).startsWith("isnad_");
        assertThat(browser.backstage().statusWith(token)).isEqualTo(200);
        tokens = TokensScreen.open(selinda);
        assertThat(selinda.page().locator("body")).not().containsText(token);
        tokens.revoke("laptop");
        assertThat(tokens.row("laptop")).hasCount(0);
        // What a token stands for is remembered for a moment.
        selinda.page().waitForCondition(() -> browser.backstage().statusWith(token) == 401);
    }

    @Test
    void whoever_has_left_is_shut_out_and_can_come_back() {
        var login = browser.backstage().account("Selinda", "en");
        var selinda = browser.visitor("en");
        selinda.signIn(login, Backstage.PASSWORD);
        var lead = browser.lead("en");
        var accounts = AccountsScreen.open(lead);

        accounts.find(login);
        accounts.close(login);

        assertThat(accounts.row(login)).containsText(lead.say("team.accounts.is-closed"));
        selinda.go("/team/projects");
        assertThat(selinda.page().url()).contains("/sign-in");
        new SignInScreen(selinda).fail(login, Backstage.PASSWORD);
        accounts.open(login);
        assertThat(accounts.row(login)).not().containsText(lead.say("team.accounts.is-closed"));
        new SignInScreen(selinda).enter(login, Backstage.PASSWORD);
    }

    @Test
    void the_log_tells_managers_of_their_project_and_admins_of_all() {
        var desk = Backstage.unique("Desk");
        var project = browser.backstage().project(desk);
        var login = browser.backstage().account("Selinda", "en");
        browser.backstage().member(project, login, "observer");
        var selinda = browser.visitor("en");
        selinda.signIn(login, Backstage.PASSWORD);
        selinda.answer("/team/members?project=" + project);
        selinda.answer("/audit/log?project=" + project);
        selinda.forgive(complaint -> complaint.contains("403"));

        var lead = browser.lead("en");
        var ofProject = LogScreen.open(lead, "?project=" + project);
        assertThat(ofProject.lines("right-refused")).hasCount(2);
        assertThat(ofProject.lines("right-refused").first()).containsText(lead.say("audit.barred.not-your-role"));
        assertThat(ofProject.lines("roles-changed"))
                .containsText(lead.say("audit.turn", login, "–", lead.say("team.role.observer")));
        assertThat(ofProject.lines("signed-in")).hasCount(0);
        var ofAll = LogScreen.open(lead, "");
        ofAll.find(login);
        assertThat(ofAll.lines("signed-in")).hasCount(1);
        assertThat(lead.page().locator("body")).not().containsText(Backstage.PASSWORD);
    }
}
