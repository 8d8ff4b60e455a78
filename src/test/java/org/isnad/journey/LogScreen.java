package org.isnad.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** {@code /audit/log}. */
final class LogScreen {

    private final Visitor visitor;

    LogScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static LogScreen open(Visitor visitor, String query) {
        visitor.go("/audit/log" + query);
        return new LogScreen(visitor);
    }

    void find(String words) {
        visitor.field("audit.log.search").fill(words);
        visitor.button("shell.find").click();
    }

    /** The lines in which this was done. */
    Locator lines(String act) {
        return visitor.page()
                .locator("tbody")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(visitor.say("audit.act." + act)));
    }
}
