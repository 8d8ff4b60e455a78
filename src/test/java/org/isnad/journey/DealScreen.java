package org.isnad.journey;

import com.microsoft.playwright.Locator;

/** {@code /annotation/deal}. */
final class DealScreen {

    private final Visitor visitor;

    DealScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static DealScreen open(Visitor visitor, String project) {
        visitor.go("/annotation/deal?project=" + project);
        return new DealScreen(visitor);
    }

    void way(String way) {
        visitor.field("annotation.deal.way." + way).check();
    }

    void group(String name) {
        visitor.field("annotation.deal.group").selectOption(name);
    }

    void preview() {
        visitor.button("annotation.deal.preview").click();
    }

    void deal() {
        visitor.button("annotation.deal.do").click();
    }

    /** The line of what an annotator is given. */
    Locator share(String login) {
        return visitor.page().locator("[id$=shares] tbody tr").filter(new Locator.FilterOptions().setHasText(login));
    }
}
