package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day's work by a finger, on a screen of 320 pixels. */
class SmallScreenTest {

    private static final String TEXT = """
            وقالت سيليندا مورفاك أمس إن الجسر سيُفتح في الربيع القادم وإن السكان ينتظرونه.
            ونقلت وكالة كارشمال عن مصدر قريب من الرئاسة أن الخلاف على الكلفة ما زال قائمًا.
            """;

    /** What can be pressed and is in the window, but is cut off by its edge or lies under something else. */
    private static final String OUT_OF_REACH = """
            () => [...document.querySelectorAll('button, a[href], select, input, textarea')]
              .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
              .filter((each) => !each.closest('.unseen, .skip, label-palette .groups') && !each.matches('.skip'))
              .map((each) => ({ each, box: each.getBoundingClientRect() }))
              .filter(({ box }) => box.width > 1 && box.top >= 0 && box.bottom <= innerHeight)
              .filter(({ each, box }) => {
                const there = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
                const own = there && (each.contains(there) || there.contains(each) || there.closest('label')?.control === each);
                // What scrolls on its own, or below what stays at the foot, comes when it is wanted.
                const scrolls = each.closest('span-attributes, span-list, side-panel.spans');
                return box.left < -1 || box.right > innerWidth + 1 || (!own && !scrolls);
              })
              .map(({ each }) => each.outerHTML.slice(0, 120))
            """;

