package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever chooses a mark of a gold set reads beside it from whom it comes, and why. */
class OriginTest {

    private static final String TEXT = "استقبل تلفورا وفدًا من لازوار.";

    @RegisterExtension
    private final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_mark_tells_who_said_so_and_who_decided_for_which_reason(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("أصل"));
        var article = backstage.article(project, "lazwar.txt", TEXT);
        handIn(backstage, project, article, "PER");
        handIn(backstage, project, article, "ORG");
        Colleague.signedIn("admin", ShippedIsnad.ADMIN_PASSWORD).settle(project, "PER", "slip", "اسم رجل");
        var lead = browser.lead(language);
        lead.go("/annotation/annotate?article=%s&set=gold".formatted(article));
        var screen = new AnnotateScreen(lead).ready();
        assertThat(origin(lead)).isHidden();

        screen.pick(Stretch.of(TEXT, "تلفورا"));

        assertThat(origin(lead)).containsText(language.equals("ar") ? "سهو" : "Slip");
        assertThat(origin(lead)).containsText("اسم رجل");
        assertThat(origin(lead).locator("li")).hasCount(2);
        assertThat(origin(lead).locator("li.taken")).hasCount(1);
        lead.photograph(Browser.PICTURES.resolve("origin-" + language + ".png"));
        screen.pick(Stretch.of(TEXT, "لازوار"));
        assertThat(origin(lead).locator("li")).hasCount(1);
        assertThat(origin(lead)).not().containsText("اسم رجل");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_relation_tells_who_drew_it_and_between_what(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("أصل"));
        var article = backstage.article(project, "lazwar.txt", TEXT);
        for (var name : List.of("ليلى", "سامي")) {
            var login = backstage.account(name, "ar");
            backstage.member(project, login, "annotator");
            var annotator = Colleague.signedIn(login, Backstage.PASSWORD);
            annotator.mark(
                    article,
                    List.of(
                            new Mark("claim", "EVENT", Stretch.of(TEXT, "استقبل تلفورا وفدًا")),
                            new Mark("entity", "PER", Stretch.of(TEXT, "تلفورا"))));
            annotator.relate(article, "source", "استقبل تلفورا وفدًا", "تلفورا");
            annotator.submit(article);
        }
        var lead = browser.lead(language);
        lead.go("/annotation/annotate?article=%s&set=gold".formatted(article));
        new AnnotateScreen(lead).ready().pick(Stretch.of(TEXT, "تلفورا"));
        assertThat(origin(lead)).containsText("ليلى");
        assertThat(origin(lead)).not().containsText("وفدًا");

        lead.page().keyboard().press("Shift+L");

        assertThat(origin(lead).locator("li.taken")).containsText("استقبل تلفورا وفدًا");
        assertThat(origin(lead)).containsText("سامي");
        lead.photograph(Browser.PICTURES.resolve("origin-relation-" + language + ".png"));
    }

    private static void handIn(Backstage backstage, String project, String article, String label) {
        var login = backstage.account("ليلى", "ar");
        backstage.member(project, login, "annotator");
        Colleague.signedIn(login, Backstage.PASSWORD)
                .submit(
                        article,
                        new Mark("entity", label, Stretch.of(TEXT, "تلفورا")),
                        new Mark("entity", "GPE", Stretch.of(TEXT, "لازوار")));
    }

    private static Locator origin(Visitor visitor) {
        return visitor.page().locator("gold-origin");
    }
}
