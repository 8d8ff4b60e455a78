package org.isnad.journey;

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
