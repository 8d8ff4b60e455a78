package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The relations between the marks of the article on the screen, and the filter of the list that tells of them. */
final class Threads {

    /** Where the middle of the longest level part of the drawn line is, and its tip, in pixels of the viewport. */
    private static final String PLACES = """
            () => [...document.querySelectorAll('g.link')].map((group) => {
              const line = group.querySelector('.line');
              const at = (length) => line.getPointAtLength(length).matrixTransform(line.getScreenCTM());
              const [middle, tip] = [at(line.getTotalLength() / 2), at(line.getTotalLength())];
              return { stub: group.classList.contains('stub'), x: middle.x, y: middle.y, tipX: tip.x, tipY: tip.y };
            })
            """;

    private static final String RECTANGLES = """
            () => [...document.querySelectorAll('.paragraph')].flatMap((paragraph) => {
              const all = document.createRange();
              all.selectNodeContents(paragraph);
              return [...all.getClientRects()].map(({ x, y, width, height }) => [x, y + scrollY, width, height].map(Math.round).join(' '));
            })
            """;

    private static final String FOCUSED = "() => document.activeElement.querySelector('.text').textContent";
    private static final int MOST_TABS = 60;
    private static final int MOST_ROWS = 20;

    private final Visitor visitor;

    Threads(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Goes with the Tab key to the list, and there with arrows to the mark over this text. */
    void walkTo(String text) {
        var keys = visitor.page().keyboard();
        for (int i = 0; !isTrue("document.activeElement.matches('span-list .span')"); i++) {
            assertThat(i).as("presses of the Tab key").isLessThan(MOST_TABS);
            keys.press("Tab");
        }
        keys.press("Home");
        for (int i = 0; !Objects.equals(text, visitor.page().evaluate(FOCUSED)); i++) {
            assertThat(i).as("rows above %s", text).isLessThan(MOST_ROWS);
            keys.press("ArrowDown");
        }
    }

    /** Says by keys alone of the mark over one text what it is to that over another. */
    void relate(String from, String to) {
        var keys = visitor.page().keyboard();
        walkTo(from);
        keys.press("Enter");
        keys.press("KeyL");
        walkTo(to);
        keys.press("Enter");
    }

    /** Draws with the mouse from the ring at the selected mark to what stands at a stretch of the text. */
    void draw(Stretch to) {
        new Hand(visitor).carry(visitor.page().locator("text-canvas .joint"), to);
    }

    /** What a mark in the list is to others: a line for each. */
    Locator below(Locator mark) {
        return mark.locator(".relation");
    }

    /** So many names stand at lines in the text. */
    void expectNames(int count) {
        assertThat(visitor.page().locator("text-canvas .link-name")).hasCount(count);
    }

    /** Removes a relation in the list: the one of this name with the mark over this text. */
    void remove(String name, String text) {
        var button = visitor.say("canvas.relation.remove", name, text);
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void expectNotice(String key, Object... arguments) {
        assertThat(visitor.page().locator(".note")).containsText(visitor.say(key, arguments));
    }

    /** Where the letters of the article stand: all rectangles of its lines. */
    Object rectanglesOfText() {
        return Objects.requireNonNull(visitor.page().evaluate(RECTANGLES));
    }

    /** Lines that are drawn: those within a paragraph, or the stubs of those that leave one. */
    Locator lines(boolean stubs) {
        return visitor.page().locator(stubs ? "g.link.stub" : "g.link:not(.stub)");
    }

    void hoverLine() {
        var line = place(false);
        visitor.page().mouse().move(number(line, "x"), number(line, "y"));
    }

    void clickLine() {
        var line = place(false);
        visitor.page().mouse().click(number(line, "x"), number(line, "y"));
    }

    /** Clicks on the tip of the first stub. */
    void clickTip() {
        var stub = place(true);
        visitor.page().mouse().click(number(stub, "tipX"), number(stub, "tipY"));
    }

    /** The menu that asks for a type. */
    Locator choice() {
        return visitor.named(AriaRole.MENU, "canvas.relation.choose");
    }

    void find(String words) {
        visitor.named(AriaRole.SEARCHBOX, "canvas.filter.words").fill(words);
    }

    void show(String kind) {
        visitor.named(AriaRole.COMBOBOX, "canvas.filter.kind").selectOption(kind);
    }

    void expectFound(int shown, int all) {
        assertThat(visitor.page().locator("span-list .found")).hasText(visitor.say("canvas.filter.found", shown, all));
    }

    void expectSelected(String text) {
        visitor.page()
                .waitForFunction(
                        "text => { const canvas = document.querySelector('text-canvas');"
                                + " return canvas.spans.get(canvas.selected)?.exact.join(' ') === text }",
                        text,
                        new Page.WaitForFunctionOptions().setTimeout(Visitor.PATIENCE));
    }

    private Map<?, ?> place(boolean stub) {
        lines(stub).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        var places = (List<?>) Objects.requireNonNull(visitor.page().evaluate(PLACES));
        return places.stream()
                .map(place -> (Map<?, ?>) place)
                .filter(place -> Objects.equals(stub, place.get("stub")))
                .findFirst()
                .orElseThrow();
    }

    private boolean isTrue(String condition) {
        return Boolean.TRUE.equals(visitor.page().evaluate("() => " + condition));
    }

    private static double number(Map<?, ?> place, String name) {
        return ((Number) Objects.requireNonNull(place.get(name))).doubleValue();
    }
}
