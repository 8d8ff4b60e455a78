package org.isnad.journey;

import com.microsoft.playwright.Locator;

/** {@code /progress/me}. */
final class MeScreen {

    private final Visitor visitor;

    MeScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static MeScreen open(Visitor visitor, String project) {
        visitor.go("/progress/me?project=" + project);
        return new MeScreen(visitor);
    }

    /** The line of an article that is to be done. */
    Locator task(String name) {
        return visitor.page().locator("[id$=tasks] tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** How many sets are in a state. */
    Locator count(String state) {
        return visitor.page()
                .locator(".tiles > div")
                .filter(new Locator.FilterOptions().setHasText(visitor.say("annotation.state." + state)))
                .locator("dd");
    }

    void next() {
        visitor.page().locator("main .head a.button.main").click();
    }
}
