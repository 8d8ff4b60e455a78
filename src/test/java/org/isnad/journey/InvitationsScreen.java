package org.isnad.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** {@code /team/invitations}. */
final class InvitationsScreen {

    private final Visitor visitor;

    InvitationsScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static InvitationsScreen open(Visitor visitor) {
        visitor.go("/team/invitations");
        return new InvitationsScreen(visitor);
    }

    /** Invites somebody into a project as an annotator, and answers the link. */
    String invite(String name, String project) {
        visitor.field("team.role.annotator").check();
        tryToInvite(name, project);
        return visitor.field("team.invitations.link").inputValue();
    }

    /** Invites somebody into a project as what is ticked. */
    void tryToInvite(String name, String project) {
        visitor.field("team.members.name").fill(name);
        visitor.field("team.invitations.project").selectOption(new SelectOption().setLabel(project));
        visitor.button("team.invitations.invite").click();
    }

    void takeBack(String name) {
        row(name)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(visitor.say("team.invitations.take-back")))
                .click();
        visitor.button("shell.yes").click();
    }

    Locator row(String name) {
        return visitor.page()
                .locator("tbody")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(name));
    }
}
