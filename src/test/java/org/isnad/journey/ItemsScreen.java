package org.isnad.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

/** {@code /annotation/items}: by which articles annotators learn and are measured, and how they fare. */
final class ItemsScreen {

    private final Visitor visitor;

    private ItemsScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static ItemsScreen open(Visitor visitor, String project) {
        visitor.go("/annotation/items?project=" + project);
        return new ItemsScreen(visitor);
    }

    /** @param kind {@code training} or {@code test} */
    void name(String article, String kind) {
        visitor.field("annotation.items.candidates").selectOption(new SelectOption().setLabel(article));
        visitor.field("annotation.items.choice." + kind).check();
        visitor.button("annotation.items.name").click();
    }

    void testEvery(int rate) {
        visitor.field("annotation.items.rate").fill(String.valueOf(rate));
        visitor.button("team.profile.keep").click();
    }

    /** The line of an item. */
    Locator item(String article) {
        return visitor.page().locator("[id$=list] tbody tr").filter(new Locator.FilterOptions().setHasText(article));
    }

    /** What an annotator has scored. */
    Locator score(String login) {
        return visitor.page().locator("[id$=scores] tbody tr").filter(new Locator.FilterOptions().setHasText(login));
    }
}
