package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager brings a project to rest and gives it up, and an admin has it back. */
class EndingTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_project_is_archived_deleted_and_had_back(String language) {
        var backstage = browser.backstage();
        var name = Backstage.unique("Rested");
        var project = backstage.project(name);
        var article = backstage.article(project, "one.txt", "Mazur Anbari left Karshmal.");
        var login = backstage.account("Mona", language);
        backstage.member(project, login, "manager", "annotator");
        var mona = browser.visitor(language);
        mona.signIn(login, Backstage.PASSWORD);

        SettingsScreen.open(mona, project).archive();
        assertThat(mona.page().getByText(mona.say("shell.archived"))).isVisible();
        mona.go("/annotation/annotate?article=" + article);
        assertThat(mona.page().locator(".closed")).containsText(mona.say("shell.archived"));
        assertThat(mona.page().locator("[data-editable=false]")).hasCount(1);

        var settings = SettingsScreen.open(mona, project);
        settings.delete("another name");
        assertThat(mona.page().getByText(mona.say("refusal.NotItsName", name))).isVisible();
        settings.delete(name);
        assertThat(mona.button("team.settings.end.delete")).hasCount(0);
        mona.go("/team/projects");
        assertThat(card(new ProjectsScreen(mona), name)).containsText(mona.say("team.settings.end.deleted"));
        hadBackByAnAdmin(browser.lead(language), project, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void an_admin_names_a_manager_where_all_have_left(String language) {
        var backstage = browser.backstage();
        var name = Backstage.unique("Orphan");
        var project = backstage.project(name);
        var mona = backstage.account("Mona", language);
        var nour = backstage.account("Nour", language);
        backstage.member(project, mona, "manager");
        backstage.member(project, "admin", "observer");
        var lead = browser.lead(language);
        var accounts = AccountsScreen.open(lead);
        accounts.find(mona);
        accounts.close(mona);
        assertThat(accounts.row(mona)).containsText(lead.say("team.accounts.is-closed"));

        var all = AllProjectsScreen.open(lead, name);
        assertThat(all.row(name)).containsText(lead.say("installation.all-projects.unmanaged"));
        all.appoint(project, nour);

        assertThat(all.row(name)).not().containsText(lead.say("installation.all-projects.unmanaged"));
        var next = browser.visitor(language);
        next.signIn(nour, Backstage.PASSWORD);
        SettingsScreen.open(next, project).archive();
        assertThat(next.page().getByText(next.say("shell.archived"))).isVisible();
    }

    private static void hadBackByAnAdmin(Visitor lead, String project, String name) {
        var all = AllProjectsScreen.open(lead, name);
        assertThat(all.row(name)).containsText(lead.say("team.settings.end.deleted"));
        all.restore(name);
        assertThat(all.row(name)).containsText(lead.say("team.settings.end.archived"));
        all.restore(name);
        assertThat(all.row(name)).containsText(lead.say("team.settings.end.open"));
        all.delete(project, name);
        assertThat(all.row(name)).containsText(lead.say("team.settings.end.deleted"));
    }

    private static Locator card(ProjectsScreen projects, String name) {
        return projects.cards().filter(new Locator.FilterOptions().setHasText(name));
    }
}
