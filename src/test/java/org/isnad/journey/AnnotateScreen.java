package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.isnad.web.Messages;

/** {@code /annotation/annotate}: one article, its labels and its marks. */
final class AnnotateScreen {

    private final Visitor visitor;
    private final Hand hand;

    AnnotateScreen(Visitor visitor) {
        this.visitor = visitor;
        this.hand = new Hand(visitor);
    }

    static AnnotateScreen open(Visitor visitor, String article) {
        visitor.go("/annotation/annotate?article=" + article);
        return new AnnotateScreen(visitor).ready();
    }

    /** Waits until the marks have been read and nothing is on its way. */
    AnnotateScreen ready() {
        visitor.page()
                .waitForFunction("() => performance.getEntriesByType('resource')"
                        + ".some(({ name, responseEnd }) => name.includes('/annotations?') && responseEnd > 0)");
        expectSaved();
        return this;
    }

    /** The id of the article, as the address has it. */
    String article() {
        return visitor.page().url().replaceFirst(".*article=(\\d+).*", "$1");
    }

    /** The article as it stands on the page, letter by letter. */
    String text() {
        return (String)
                visitor.page()
                        .locator("text-canvas")
                        .evaluate(
                                "canvas => [...canvas.querySelectorAll('.paragraph')].map((line, index) =>"
                                        + " (index > 0 && !line.classList.contains('continued') ? '\\n' : '') + line.textContent).join('')");
    }

    /** Draws over whole words with the mouse. */
    AnnotateScreen choose(Stretch wanted) {
        hand.drag(wanted);
        return this;
    }

    /** Draws over letters with Alt held, inside words too. */
    AnnotateScreen chooseLetters(Stretch wanted) {
        hand.hold("Alt", () -> hand.drag(wanted));
        return this;
    }

    /** Gives what is chosen a label by a click. */
    void click(String layer, String label) {
        label(layer, label).click();
    }

    /** Gives what is chosen a label by the key that is printed beside it. */
    void press(String key) {
        visitor.page().keyboard().press(key);
    }

    Locator label(String layer, String label) {
        return visitor.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(layer).setExact(true))
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(label));
    }

    /** Clicks on marked text. */
    void pick(Stretch marked) {
        hand.click(marked);
    }

    /** The marks in the list beside the text. */
    Locator marks() {
        return visitor.page().locator("span-list ol > li");
    }

    AnnotateScreen expectMarks(int count) {
        assertThat(marks()).hasCount(count);
        return this;
    }

    /** The line of the mark over this text. */
    Locator mark(String text) {
        return marks().filter(new Locator.FilterOptions()
                .setHas(visitor.page()
                        .locator(".span")
                        .getByText(text, new Locator.GetByTextOptions().setExact(true))));
    }

    /** Label and text of each mark, in the order of the list. */
    List<String> marked() {
        var lines = new ArrayList<String>();
        for (var line : marks().all()) {
            lines.add(line.locator(".span bdi").allTextContents().stream()
                    .reduce((label, text) -> label + " " + text)
                    .orElse(""));
        }
        return lines;
    }

    void remove(String label, String text) {
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(visitor.say("canvas.remove", label, text))
                                .setExact(true))
                .click();
    }

    void undo() {
        visitor.button("canvas.undo").click();
    }

    void redo() {
        visitor.button("canvas.redo").click();
    }

    /** All that was done is safe, and the page says so. */
    AnnotateScreen expectSaved() {
        visitor.page().waitForFunction("() => document.querySelector('text-canvas').waiting === 0");
        expectState("canvas.saved");
        return this;
    }

    /** Waits until the page says that this is the state of saving. */
    void expectState(String key, Object... arguments) {
        assertThat(visitor.page()
                        .locator("save-state")
                        .getByText(visitor.say(key, arguments), new Locator.GetByTextOptions().setExact(true)))
                .hasAttribute("aria-hidden", "false");
    }

    void next() {
        step("annotation.annotate.next");
    }

    void previous() {
        step("annotation.annotate.previous");
    }

    /** Hands the article in, and says yes to the question. */
    void submit() {
        confirmSubmit();
        assertThat(note("annotation.annotate.closed.submitted")).isVisible();
    }

    /** Goes on to the gold set. */
    AnnotateScreen decide() {
        visitor.link("annotation.kind.gold").click();
        return ready();
    }

    /** Says that the gold set is what holds. */
    void adjudicate() {
        confirm("annotation.annotate.adjudicate");
        assertThat(note("annotation.annotate.closed.adjudicated")).isVisible();
    }

    /** Gives the submitted set back, and says why. */
    void reopen(String note) {
        visitor.button("annotation.annotate.reopen").click();
        visitor.field("annotation.annotate.reopen-note").fill(note);
        visitor.named(AriaRole.DIALOG, "annotation.annotate.reopen")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(visitor.say("annotation.annotate.reopen")))
                .click();
        assertThat(visitor.page().locator(".desk > .reopened")).isVisible();
    }

    /** The same, whatever comes of it. */
    void confirmSubmit() {
        confirm("annotation.annotate.submit");
    }

    private void confirm(String act) {
        visitor.button(act).click();
        visitor.named(AriaRole.ALERTDIALOG, act)
                .or(visitor.named(AriaRole.DIALOG, act))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visitor.say("shell.yes")))
                .click();
    }

    /** What the page says of an article that cannot be changed. */
    Locator note(String key) {
        return visitor.page().getByText(Messages.say(visitor.language(), key));
    }

    /** Counts of entities, claims and cues. */
    Locator counts() {
        return visitor.page().locator("span-counts");
    }

    Keyboard keyboard() {
        return visitor.page().keyboard();
    }

    private void step(String key) {
        var here = visitor.page().url();
        visitor.link(key).click();
        visitor.page().waitForURL(url -> !url.equals(here));
        ready();
    }
}
