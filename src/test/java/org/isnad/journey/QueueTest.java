package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager opens the queue, and an annotator works through it. */
class QueueTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void an_annotator_takes_one_article_after_the_other_until_all_is_done(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Desk"));
        backstage.article(project, "one.txt", "Mazur Anbari left Karshmal.");
        backstage.article(project, "two.txt", "Selinda Morvak stayed.");
        var login = backstage.account("Selinda", language);
        backstage.member(project, login, "annotator");
        var lead = browser.lead(language);
        SettingsScreen.open(lead, project).queue(1);
        assertThat(lead.page().getByText(lead.say("team.settings.kept"))).isVisible();
        var selinda = browser.visitor(language);
        selinda.signIn(login, Backstage.PASSWORD);

        selinda.go("/corpus/articles?project=" + project);
        selinda.link("annotation.next.title").click();
        assertThat(selinda.page().locator("text-canvas")).containsText("Mazur Anbari");
        submit(selinda);
        selinda.link("annotation.next.title").click();
        assertThat(selinda.page().locator("text-canvas")).containsText("Selinda Morvak");
        submit(selinda);
        selinda.link("annotation.next.title").click();

        assertThat(new NextScreen(selinda).thanks()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_manager_does_not_undo_unseen_what_another_settled(String language) {
        var project = browser.backstage().project(Backstage.unique("Desk"));
        var lead = browser.lead(language);
        var page = SettingsScreen.open(lead, project);
        var other = browser.lead("en");
        SettingsScreen.open(other, project).queue(4);
        assertThat(other.page().getByText(other.say("team.settings.kept"))).isVisible();

        page.queue(2);

        assertThat(lead.page().getByText(lead.say("refusal.SettingsMoved"))).isVisible();
        lead.page().reload();
        assertThat(lead.field("team.projects.overlap")).hasValue("4");
        var lines = LogScreen.open(lead, "?project=" + project).lines("settings-changed");
        assertThat(lines).hasCount(1);
        assertThat(lines).containsText(lead.say("audit.setting.overlap"));
        assertThat(lines).containsText(lead.say("team.settings.handout.queue"));
    }

    private static void submit(Visitor visitor) {
        visitor.button("annotation.annotate.submit").click();
        visitor.button("shell.yes").click();
        assertThat(visitor.link("annotation.next.title")).isVisible();
    }
}
