package org.isnad.journey;

import com.microsoft.playwright.Locator;

/** {@code /review/agreement}. */
final class AgreementScreen {

    private final Visitor visitor;

    AgreementScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static AgreementScreen open(Visitor visitor, String project, String more) {
        visitor.go("/review/agreement?project=%s%s".formatted(project, more));
        return new AgreementScreen(visitor);
    }

    /** The figure over all, or why there is none. */
    Locator overall() {
        return visitor.page().locator(".overall");
    }

    /** Chooses a measure by its code. */
    void measure(String code) {
        visitor.page()
                .locator(
                        ".choosing a",
                        new com.microsoft.playwright.Page.LocatorOptions()
                                .setHasText(visitor.say("review.agreement.measure." + code)))
                .first()
                .click();
    }

    /** A panel with lines of figures, by the last part of its sentence’s key. */
    Locator lines(String of) {
        return panel(of).locator("tbody tr");
    }

    /** A panel, by the last part of its sentence’s key. */
    Locator panel(String of) {
        return visitor.page()
                .locator("section.panel")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page().locator("h2").getByText(visitor.say("review.agreement." + of))));
    }

    /** The units behind a cell of the confusion matrix. */
    Locator units() {
        return visitor.page().locator("#units .compared > li");
    }
}
