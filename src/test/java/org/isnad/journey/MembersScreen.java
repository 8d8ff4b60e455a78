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

    /** Takes somebody in as an annotator, which the form proposes. */
    void add(String login) {
        visitor.field("team.sign-in.login").fill(login);
        visitor.button("team.members.add").click();
    }

    Locator rows() {
        return visitor.page()
                .getByRole(AriaRole.TABLE)
                .or(visitor.page().getByRole(AriaRole.GRID))
                .getByRole(AriaRole.ROW);
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
