package org.isnad.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** {@code /team/tokens}. */
final class TokensScreen {

    private final Visitor visitor;

    TokensScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static TokensScreen open(Visitor visitor) {
        visitor.go("/team/tokens");
        return new TokensScreen(visitor);
    }

    /** Makes a token and answers it, as it is shown this once. */
    String make(String name) {
        visitor.field("team.tokens.name").fill(name);
        visitor.button("team.tokens.make").click();
        return visitor.field("team.tokens.made").inputValue();
    }

    void revoke(String name) {
        row(name)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visitor.say("team.tokens.revoke")))
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
