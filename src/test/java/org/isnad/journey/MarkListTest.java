package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The list of marks beside the text is one list, and whoever walks in it never falls out of it. */
class MarkListTest {

    private static final int ALL = 60;
    private static final int OLD = 10;
    private static final String TEXT =
            IntStream.range(0, ALL).mapToObj(MarkListTest::word).collect(Collectors.joining(" "));

    /** The browser has time when the test says so. */
    private static final String HELD =
            "() => { globalThis.held = []; globalThis.requestIdleCallback = (act) => held.push(act); }";

    /** The ends of the marks at these places move behind others. */
    private static final String MOVED = """
            (places) => {
              const { spans } = document.querySelector('text-canvas');
              const all = [...spans.inOrder];
              for (let i = 0; i < places.length; i += 2) {
                const { begin } = all[places[i + 1]].fragments[0];
                spans.lay([{ op: 'updateSpan', id: all[places[i]].id, fragments: [{ begin, end: begin + 2 }] }]);
              }
            }""";

    /** So much has changed that the list begins anew. */
    private static final String CHANGED = """
            () => {
              const canvas = document.querySelector('text-canvas');
              const detail = { before: [], after: canvas.spans.inOrder };
              canvas.dispatchEvent(new CustomEvent('spans-changed', { detail }));
            }""";

    private static final String LISTED =
            "() => [...document.querySelectorAll('span-list li')].map(row => row.dataset.id)";
    private static final String MARKED =
            "() => document.querySelector('text-canvas').spans.inOrder.map(span => span.id)";

    @RegisterExtension
    final Browser browser = new Browser();

    private Visitor reader;
    private AnnotateScreen desk;

    @BeforeEach
    void many_were_marked_in_one_go() {
        var backstage = browser.backstage();
        var article = backstage.article(TEXT);
        backstage.mark(article, marks(i -> i % (ALL / OLD) == 0));
        backstage.mark(article, marks(i -> i % (ALL / OLD) != 0));
        reader = browser.lead("en");
        desk = AnnotateScreen.open(reader, article).expectMarks(ALL);
    }

    @Test
    void is_heard_as_one_list_of_all_that_is_marked() {
        var list = reader.named(AriaRole.LIST, "canvas.list");

        assertThat(list).hasCount(1);
        assertThat(list).hasAttribute("aria-busy", "false");
        assertThat(list.getByRole(AriaRole.LISTITEM)).hasCount(ALL);
        new Threads(reader).find("w1");

        assertThat(list.getByRole(AriaRole.LISTITEM)).hasCount(10);
    }

    @Test
    void keeps_the_focus_where_it_is_when_many_marks_go_and_come() {
        row(36).focus();

        desk.press("Control+Z");
        desk.expectMarks(OLD);
        expectAt(36);
        desk.press("Control+Y");
        desk.expectMarks(ALL);
        expectAt(36);

        desk.press("ArrowDown");
        desk.press("Control+Z");
        desk.expectMarks(OLD);
        expectAt(42);
        desk.press("Home");
        expectAt(0);
        desk.press("End");
        expectAt(54);
    }

    @Test
    void comes_around_the_focus_first_where_all_rows_come_anew() {
        row(55).focus();
        reader.page().evaluate(HELD);

        reader.page().evaluate(CHANGED);
        expectAt(55);
        Assertions.assertThat((List<?>) reader.page().evaluate(LISTED)).hasSizeLessThan(ALL / 2);
        reader.page().evaluate(MOVED, List.of(43, 50, 41, 46));
        reader.page().evaluate("() => { while (held.length) held.shift()({ timeRemaining: () => 0 }); }");

        expectAt(55);
        Assertions.assertThat(reader.page().evaluate(LISTED))
                .isEqualTo(reader.page().evaluate(MARKED));
        assertThat(reader.named(AriaRole.LIST, "canvas.list")).hasAttribute("aria-busy", "false");
    }

    @Test
    void leads_by_keys_alone_to_what_is_looked_for_and_back() {
        desk.press("Slash");
        desk.keyboard().type("w4");
        desk.press("ArrowDown");
        expectAt(40);
        desk.expectMarks(10);

        desk.press("Delete");
        desk.expectMarks(9);
        expectAt(41);
        desk.press("Slash");
        desk.press("Escape");
        desk.expectMarks(ALL - 1);
        desk.press("Escape");

        assertThat(reader.page().locator("text-canvas:focus")).hasCount(1);
        desk.expectSaved();
    }

    @Test
    void holds_every_mark_once_wherever_it_moves_while_rows_are_still_missing() {
        reader.page().evaluate(HELD);
        desk.press("Slash");
        desk.keyboard().type("w");
        reader.page().waitForFunction("() => held.length === 1");

        reader.page().evaluate("() => held.shift()({ timeRemaining: () => 0 })");
        reader.page().evaluate(MOVED, List.of(3, 50, 40, 3, 0, 55, 59, 1));
        reader.page().evaluate("() => { while (held.length) held.shift()({ timeRemaining: () => 1 }); }");

        assertThat(reader.named(AriaRole.LIST, "canvas.list")).hasAttribute("aria-busy", "false");
        Assertions.assertThat(reader.page().evaluate(LISTED))
                .isEqualTo(reader.page().evaluate(MARKED));
        Assertions.assertThat((List<?>) reader.page().evaluate(LISTED)).hasSize(ALL);
    }

    private Locator row(int word) {
        return desk.mark(word(word)).locator("button.span");
    }

    private void expectAt(int word) {
        assertThat(row(word)).isFocused();
    }

    private static String word(int number) {
        return "w%02d".formatted(number);
    }

    private static Mark[] marks(IntPredicate wanted) {
        return IntStream.range(0, ALL)
                .filter(wanted)
                .mapToObj(i -> new Mark("entity", "PER", Stretch.of(TEXT, word(i))))
                .toArray(Mark[]::new);
    }
}
