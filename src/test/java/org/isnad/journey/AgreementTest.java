package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.isnad.web.Messages;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager sees how far annotators agree, and goes from a number to what stands behind it. */
class AgreementTest {

    private static final String TEXT = "Mazur Anbari left Karshmal.";
    private static final String OTHER = "Selinda Morvak stayed in Karshmal.";

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_manager_reads_figures_and_goes_to_what_they_are_made_of(String language) {
        var project = disputed(browser.backstage(), language);
        var lead = browser.lead(language);

        lead.go("/progress/dashboard?project=" + project);
        lead.link("review.agreement.title").click();
        var agreement = new AgreementScreen(lead);

        assertThat(agreement.overall()).containsText(lead.say("review.agreement.measure.alpha_set"));
        assertThat(agreement.overall()).containsText(lead.say("review.agreement.count", 11, 2));
        assertThat(agreement.lines("labels.spans").first()).containsText(name(language, "Person", "شخص"));
        assertThat(agreement.lines("articles")).hasCount(2);
        assertThat(agreement.lines("months")).hasCount(1);
        assertThat(agreement.panel("pairs")).containsText("Selinda");

        agreement.measure("f1_exact");
        assertThat(agreement.overall()).containsText(lead.say("review.agreement.value", 4 / 7.0));
        agreement.panel("confusion").locator("a").nth(1).click();
        assertThat(agreement.units()).hasCount(1);
        assertThat(agreement.units()).containsText("Karshmal");
        assertThat(agreement.panel("split")).containsText(Messages.share(language, 0.5));

        assertThat(agreement.units().locator("a").first())
                .hasAttribute("href", Pattern.compile("/review/review\\?.*&at=\\d+$"));

        var file = lead.page()
                .waitForDownload(() -> lead.link("review.agreement.csv").first().click());
        assertThat(file.suggestedFilename()).isEqualTo("agreement.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_cell_leads_to_its_units_in_the_review(String language) {
        var project = disputed(browser.backstage(), language);
        var lead = browser.lead(language);

        var agreement = AgreementScreen.open(lead, project, "&measure=alpha&one=LOC&other=GPE");
        agreement.units().locator("a").first().click();

        assertThat(lead.page()).hasURL(Pattern.compile("/review/review\\?.*&at=\\d+$"));
        assertThat(lead.page().locator("review-card")).containsText("Karshmal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void the_dashboard_tells_the_usual_figure_once_it_is_asked_for(String language) {
        var project = disputed(browser.backstage(), language);
        var lead = browser.lead(language);
        lead.go("/progress/dashboard?project=" + project);
        var tile = lead.page().locator("#agreement");
        assertThat(tile).containsText(lead.say("review.agreement.on-demand"));

        lead.link("review.agreement.work-out").click();

        assertThat(tile).containsText(lead.say("review.agreement.measure.alpha_set"));
        assertThat(tile).containsText(lead.say("review.agreement.count", 11, 2));
        lead.link("review.agreement.all-figures").click();
        assertThat(new AgreementScreen(lead).lines("articles")).hasCount(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void relations_have_figures_of_their_own(String language) {
        var project = related(browser.backstage(), language);
        var lead = browser.lead(language);

        var agreement = AgreementScreen.open(lead, project, "&of=relations");
        assertThat(agreement.overall()).containsText(lead.say("review.agreement.relations"));
        agreement.measure("f1_exact");

        assertThat(agreement.overall()).containsText(lead.say("review.agreement.about.relations.f1_exact"));
        assertThat(agreement.overall()).containsText(lead.say("review.agreement.value", 1.0));
        assertThat(agreement.overall()).containsText(lead.say("review.agreement.count", 2, 1));
        assertThat(agreement.lines("labels.relations").first()).containsText(name(language, "Source", "المصدر"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void several_choices_at_once_bear_their_names(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Topics"));
        var article = backstage.article(project, "one.txt", TEXT);
        for (var topics : List.of(List.of("POLITICS", "ECONOMY"), List.of("POLITICS"))) {
            var login = backstage.account("Selinda", language);
            backstage.member(project, login, "annotator");
            var annotator = Colleague.signedIn(login, Backstage.PASSWORD);
            annotator.claim(article, Stretch.of(TEXT, "left Karshmal"), Map.of("topics", topics, "approximate", true));
            annotator.submit(article);
        }
        var lead = browser.lead(language);

        var agreement = AgreementScreen.open(lead, project, "&layer=claim&of=topics&measure=alpha");

        assertThat(agreement.panel("confusion")).containsText(name(language, "Politics · Economy", "سياسة · اقتصاد"));
        AgreementScreen.open(lead, project, "&layer=claim&of=approximate&measure=alpha");
        assertThat(agreement.panel("confusion")).containsText(lead.say("canvas.yes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void an_empty_project_says_what_is_missing(String language) {
        var project = browser.backstage().project(Backstage.unique("Agreement"));
        var lead = browser.lead(language);

        var agreement = AgreementScreen.open(lead, project, "&of=relations&measure=fleiss");

        assertThat(agreement.overall()).containsText(lead.say("review.agreement.why.nothing-shared"));
    }

    /** Two articles with two annotators: they agree on the person of each, and neither on the label of the place nor on its being one. */
    static String disputed(Backstage backstage, String language) {
        var project = backstage.project(Backstage.unique("Agreement"));
        var one = backstage.article(project, "one.txt", TEXT);
        var two = backstage.article(project, "two.txt", OTHER);
        var login = backstage.account("Selinda", language);
        backstage.member(project, login, "annotator");
        backstage.assign(one, "admin", login);
        backstage.assign(two, "admin", login);
        var admin = Colleague.signedIn("admin", ShippedIsnad.ADMIN_PASSWORD);
        var selinda = Colleague.signedIn(login, Backstage.PASSWORD);
        var mazur = new Mark("entity", "PER", Stretch.of(TEXT, "Mazur Anbari"));
        var morvak = new Mark("entity", "PER", Stretch.of(OTHER, "Selinda Morvak"));
        admin.submit(one, mazur, new Mark("entity", "LOC", Stretch.of(TEXT, "Karshmal")));
        selinda.submit(one, mazur, new Mark("entity", "GPE", Stretch.of(TEXT, "Karshmal")));
        admin.submit(two, morvak, new Mark("entity", "LOC", Stretch.of(OTHER, "Karshmal")));
        selinda.submit(two, morvak);
        return project;
    }

    /** Two annotators of one article say of the same event by whom they know of it. */
    private static String related(Backstage backstage, String language) {
        var project = backstage.project(Backstage.unique("Relations"));
        var article = backstage.article(project, "one.txt", TEXT);
        var login = backstage.account("Selinda", language);
        backstage.member(project, login, "annotator");
        backstage.assign(article, "admin", login);
        for (var who : List.of(
                Colleague.signedIn("admin", ShippedIsnad.ADMIN_PASSWORD),
                Colleague.signedIn(login, Backstage.PASSWORD))) {
            var event = new Mark("claim", "EVENT", Stretch.of(TEXT, "left"));
            who.mark(article, List.of(event, new Mark("entity", "PER", Stretch.of(TEXT, "Mazur Anbari"))));
            who.relate(article, "source", "left", "Mazur Anbari");
            who.submit(article);
        }
        return project;
    }

    private static String name(String language, String english, String arabic) {
        return language.equals("ar") ? arabic : english;
    }
}
