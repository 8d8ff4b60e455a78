package org.isnad.journey;

import com.microsoft.playwright.Locator;

/** {@code /installation/overview}. */
final class OverviewScreen {

    private final Visitor visitor;

    private OverviewScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static OverviewScreen open(Visitor visitor) {
        visitor.go("/installation/overview");
        return new OverviewScreen(visitor);
    }

    /** What stands beside a word. */
    Locator beside(String key) {
        return visitor.page().locator("dt:text-is(\"%s\") + dd".formatted(visitor.say(key)));
    }
}
