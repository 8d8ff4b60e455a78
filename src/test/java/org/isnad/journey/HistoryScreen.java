package org.isnad.journey;

import com.microsoft.playwright.Locator;

/** {@code /progress/history}. */
final class HistoryScreen {

    private final Visitor visitor;

    HistoryScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static HistoryScreen open(Visitor visitor, String article) {
        visitor.go("/progress/history?article=" + article);
        return new HistoryScreen(visitor);
    }

    Locator acts() {
        return visitor.page().locator("[id$=acts] tbody tr");
    }
}
