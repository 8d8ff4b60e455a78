package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who comes in, who may do what, and what is shown to those who may not. */
class PeopleTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void an_admin_makes_an_account_and_a_manager_takes_that_person_in() {
        var login = Backstage.unique("layla");
        var project = browser.backstage().project(Backstage.unique("أخبار"));
        var admin = browser.lead("ar");
        AccountsScreen.open(admin).add(login, "ليلى", Backstage.PASSWORD);
        var members = MembersScreen.open(admin, project);
        members.add(login);
        assertThat(members.role("annotator", "ليلى")).isChecked();
        members.give("reviewer", "ليلى");

        var layla = browser.visitor("ar");
        var projects = layla.signIn(login, Backstage.PASSWORD);

        assertThat(projects.cards()).hasCount(1);
        assertThat(MembersScreen.open(admin, project).role("reviewer", "ليلى")).isChecked();
    }

    @Test
    void articles_are_handed_out_to_annotators_who_then_find_them_waiting() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Desk"));
        for (var name : List.of("one", "two", "three")) {
            backstage.article(project, name + ".txt", "This is the text of article " + name + ".");
        }
        var login = backstage.account("Mazur Anbari", "en");
        backstage.member(project, login, "annotator");
        var lead = browser.lead("en");

        var articles = ArticlesScreen.open(lead, project);
        articles.assign(List.of("one.txt", "three.txt"), "Mazur Anbari");

        assertThat(articles.row("three.txt").getByTitle(login).locator("bdi")).hasText("Mazur Anbari");
        assertThat(articles.row("two.txt")).not().containsText("Mazur Anbari");
        var mazur = browser.visitor("en");
        assertThat(mazur.signIn(login, Backstage.PASSWORD).cards()).containsText(mazur.say("team.projects.waiting", 2));
    }

    @Test
    void who_has_an_article_is_shown_and_changed_even_where_a_manager_has_tried_something() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Desk"));
        var text = "Mazur Anbari left Karshmal.";
        var article = backstage.article(project, "one.txt", text);
        backstage.mark(article, new Mark("entity", "PER", Stretch.of(text, "Mazur Anbari")));
        annotator(backstage, project, "Mazur Anbari");
        annotator(backstage, project, "Selinda Morvak");
        var articles = ArticlesScreen.open(browser.lead("en"), project);
        articles.assign(List.of("one.txt"), "Mazur Anbari");
        assertThat(articles.row("one.txt")).containsText("Mazur Anbari");

        var dialog = articles.ask(List.of("one.txt"));
        assertThat(dialog.getByLabel("Admin")).isChecked();
        assertThat(dialog.getByLabel("Selinda Morvak")).not().isChecked();
        dialog.getByLabel("Mazur Anbari").uncheck();
        dialog.getByLabel("Selinda Morvak").check();
        articles.confirm();

        assertThat(articles.row("one.txt")).containsText("Selinda Morvak");
        assertThat(articles.row("one.txt")).not().containsText("Mazur Anbari");
        assertThat(articles.row("one.txt")).containsText("Admin");
    }

    @Test
    void who_has_some_of_the_articles_keeps_these_unless_told_otherwise() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Desk"));
        var text = "Mazur Anbari left Karshmal.";
        var begun = backstage.article(project, "one.txt", text);
        backstage.article(project, "two.txt", "Selinda Morvak stayed.");
        backstage.mark(begun, new Mark("entity", "PER", Stretch.of(text, "Mazur Anbari")));
        annotator(backstage, project, "Selinda Morvak");
        var lead = browser.lead("en");
        var articles = ArticlesScreen.open(lead, project);
        articles.assign(List.of("one.txt"), "Selinda Morvak");
        assertThat(articles.row("one.txt")).containsText("Selinda Morvak");

        var both = articles.ask(List.of("one.txt", "two.txt"));
        assertThat(both.getByLabel("Selinda Morvak").locator("option:checked"))
                .hasText(lead.say("corpus.articles.has-some", 1, 2));
        both.getByLabel("Selinda Morvak").selectOption("all");
        both.getByLabel("Admin").selectOption("none");
        articles.confirm();

        assertThat(articles.row("two.txt")).containsText("Selinda Morvak");
        assertThat(articles.row("one.txt")).containsText("Admin");
        assertThat(lead.page().getByText(lead.say("corpus.articles.kept", "Admin", 1)))
                .isVisible();
    }

    @Test
    void an_account_that_cannot_be_is_refused_with_a_sentence() {
        var admin = browser.lead("en");
        var login = Backstage.unique("mazur");
        var accounts = AccountsScreen.open(admin);
        accounts.add(login, "Mazur", Backstage.PASSWORD);

        accounts.tryToAdd(login, "Another Mazur", Backstage.PASSWORD);
        assertThat(admin.page().getByText(admin.say("refusal.LoginTaken", login)))
                .isVisible();
        accounts.tryToAdd("two words", "Mazur", Backstage.PASSWORD);
        assertThat(admin.page().getByText(admin.say("refusal.LoginNotPlain", "two words")))
                .isVisible();
        accounts.tryToAdd(Backstage.unique("short"), "Mazur", "short");
        assertThat(admin.page().getByText(admin.say("refusal.PasswordLength", 8, 200)))
                .isVisible();
    }

    @Test
    void an_account_is_made_whole_or_not_at_all() {
        var admin = browser.lead("en");
        var login = Backstage.unique("mazur");
        var accounts = AccountsScreen.open(admin);
        var held = new ArrayList<Route>();
        admin.page().route("**/team/accounts", held::add);

        admin.field("team.accounts.language").selectOption("ar");
        accounts.tryToAdd(login, "Mazur", Backstage.PASSWORD);
        assertThat(admin.page().locator("form[aria-busy=true][inert]")).hasCount(1);
        admin.page().unroute("**/team/accounts");
        held.forEach(Route::resume);

        assertThat(admin.page().getByText(admin.say("team.accounts.added", "Mazur")))
                .isVisible();
        accounts.expectFields("", "", "", "");
        admin.field("team.accounts.language").selectOption("en");
        accounts.tryToAdd(login, "Another Mazur", Backstage.PASSWORD);
        assertThat(admin.page().getByText(admin.say("refusal.LoginTaken", login)))
                .isVisible();
        accounts.expectFields(login, "Another Mazur", Backstage.PASSWORD, "en");
        assertThat(admin.page().locator("form[inert]")).hasCount(0);
    }

    @Test
    void a_project_keeps_its_last_manager_and_lets_go_of_others() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Desk"));
        var login = backstage.account("Selinda Morvak", "en");
        backstage.member(project, login, "annotator");
        var admin = browser.lead("en");
        var members = MembersScreen.open(admin, project);

        members.add("nobody-at-all");
        assertThat(admin.page().getByText(admin.say("refusal.NoSuchAccount", "nobody-at-all")))
                .isVisible();
        members.role("manager", "Admin").click();
        assertThat(admin.page().getByText(admin.say("refusal.LastManager"))).isVisible();
        assertThat(members.role("manager", "Admin")).isChecked();
        members.remove("Selinda Morvak");
        assertThat(members.row("Selinda Morvak")).hasCount(0);

        var selinda = browser.visitor("en");
        assertThat(selinda.signIn(login, Backstage.PASSWORD).cards()).hasCount(0);
    }

    @Test
    void pages_offer_each_role_what_it_may_do_and_nothing_else() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Roles"));
        var annotator = member(backstage, project, "annotator");
        var reviewer = member(backstage, project, "reviewer");
        var manager = member(backstage, project, "manager");

        for (var visitor : List.of(annotator, reviewer, manager)) {
            visitor.go("/corpus/articles?project=" + project);
            var manages = visitor == manager ? 1 : 0;
            assertThat(tab(visitor, "team.members.title")).hasCount(manages);
            assertThat(tab(visitor, "exchange.export.title")).hasCount(visitor == annotator ? 0 : 1);
            assertThat(visitor.page().locator("a[href*='/corpus/import']").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(visitor == manager));
            assertThat(visitor.page().locator("a[href*='/team/accounts']")).hasCount(0);
        }
    }

    @Test
    void what_belongs_to_others_is_not_there_and_what_needs_a_role_is_refused() {
        var backstage = browser.backstage();
        var foreign = backstage.project(Backstage.unique("Foreign"));
        var article = backstage.article(foreign, "secret.txt", "Nobody else may read this.");
        var own = backstage.project(Backstage.unique("Own"));
        var login = backstage.account("Curious", "en");
        backstage.member(own, login, "annotator");
        var curious = browser.visitor("en");
        curious.signIn(login, Backstage.PASSWORD);

        for (var path : List.of(
                "/corpus/articles?project=" + foreign,
                "/annotation/annotate?article=" + article,
                "/exchange/export?project=" + foreign,
                "/corpus/articles?project=999999999",
                "/corpus/articles?project=x",
                "/corpus/articles",
                "/nowhere")) {
            expectPage(curious, path, 404, "errors.not-found.title");
        }
        for (var path : List.of(
                "/team/members?project=" + own,
                "/corpus/import?project=" + own,
                "/exchange/export?project=" + own,
                "/team/accounts")) {
            expectPage(curious, path, 403, "errors.not-allowed.title");
        }
        curious.forgive(complaint -> complaint.contains("404") || complaint.contains("403"));
    }

    private static void annotator(Backstage backstage, String project, String name) {
        var login = backstage.account(name, "en");
        backstage.member(project, login, "annotator");
    }

    private Visitor member(Backstage backstage, String project, String role) {
        var login = backstage.account("Somebody", "en");
        backstage.member(project, login, role);
        var visitor = browser.visitor("en");
        visitor.signIn(login, Backstage.PASSWORD);
        return visitor;
    }

    private static Locator tab(Visitor visitor, String key) {
        return visitor.page()
                .locator("nav.tabs")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(visitor.say(key)));
    }

    private static void expectPage(Visitor visitor, String path, int status, String title) {
        var answer = visitor.answer(path);

        assertThat(answer.status()).as(path).isEqualTo(status);
        assertThat(visitor.named(AriaRole.HEADING, title)).isVisible();
        assertThat(visitor.page().locator("body").innerText())
                .as(path)
                .doesNotContain("Exception", "\tat ", "WildFly", "Undertow");
    }
}
