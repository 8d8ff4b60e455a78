package org.isnad.journey;

import com.microsoft.playwright.Locator;

/** {@code /review/feedback}: what an annotator marked otherwise than the gold set. */
final class FeedbackScreen {

    private final Visitor visitor;

    private FeedbackScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    /** By the link on their own page. */
    static FeedbackScreen open(Visitor visitor, String project) {
        visitor.go("/progress/me?project=" + project);
        visitor.link("review.feedback.title").click();
        visitor.page().waitForURL(url -> url.contains("/review/feedback"));
        return new FeedbackScreen(visitor);
    }

    Locator differences() {
        return visitor.page().locator(".differences > li");
    }
}
