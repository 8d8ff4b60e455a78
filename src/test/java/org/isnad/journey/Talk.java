package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** What is said beside the article on the screen, by somebody who uses keys alone unless a method says otherwise. */
final class Talk {

    private static final int MOST_TABS = 40;

    private final Visitor visitor;

    Talk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Goes where one writes: about the selected span, or about the article. */
    Talk write(String text) {
        press("KeyM");
        assertThat(panel().locator("textarea:focus")).isVisible();
        visitor.page().keyboard().insertText(text);
        return this;
    }

    Talk send() {
        return press("Control+Enter");
    }

    Talk press(String key) {
        visitor.page().keyboard().press(key);
        return this;
    }

    /** Goes on with a key until this has the focus. */
    Talk walk(String key, String selector) {
        for (int tries = 0; panel().locator(selector + ":focus").count() == 0; tries++) {
            assertThat(tries).as("presses of %s to %s", key, selector).isLessThan(MOST_TABS);
            press(key);
        }
        return this;
    }

    Locator panel() {
        return visitor.page().locator("talk-panel");
    }

    /** Threads that are open, about the article and the selected span. */
    Locator open() {
        return panel().locator(".talk-thread:not(.resolved)");
    }

    Locator resolved() {
        return panel().locator(".talk-thread.resolved");
    }

    /** The comments that are there to be read, in their order. */
    Locator said() {
        return panel().locator(".said");
    }

    /** So many threads are open, as far as this person may know of them. */
    void expectOpen(int count) {
        assertThat(panel().locator(".count")).hasText(count == 0 ? "" : String.valueOf(count));
    }

    /** Opens the panel with the mouse. */
    void unfold() {
        panel().locator("h2").getByRole(AriaRole.BUTTON).click();
    }

    /** The signs beside the text. */
    Locator signs() {
        return visitor.page().locator("text-canvas .talk-sign");
    }

    /** The field for something new. */
    Locator field() {
        return panel().locator(".talk > .comment-field textarea");
    }
}
