package org.isnad.journey;

import com.microsoft.playwright.Locator;

/** {@code /progress/feed}. */
final class FeedScreen {

    private final Visitor visitor;

    FeedScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static FeedScreen open(Visitor visitor, String project) {
        visitor.go("/progress/feed?project=" + project);
        return new FeedScreen(visitor);
    }

    Locator events() {
        return visitor.page().locator("[id$=events] tbody tr");
    }

    /** Shows only what happened of one kind. */
    void only(String kind) {
        visitor.page()
                .locator(".spans a")
                .filter(new Locator.FilterOptions().setHasText(visitor.say("progress.feed.kind." + kind)))
                .click();
    }
}
