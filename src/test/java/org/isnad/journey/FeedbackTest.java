package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager says how the review goes; what is decided then teaches those who annotate and those who write the guidelines. */
class FeedbackTest {

    private static final String TEXT = "استقبل تلفورا وفدًا من لازوار.";

    @RegisterExtension
    private final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void an_annotator_learns_by_what_was_decided_and_why(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("خلاف"));
        var lead = browser.lead(language);
        var rules = RulesScreen.open(lead, project);
        rules.showDifferences();
        rules.add("old_name", "اسم قديم", "Old name");
        assertThat(rules.lines()).hasCount(9);
        var article = backstage.article(project, "lazwar.txt", TEXT);
        var right = annotator(backstage, project, language);
        var wrong = annotator(backstage, project, language);
        Colleague.signedIn(right, Backstage.PASSWORD)
                .submit(article, new Mark("entity", "PER", Stretch.of(TEXT, "تلفورا")));
        Colleague.signedIn(wrong, Backstage.PASSWORD)
                .submit(article, new Mark("entity", "ORG", Stretch.of(TEXT, "تلفورا")));
        Colleague.signedIn("admin", ShippedIsnad.ADMIN_PASSWORD).settle(project, "PER", "old_name", "اسم رجل");

        var visitor = browser.visitor(language);
        visitor.signIn(wrong, Backstage.PASSWORD);
        var told = FeedbackScreen.open(visitor, project).differences();

        assertThat(told).hasCount(1);
        assertThat(told.first()).containsText("تلفورا");
        assertThat(told.first()).containsText(language.equals("ar") ? "اسم قديم" : "Old name");
        assertThat(told.first()).containsText("اسم رجل");
        visitor.photograph(Browser.PICTURES.resolve("feedback-" + language + ".png"));
        assertThat(MattersScreen.open(lead, project).matters()).hasCount(1);
        lead.photograph(Browser.PICTURES.resolve("matters-" + language + ".png"));
    }

    private static String annotator(Backstage backstage, String project, String language) {
        var login = backstage.account("ليلى", language);
        backstage.member(project, login, "annotator");
        return login;
    }
}
