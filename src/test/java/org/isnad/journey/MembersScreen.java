package org.isnad.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** {@code /team/members}. */
final class MembersScreen {

    private final Visitor visitor;

    MembersScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static MembersScreen open(Visitor visitor, String project) {
        visitor.go("/team/members?project=" + project);
        return new MembersScreen(visitor);
    }

    /** Takes somebody in as an annotator. */
    void add(String login) {
        visitor.field("team.role.annotator").check();
        tryToAdd(login);
    }

    /** Takes somebody in as what is ticked. */
    void tryToAdd(String login) {
        visitor.field("team.sign-in.login").fill(login);
        visitor.button("team.members.add").click();
    }

    /** Says in which group an annotator works and what they read. */
    void putInGroup(String name, String group, String languages) {
        visitor.page()
                .getByLabel(visitor.say("annotation.deal.group") + ": " + name)
                .fill(group);
        visitor.page()
                .getByLabel(visitor.say("team.members.reads") + ": " + name)
                .fill(languages);
        visitor.button("team.profile.keep").click();
    }

    /** Gives somebody one more role, and waits until that is kept. */
    void give(String role, String name) {
        visitor.page().waitForResponse(response -> response.request().method().equals("POST"), () -> role(role, name)
                .check());
    }

    /** Takes somebody out of the project, and says yes to the question. */
    void remove(String name) {
        row(name)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visitor.say("team.members.remove")))
                .click();
        visitor.named(AriaRole.ALERTDIALOG, "team.members.remove")
                .or(visitor.named(AriaRole.DIALOG, "team.members.remove"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visitor.say("shell.yes")))
                .click();
    }

    Locator row(String name) {
        return visitor.page()
                .locator("#members tbody")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    /** The tick of one role of one person. */
    Locator role(String role, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions()
                                .setName(visitor.say("team.role." + role) + ": " + name)
                                .setExact(true));
    }
}
