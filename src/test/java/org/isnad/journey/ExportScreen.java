package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** {@code /exchange/export}: where files go out. */
final class ExportScreen {

    private final Visitor visitor;

    ExportScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static ExportScreen open(Visitor visitor, String project) {
        visitor.go("/exchange/export?project=" + project);
        return new ExportScreen(visitor);
    }

    /** Everybody's annotations in this format, which begins with its usual options: the bytes of the downloaded file. */
    byte[] take(String format) {
        order(format);
        return download();
    }

    /** The same of one layer, in a format that holds only one. */
    byte[] take(String format, String layer) {
        choose(format);
        visitor.field("exchange.export.option." + format + ".layer").selectOption(layer);
        start();
        return download();
    }

    void order(String format) {
        choose(format);
        start();
    }

    /** All exports of the project, the latest first. */
    Locator made() {
        return visitor.page().locator("ul.jobs > li");
    }

    /** What the latest export could not hold. */
    Locator losses() {
        return made().first().getByText(visitor.say("exchange.export.loss"));
    }

    private void choose(String format) {
        visitor.page()
                .getByRole(AriaRole.RADIO)
                .and(visitor.page().locator("[value=" + format + "]"))
                .check();
    }

    private void start() {
        int before = made().count();
        visitor.button("exchange.export.start").click();
        assertThat(made()).hasCount(before + 1);
    }

    private byte[] download() {
        var link = made().first()
                .getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(visitor.say("exchange.export.download")));
        assertThat(link).isVisible();
        Download file = visitor.page().waitForDownload(link::click);
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
