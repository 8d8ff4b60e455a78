package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** {@code /team/accounts}. */
final class AccountsScreen {

    private final Visitor visitor;

    AccountsScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static AccountsScreen open(Visitor visitor) {
        visitor.go("/team/accounts");
        return new AccountsScreen(visitor);
    }

    /** Makes an account, and waits for the form to be empty again. */
    void add(String login, String name, String password) {
        tryToAdd(login, name, password);
        assertThat(visitor.field("team.sign-in.login")).hasValue("");
    }

    void tryToAdd(String login, String name, String password) {
        visitor.field("team.sign-in.login").fill(login);
        visitor.field("team.members.name").fill(name);
        visitor.field("team.sign-in.password").fill(password);
        visitor.button("team.accounts.add").click();
    }

    /** What the form holds: login, name, password, and the tag of a language. */
    void expectFields(String login, String name, String password, String language) {
        assertThat(visitor.field("team.sign-in.login")).hasValue(login);
        assertThat(visitor.field("team.members.name")).hasValue(name);
        assertThat(visitor.field("team.sign-in.password")).hasValue(password);
        assertThat(visitor.field("team.accounts.language")).hasValue(language);
    }

    /** Shows only accounts with these words. */
    void find(String words) {
        visitor.field("team.accounts.search").fill(words);
        visitor.button("shell.find").click();
    }

    void close(String login) {
        act(login, "team.accounts.close");
    }

    void open(String login) {
        act(login, "team.accounts.open");
    }

    private void act(String login, String what) {
        row(login)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(visitor.say(what))
                                .setExact(true))
                .click();
        visitor.button("shell.yes").click();
    }

    Locator row(String login) {
        return rows().filter(new Locator.FilterOptions().setHasText(login));
    }

    /** The accounts, with the heading of their table. */
    Locator rows() {
        return visitor.page().getByRole(AriaRole.ROW);
    }
}
