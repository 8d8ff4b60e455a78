package org.isnad.journey;

import com.microsoft.playwright.Locator;

/** {@code /installation/announcements}, and what it puts on top of all others. */
final class AnnouncementsScreen {

    private final Visitor visitor;

    private AnnouncementsScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static AnnouncementsScreen open(Visitor visitor) {
        visitor.go("/installation/announcements");
        return new AnnouncementsScreen(visitor);
    }

    void announce(String arabic, String english) {
        visitor.page().locator("textarea[lang=ar]").fill(arabic);
        visitor.page().locator("textarea[lang=en]").fill(english);
        visitor.button("installation.announcements.announce").click();
    }

    void end(String text) {
        visitor.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .locator("button")
                .click();
    }

    /** What this visitor is told on the page before them. */
    static Locator told(Visitor visitor) {
        return visitor.page().locator(".announcement");
    }
}
