package org.isnad.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** {@code /team/projects}. */
final class ProjectsScreen {

    private final Visitor visitor;

    ProjectsScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static ProjectsScreen open(Visitor visitor) {
        visitor.go("/team/projects");
        return new ProjectsScreen(visitor);
    }

    /** Fills in the form of a new project and leaves all else as it is offered. */
    ArticlesScreen begin(String name) {
        visitor.button("team.projects.new").first().click();
        visitor.field("team.projects.name").fill(name);
        visitor.button("team.projects.begin").click();
        return arrived();
    }

    /** Asks for the sample project, which only an empty installation offers. */
    ArticlesScreen takeSample() {
        visitor.button("team.projects.sample").click();
        return arrived();
    }

    /** Before the articles of the new project, whose address is written as those of all pages. */
    private ArticlesScreen arrived() {
        visitor.page().waitForURL(url -> url.matches(".*/corpus/articles\\?project=\\d+"));
        return new ArticlesScreen(visitor);
    }

    Locator cards() {
        return visitor.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LISTITEM)
                .getByRole(AriaRole.LINK);
    }
}
