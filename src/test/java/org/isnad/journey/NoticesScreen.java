package org.isnad.journey;

import com.microsoft.playwright.Locator;

/** {@code /notice/notices}, and the bell that leads there from every page. */
final class NoticesScreen {

    private final Visitor visitor;

    private NoticesScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static NoticesScreen open(Visitor visitor) {
        visitor.go("/notice/notices");
        return new NoticesScreen(visitor);
    }

    /** How many have not been seen, as the bell says it. */
    static Locator count(Visitor visitor) {
        return visitor.page().locator(".bell .count");
    }

    /** What the page says while it is new. */
    static Locator toast(Visitor visitor) {
        return visitor.page().locator(".notice-toast");
    }

    static void follow(Visitor visitor) {
        visitor.page().locator(".bell").click();
    }

    Locator all() {
        return visitor.page().locator(".notices > li");
    }

    Locator unseen() {
        return visitor.page().locator(".notices > .unseen-yet");
    }

    void seeAll() {
        visitor.button("notice.notices.see-all").click();
    }
}
