package org.isnad.journey;

import com.microsoft.playwright.Locator;

/** {@code /guideline/guideline}: how a project marks; and the strip on other pages that leads there. */
final class GuidelineScreen {

    private final Visitor visitor;

    private GuidelineScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static GuidelineScreen open(Visitor visitor, String project) {
        visitor.go("/guideline/guideline?project=" + project);
        return new GuidelineScreen(visitor);
    }

    /** By the strip on the page before the reader. */
    static GuidelineScreen follow(Visitor visitor) {
        owed(visitor).locator("a").click();
        visitor.page().waitForURL(url -> url.contains("/guideline/guideline"));
        return new GuidelineScreen(visitor);
    }

    /** That the reader has something to confirm, on the page before them. */
    static Locator owed(Visitor visitor) {
        return visitor.page().locator(".owed");
    }

    Locator text() {
        return visitor.page().locator("article.prose");
    }

    Locator difference() {
        return visitor.page().locator(".difference");
    }

    void confirm(int version) {
        visitor.page()
                .locator(".confirming button")
                .filter(new Locator.FilterOptions().setHasText(visitor.say("guideline.guideline.confirm", version)))
                .click();
    }

    /** What is told of an annotator. */
    Locator confirmation(String login) {
        return visitor.page()
                .locator("[id$=confirmations] tbody tr")
                .filter(new Locator.FilterOptions().setHasText(login));
    }
}
