package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;

/** What helps whoever reads an article: how its text is set, what labels are for, and the map of its marks. */
final class Aids {

    /** Whether each mark lies where its words are, whatever the text is set in; half a pixel is nobody's fault. */
    private static final String FITS = """
            () => {
              const near = (a, b) => Math.abs(a - b) < 1;
              const canvas = document.querySelector('text-canvas');
              const marks = [...canvas.querySelectorAll('.mark:not(.bracket)')].map((mark) => mark.getBoundingClientRect());
              const paragraph = canvas.querySelector('.paragraph');
              return canvas.spans.inOrder.every(({ fragments: [{ begin, end }] }) => {
                const words = document.createRange();
                words.setStart(paragraph.firstChild, begin);
                words.setEnd(paragraph.firstChild, end);
                return [...words.getClientRects()].every(({ left, right, top, bottom }) => marks.some((mark) =>
                  mark.left < left + 1 && mark.right > right - 1 && near(mark.top, top) && near(mark.bottom, bottom)));
              });
            }
            """;

    /** Whether a card lies on any line of the text that is in the window. */
    private static final String COVERS = """
            (card) => {
              const { left, right, top, bottom } = card.getBoundingClientRect();
              return [...document.querySelectorAll('text-canvas .paragraph')].some((paragraph) => {
                const words = document.createRange();
                words.selectNodeContents(paragraph);
                return [...words.getClientRects()].some((line) =>
                  line.left < right && line.right > left && line.top < bottom && line.bottom > top);
              });
            }
            """;

    private final Visitor visitor;

    Aids(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Opens the panel in which the view is chosen. */
    Locator openView() {
        visitor.button("canvas.reading").click();
        var panel = visitor.named(AriaRole.DIALOG, "canvas.reading");
        assertThat(panel).isVisible();
        return panel;
    }

    /** Does something that changes the view, and waits until the account has it. */
    void kept(Runnable act) {
        act.run();
        visitor.page().waitForFunction("() => !Object.keys(localStorage).some((key) => key.startsWith('reading.'))");
    }

    void larger(String part) {
        view().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(visitor.say("canvas.reading." + part)))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visitor.say("canvas.reading.more")))
                .click();
    }

    /** Picks one of the round buttons: {@code face.kufi}. */
    void pick(String choice) {
        view().getByText(visitor.say("canvas.reading." + choice), new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    void light(String theme) {
        view().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visitor.say("script.theme." + theme)))
                .click();
    }

    private Locator view() {
        return visitor.page().locator("reading-panel .sheet");
    }

    /** A property of the article's text as the browser computes it, in pixels. */
    double pixels(String property) {
        var script = "(canvas, property) => parseFloat(getComputedStyle(canvas)[property])";
        var found = visitor.page().locator("text-canvas").evaluate(script, property);
        return ((Number) Objects.requireNonNull(found)).doubleValue();
    }

    String face() {
        return String.valueOf(
                visitor.page().locator("text-canvas").evaluate("canvas => getComputedStyle(canvas).fontFamily"));
    }

    /** Waits until all marks of a text of one paragraph lie on their words. */
    void expectMarksOnTheirWords() {
        visitor.page().waitForFunction(FITS, null, new Page.WaitForFunctionOptions().setTimeout(10_000));
    }

    /** The card that tells what a label is for. */
    Locator card() {
        return visitor.page().locator("guideline-card .card");
    }

    Locator cardButton() {
        return visitor.page().locator("guideline-card > button");
    }

    boolean cardCoversText() {
        return Boolean.TRUE.equals(card().evaluate(COVERS));
    }

    /** The strip that shows the whole article in small. */
    Locator map() {
        return visitor.page().locator(".marks-map .strip");
    }

    /** How many rows of the map are painted in any colour. */
    int painted() {
        return rows().size();
    }

    /** The rows of the map that are painted in any colour, from its top. */
    List<?> rows() {
        var script = """
                (strip) => {
                  const board = strip.querySelector('canvas');
                  const copy = Object.assign(document.createElement('canvas'), { width: board.width, height: board.height });
                  const pen = copy.getContext('2d', { willReadFrequently: true });
                  pen.drawImage(board, 0, 0);
                  const { data } = pen.getImageData(0, 0, board.width, board.height);
                  const row = (y) => data.subarray(y * board.width * 4, (y + 1) * board.width * 4);
                  return Array.from({ length: board.height }, (none, y) => y).filter((y) => row(y).some((value) => value > 0));
                }
                """;
        return (List<?>) Objects.requireNonNull(map().evaluate(script));
    }
}
