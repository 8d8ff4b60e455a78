package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
