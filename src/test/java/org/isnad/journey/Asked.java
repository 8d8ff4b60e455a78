package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** What the page of an article asks in between: the password again, and which of two versions stays. */
final class Asked {

    private final Visitor visitor;

    Asked(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The dialog that asks for the password. */
    Locator password() {
        return visitor.page().locator("sign-in-again dialog");
    }

    void signIn(String password) {
        enter(password);
        assertThat(password()).isHidden();
    }

    void enter(String password) {
        password().locator("input[type=password]").fill(password);
        visitor.page().keyboard().press("Enter");
    }

    /** The dialog with both versions. */
    Locator versions() {
        return visitor.page().locator("two-versions dialog");
    }

    /** The version that somebody else made. */
    Locator theirs() {
        return versions().locator("button.theirs");
    }

    Locator mine() {
        return versions().locator("button.mine");
    }

    /** Puts the answer off. */
    void later() {
        button("canvas.later").click();
    }

    /** The button of this name that can be seen. */
    Locator button(String key) {
        return visitor.named(AriaRole.BUTTON, key);
    }
}
