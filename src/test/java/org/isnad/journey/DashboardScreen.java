package org.isnad.journey;

import com.microsoft.playwright.Locator;

/** {@code /progress/dashboard}. */
final class DashboardScreen {

    private final Visitor visitor;

    DashboardScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static DashboardScreen open(Visitor visitor, String project) {
        visitor.go("/progress/dashboard?project=" + project);
        return new DashboardScreen(visitor);
    }

    /** A figure at the top, by the last part of its sentence’s key. */
    Locator total(String name) {
        return visitor.page()
                .locator(".tiles > div")
                .filter(new Locator.FilterOptions().setHasText(visitor.say("progress.dashboard." + name)))
                .locator("dd");
    }

    Locator chart(String figure) {
        return visitor.page().locator("section.chart." + figure);
    }

    /** What a chart tells, as a table. */
    Locator figures(String figure) {
        chart(figure).locator("summary").click();
        return chart(figure).locator("table");
    }

    /** Whether anything is painted on the canvas of a chart. */
    boolean isDrawn(String figure) {
        return (boolean) chart(figure).locator("canvas").evaluate("""
                (canvas) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
                  .some((part, at) => at % 4 === 3 && part > 0)
                """);
    }
}
