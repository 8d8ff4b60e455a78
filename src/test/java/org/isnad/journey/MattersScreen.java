package org.isnad.journey;

import com.microsoft.playwright.Locator;

/** {@code /review/matters}: what annotators argue about most. */
final class MattersScreen {

    private final Visitor visitor;

    private MattersScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    /** By the link on the page of how the work goes. */
    static MattersScreen open(Visitor visitor, String project) {
        visitor.go("/progress/dashboard?project=" + project);
        visitor.link("review.matters.title").click();
        visitor.page().waitForURL(url -> url.contains("/review/matters"));
        return new MattersScreen(visitor);
    }

    Locator matters() {
        return visitor.page().locator("[id$=matters] tbody tr");
    }
}
