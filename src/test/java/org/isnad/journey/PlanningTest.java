package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager says what is urgent, puts people into groups, and deals the articles out. */
class PlanningTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_manager_deals_articles_out_by_a_rule_and_sees_before_what_comes_of_it(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Desk"));
        backstage.article(project, "one.txt", "Mazur Anbari left Karshmal.");
        backstage.article(project, "two.txt", "Selinda Morvak stayed.");
        var selinda = backstage.account("Selinda", language);
        var mazur = backstage.account("Mazur", language);
        backstage.member(project, selinda, "annotator");
        backstage.member(project, mazur, "annotator");
        var lead = browser.lead(language);

        MembersScreen.open(lead, project).putInGroup("Selinda", "Beirut", "ar, en");
        assertThat(lead.page().getByText(lead.say("team.members.groups-kept"))).isVisible();
        var deal = DealScreen.open(lead, project);
        deal.group("Beirut");
        deal.way("by_load");
        deal.preview();
        assertThat(deal.share(selinda)).containsText(lead.figure(2));
        assertThat(deal.share(mazur)).hasCount(0);
        deal.deal();

        assertThat(lead.page().getByText(lead.say("annotation.deal.was"))).isVisible();
        assertThat(ArticlesScreen.open(lead, project).row("one.txt")).containsText("Selinda");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_manager_says_what_is_urgent_and_by_when(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Desk"));
        backstage.article(project, "one.txt", "Mazur Anbari left Karshmal.");
        backstage.article(project, "two.txt", "Selinda Morvak stayed.");
        var lead = browser.lead(language);
        var articles = ArticlesScreen.open(lead, project);

        schedule(lead, articles, "two.txt");

        assertThat(lead.page().getByText(lead.say("corpus.articles.scheduled", 1)))
                .isVisible();
        assertThat(articles.row("two.txt")).containsText(lead.say("corpus.articles.priority.urgent"));
        assertThat(articles.row("two.txt").locator(".late")).isVisible();
        assertThat(articles.row("one.txt").locator(".priority")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void all_columns_of_the_list_find_room_beside_each_other(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Desk"));
        var article = backstage.article(project, "one.txt", "Mazur Anbari left Karshmal.");
        var first = backstage.account("عبد الرحمن بن عبد العزيز الكرشمالي", language);
        var second = backstage.account("Selinda-Morvak-of-Karshmal-upon-Lazwar", language);
        backstage.member(project, first, "annotator");
        backstage.member(project, second, "annotator");
        backstage.assign(article, first, second);
        Colleague.signedIn(first, Backstage.PASSWORD).submit(article);
        Colleague.signedIn(second, Backstage.PASSWORD).submit(article);
        var lead = browser.lead(language);

        schedule(lead, ArticlesScreen.open(lead, project), "one.txt");

        var articles = ArticlesScreen.open(lead, project);
        assertThat(articles.row("one.txt")).containsText(lead.say("corpus.articles.priority.urgent"));
        lead.photograph(Browser.PICTURES.resolve("columns-" + language + ".png"));
        assertThat(articles.beyond()).isZero();
    }

    private static void schedule(Visitor lead, ArticlesScreen articles, String article) {
        articles.tick(article);
        lead.button("corpus.articles.schedule").click();
        lead.field("corpus.articles.priority").selectOption("urgent");
        lead.field("corpus.articles.due").selectOption("by");
        lead.field("corpus.articles.day").fill("2020-01-31");
        lead.button("team.profile.keep").click();
        assertThat(lead.page().getByText(lead.say("corpus.articles.scheduled", 1)))
                .isVisible();
    }
}