    /** What can be pressed in the bars at the top and at the foot, and is smaller than 24 pixels by 24. */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll(':is(.bar, .foot) :is(a, button)')]
              .filter((each) => each.checkVisibility() && !each.closest('.skip, [popover], dialog'))
              .map((each) => ({ each, box: each.getBoundingClientRect() }))
              .filter(({ box }) => box.width < 24 || box.height < 24)
              .map(({ each }) => each.outerHTML.slice(0, 120))
            """;

    private static final String CARET_IS_FREE = """
            () => {
              const [caret, bar, labels] = ['text-canvas > .caret', '.bar', 'side-panel.labels']
                .map((each) => document.querySelector(each).getBoundingClientRect());
              return scrollY > 0 && caret.top >= bar.bottom && caret.bottom <= labels.top;
            }
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    @SuppressWarnings("NullAway.Init") // opened at the beginning of each journey
    private Visitor reader;

    @SuppressWarnings("NullAway.Init")
    private AnnotateScreen desk;

    private String article = "";

    @Test
    void labels_reshapes_relates_and_tells() {
        open("ar");
        var hand = new Hand(reader);

        hand.drawHandles(at("الجسر سيُفتح في"));
        desk.label("ادعاء", "توقّع").tap();
        desk.expectMarks(1);
        hand.pullWithFinger(at("الربيع"));
        assertThat(desk.mark("الجسر سيُفتح في الربيع")).hasCount(1);
        hand.drawHandles(at("مورفاك"));
        desk.label("كيان", "شخص").tap();
        desk.expectMarks(2).expectSaved();
        hand.tap(at("سيُفتح"));
        new Threads(reader).expectSelected("الجسر سيُفتح في الربيع");
        hand.carryWithFinger(reader.page().locator("text-canvas .joint"), at("مورفاك"));
        desk.expectSaved();

        assertThat(browser.backstage().relations(article)).containsExactly("source: الجسر سيُفتح في الربيع > مورفاك");
        reader.page().locator("span-attributes").getByLabel("إثبات أو نفي").selectOption("DENIED");
        desk.expectSaved();
        assertThat(browser.backstage().marks(article, "mine").findValuesAsText("polarity"))
                .containsExactly("DENIED");
    }

    @Test
    void a_finger_that_rests_on_a_word_chooses_it() {
        open("ar");

        new Hand(reader).rest(at("وكالة"));
        new Hand(reader).rest(at("كارشمال"));

        var label = desk.label("كيان", "شخص");
        assertThat(label).hasClass(Pattern.compile("\\bready\\b"));
        assertThat(reader.page().evaluate("() => String(getSelection())")).isEqualTo("كارشمال");
        expectInReach("with a word chosen");
        label.tap();
        desk.expectMarks(1).expectSaved();
        assertThat(desk.mark("كارشمال")).hasCount(1);
    }

    @Test
    void what_was_done_is_taken_back_right_there() {
        open("ar");
        var whole = new LocatorAssertions.IsInViewportOptions().setRatio(1);
        new Hand(reader).rest(at("كارشمال"));
        desk.label("كيان", "شخص").tap();
        desk.expectMarks(1).expectSaved();

        for (var key : List.of("canvas.undo", "canvas.redo", "canvas.remove-selected")) {
            assertThat(reader.button(key)).isInViewport(whole);
        }
        reader.button("canvas.undo").tap();
        desk.expectMarks(0).expectSaved();
        reader.button("canvas.redo").tap();
        desk.expectMarks(1).expectSaved();
        new Hand(reader).tap(at("كارشمال"));
        new Threads(reader).expectSelected("كارشمال");
        reader.button("canvas.remove-selected").tap();
        desk.expectMarks(0).expectSaved();
    }

    @Test
    void the_place_of_the_keyboard_is_under_no_bar() {
        open("ar", TEXT.repeat(20));
        var keys = new Typist(reader).enter();

        for (int line = 0; line < 25; line++) {
            keys.press("ArrowDown");
        }
        reader.page().waitForFunction(CARET_IS_FREE);
        for (int line = 0; line < 12; line++) {
            keys.press("ArrowUp");
        }
        reader.page().waitForFunction(CARET_IS_FREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void nothing_is_out_of_reach(String language) {
        open(language);
        browser.backstage().mark(article, new Mark("entity", "ORG", at("وكالة كارشمال")));
        reader.page().reload();
        desk.ready();
        expectInReach("at rest");

        new Hand(reader).tap(at("وكالة"));
        new Threads(reader).expectSelected("وكالة كارشمال");
        expectInReach("with a mark selected");
        var aids = new Aids(reader);
        reader.link("annotation.annotate.spans").tap();
        new Threads(reader).find("كارشمال");
        new Threads(reader).expectFound(1, 1);
        expectInReach("at the list");
        aids.cardButton().tap();
        assertThat(aids.card()).isVisible();
        expectInReach("with a guideline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void what_is_pressed_is_large_enough_for_a_finger(String language) {
        open(language);

        var small = (List<?>) reader.page().evaluate(TOO_SMALL);

        assertThat(small).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void the_sheet_of_keys_fits(String language) {
        open(language);

        reader.button("canvas.keys").tap();

        var sheet = reader.named(AriaRole.DIALOG, "canvas.keys");
        assertThat(sheet).isVisible();
        assertThat(sheet.evaluate("sheet => [...sheet.querySelectorAll('*')].filter((each) => {"
                        + " const { left, right } = each.getBoundingClientRect();"
                        + " return left < 0 || right > innerWidth; }).length"))
                .isEqualTo(0);
        reader.button("canvas.close").tap();
        assertThat(sheet).isHidden();
    }

    private void open(String language) {
        open(language, TEXT);
    }

    private void open(String language, String text) {
        var backstage = browser.backstage();
        article = backstage.article(text);
        reader = browser.visitor(
                language,
                new NewContextOptions()
                        .setViewportSize(320, 640)
                        .setHasTouch(true)
                        .setIsMobile(true));
        reader.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);
        desk = AnnotateScreen.open(reader, article);
    }

    private void expectInReach(String when) {
        assertThat((List<?>) reader.page().evaluate(OUT_OF_REACH)).as(when).isEmpty();
        assertThat(reader.page().evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"))
                .as(when)
                .isEqualTo(true);
    }

    private static Stretch at(String words) {
        return Stretch.of(TEXT, words);
    }
}
