package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** {@code /review/rules}: how a project goes about its review. */
final class RulesScreen {

    private final Visitor visitor;

    private RulesScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static RulesScreen open(Visitor visitor, String project) {
        visitor.go("/team/settings?project=" + project);
        visitor.link("review.rules.title").click();
        visitor.page().waitForURL(url -> url.contains("/review/rules"));
        return new RulesScreen(visitor);
    }

    /** @param merging {@code none}, {@code unanimous}, {@code majority} or {@code skill} */
    void merge(String merging, int percent) {
        visitor.field("review.rules.merging." + merging).check();
        visitor.field("review.rules.share").fill(String.valueOf(percent));
        keep();
    }

    /** Lets annotators see how the gold set differs. */
    void showDifferences() {
        visitor.field("review.rules.feedback").check();
        keep();
    }

    /** Adds a reason in the first empty line. */
    void add(String code, String arabic, String english) {
        var line = lines().nth(lines().count() - 2); // of two empty ones the first
        line.locator("input[id$=code]").fill(code);
        line.locator("input[id$=name-ar]").fill(arabic);
        line.locator("input[id$=name-en]").fill(english);
        keep();
    }

    Locator lines() {
        return visitor.page().locator("[id$=reasons] tbody tr");
    }

    void keep() {
        visitor.button("team.profile.keep").click();
        assertThat(visitor.page().getByText(visitor.say("team.settings.kept"))).isVisible();
    }
}
