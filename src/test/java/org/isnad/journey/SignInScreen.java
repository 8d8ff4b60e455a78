package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** {@code /team/sign-in}. */
final class SignInScreen {

    private final Visitor visitor;

    SignInScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    ProjectsScreen enter(String login, String password) {
        tryToEnter(login, password);
        visitor.page().waitForURL(url -> !url.contains("/sign-in"));
        return new ProjectsScreen(visitor);
    }

    void tryToEnter(String login, String password) {
        visitor.field("team.sign-in.login").fill(login);
        visitor.field("team.sign-in.password").fill(password);
        visitor.button("team.sign-in.enter").click();
    }

    /** Tries a password that is right; answers whether the door opened, and waits for the form to come back if it did not. */
    boolean opens(String login, String password) {
        var answer = visitor.page()
                .waitForResponse(
                        response -> response.request().method().equals("POST"), () -> tryToEnter(login, password));
        if (answer.status() == 302) {
            return true;
        }
        assertThat(visitor.field("team.sign-in.password")).hasValue("");
        return false;
    }

    /** Tries a password that is wrong, and waits for the form to come back without it. */
    void fail(String login, String password) {
        tryToEnter(login, password);
        assertThat(visitor.field("team.sign-in.password")).hasValue("");
    }

    /** Takes the way that the button of the provider leads. */
    static void byProvider(Visitor visitor) {
        visitor.page().locator("#provider").click();
    }

    /** The sentence that says why nobody was let in. */
    Locator refusal() {
        return visitor.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT);
    }
}
