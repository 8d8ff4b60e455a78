package org.isnad.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** {@code /annotation/next}, which is seen only where there is nothing left to do. */
final class NextScreen {

    private final Visitor visitor;

    NextScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    Locator thanks() {
        return visitor.named(AriaRole.HEADING, "annotation.next.done");
    }
}
