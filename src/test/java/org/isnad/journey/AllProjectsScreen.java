package org.isnad.journey;

import com.microsoft.playwright.Locator;
import java.util.Map;

/** {@code /installation/all-projects}. */
final class AllProjectsScreen {

    private final Visitor visitor;

    private AllProjectsScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Of all projects those that have these words in their name. */
    static AllProjectsScreen open(Visitor visitor, String words) {
        visitor.go("/installation/all-projects?words=" + words);
        return new AllProjectsScreen(visitor);
    }

    Locator row(String name) {
        return visitor.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    void restore(String name) {
        row(name).getByText(visitor.say("team.settings.end.restore")).click();
    }

    /** Makes somebody the manager of a project that has none. */
    void appoint(String project, String login) {
        visitor.field("installation.all-projects.orphan").fill(project);
        visitor.field("team.sign-in.login").fill(login);
        visitor.button("installation.all-projects.appoint").click();
    }

    void delete(String project, String name) {
        Map.of("installation.all-projects.number", project, "team.settings.end.name", name)
                .forEach((field, value) -> visitor.field(field).fill(value));
        visitor.button("team.settings.end.delete").click();
    }
}
