package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Position;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A map beside the text shows where in the whole article its marks lie. */
class MarksMapTest {

    private static final String LINE =
            "Mazur Anbari left Karshmal on Tuesday, and nobody in the harbour asked him why. ";
    private static final int LINES = 200;

    @RegisterExtension
    final Browser browser = new Browser();

    private String text = "";
    private AnnotateScreen desk;
    private Visitor reader;
    private Aids aids;

    @BeforeEach
    void a_long_article_lies_open() {
        var written = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            written.append(LINE.repeat(1 + line % 4))
                    .append("Line ")
                    .append(line)
                    .append(" ends.\n");
        }
        text = written.toString();
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Map"));
        var article = backstage.article(project, "long.txt", text);
        backstage.mark(article, mark("Line 0 ends"), mark("Line 100 ends"), mark("Line 199 ends"));
        reader = browser.lead("en");
        desk = AnnotateScreen.open(reader, article);
        aids = new Aids(reader);
    }

    @Test
    void has_a_tick_for_each_and_follows_what_is_done() {
        int ticks = 3 * 2;
        reader.page().waitForCondition(() -> aids.painted() == ticks);

        desk.choose(Stretch.of(text, "Karshmal")).press("Digit3");
        desk.expectSaved();
        reader.page().waitForCondition(() -> aids.painted() == ticks + 2);
        desk.undo();
        desk.expectSaved();

        reader.page().waitForCondition(() -> aids.painted() == ticks);
    }

    /** At once, while the heights of lines that were never seen are still guessed and the ticks move. */
    @Test
    void leads_to_the_mark_whose_tick_is_pressed() {
        reader.page().waitForCondition(() -> aids.painted() > 0);

        pressTick(2);
        expectInView("Line 199 ends");
        pressTick(1);
        expectInView("Line 100 ends");
        pressTick(0);
        expectInView("Line 0 ends");
    }

    @Test
    void leads_to_where_it_is_pressed() {
        var box = Objects.requireNonNull(aids.map().boundingBox());

        press(box.width / 2, box.height - 1);
        expectInView("Line 199 ends");
        press(box.width / 2, 1);

        expectInView("Line 0 ends");
    }

    @Test
    void follows_the_hand_and_shows_what_is_seen() {
        var box = Objects.requireNonNull(aids.map().boundingBox());
        var mouse = reader.page().mouse();

        mouse.move(box.x + 4, box.y + 4);
        mouse.down();
        mouse.move(box.x + 4, box.y + box.height * 0.75, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
        mouse.up();

        var seen =
                Objects.requireNonNull(reader.page().locator(".marks-map .view").boundingBox());
        assertThat(seen.y + seen.height / 2 - box.y).isBetween(box.height * 0.6, box.height * 0.9);
    }

    @Test
    void is_beside_the_text_and_not_told_to_those_who_hear_the_page() {
        var strip = Objects.requireNonNull(aids.map().boundingBox());
        var words = Objects.requireNonNull(
                reader.page().locator("text-canvas .paragraph").first().boundingBox());

        assertThat(strip.x).isGreaterThanOrEqualTo(words.x + words.width);
        assertThat(reader.page().locator(".marks-map")).hasAttribute("aria-hidden", "true");
        assertThat(reader.page().locator(".marks-map :is(a, button, [tabindex])"))
                .hasCount(0);
        reader.page().setViewportSize(320, 640);
        assertThat(Objects.requireNonNull(aids.map().boundingBox()).width).isLessThanOrEqualTo(6);
    }

    /** Each of the three is two rows high; one that moved from under the hand is pressed once more. */
    private void pressTick(int index) {
        var rows = aids.rows();
        press(2, ((Number) rows.get(index * 2)).intValue());
        if (!aids.rows().equals(rows)) {
            pressTick(index);
        }
    }

    private void press(double x, double y) {
        aids.map().click(new Locator.ClickOptions().setPosition(new Position(x, y)));
    }

    private void expectInView(String words) {
        assertThat(reader.page()
                        .locator("text-canvas .paragraph")
                        .filter(new Locator.FilterOptions().setHasText(words)))
                .isInViewport();
    }

    private Mark mark(String words) {
        return new Mark("entity", "EVENT", Stretch.of(text, words));
    }
}
