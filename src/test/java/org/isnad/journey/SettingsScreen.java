package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** {@code /team/settings}. */
final class SettingsScreen {

    private final Visitor visitor;

    SettingsScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static SettingsScreen open(Visitor visitor, String project) {
        visitor.go("/team/settings?project=" + project);
        return new SettingsScreen(visitor);
    }

    /** Lets annotators take their next article from the queue, so many people for each. */
    void queue(int overlap) {
        visitor.field("team.settings.handout.queue").check();
        visitor.field("team.projects.overlap").fill(String.valueOf(overlap));
        keep();
    }

    /** Wants this attribute of each mark of its kind, under the name that the page has for it. */
    void want(String attribute) {
        visitor.page()
                .getByLabel(attribute, new Page.GetByLabelOptions().setExact(true))
                .check();
        visitor.button("schema.demands.keep").click();
        assertThat(visitor.page().getByText(visitor.say("team.settings.kept"))).isVisible();
    }

    /** Wants at least so many marks of a layer, under the name that the page has for it. */
    void least(String layer, int marks) {
        least(layer).fill(String.valueOf(marks));
        visitor.button("schema.demands.keep").click();
    }

    Locator least(String layer) {
        return visitor.page().getByLabel(layer + ": " + visitor.say("schema.demands.least"));
    }

    /** Says that what was changed is saved, and is then put away, so that it is not taken for the next one. */
    void expectKept() {
        var told = visitor.page().getByText(visitor.say("team.settings.kept"));
        assertThat(told).isVisible();
        told.hover();
        visitor.page().locator(".ui-growl-icon-close").first().click();
        assertThat(told).isHidden();
    }

    void archive() {
        visitor.button("team.settings.end.archive").click();
        visitor.button("shell.yes").click();
    }

    void restore() {
        visitor.button("team.settings.end.restore").click();
    }

    /** Deletes the project, if this is its name. */
    void delete(String name) {
        visitor.field("team.settings.end.name").fill(name);
        visitor.button("team.settings.end.delete").click();
    }

    void keep() {
        visitor.button("team.profile.keep").click();
    }
}
