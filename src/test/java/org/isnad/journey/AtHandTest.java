package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever has an article before them has the keyboard in it, and finds back to it. */
class AtHandTest {

    private static final String TEXT =
            "غادر مازور أنباري مدينة كرشمال.\nوقالت مورفاك من صحيفة الشاطئين إن الجسر يُفتح.\n";
    private static final String FORWARD = "Control+ArrowLeft";

    /** How many listeners stay that an element gives to others when it comes, goes and comes again. */
    private static final String LEFT_BEHIND = """
            (name) => {
              const element = document.querySelector(name);
              const add = EventTarget.prototype.addEventListener;
              let living = 0;
              EventTarget.prototype.addEventListener = function (type, act, how) {
                if (!(this instanceof Element) || this.matches('text-canvas') || this === element) {
                  living++;
                  how?.signal && add.call(how.signal, 'abort', () => living--);
                }
                return add.call(this, type, act, how);
              };
              const comeAgain = () => {
                const next = element.nextSibling;
                const place = element.parentNode;
                element.remove();
                place.insertBefore(element, next);
                return living;
              };
              const once = comeAgain();
              const twice = comeAgain();
              EventTarget.prototype.addEventListener = add;
              return twice - once;
            }
            """;

    private static final String COME_TO_REST = """
            () => new Promise((rests) => {
              let [last, frames] = [scrollY, 0];
              const look = () => {
                frames = scrollY === last ? frames + 1 : 0;
                last = scrollY;
                frames > 5 ? rests() : requestAnimationFrame(look);
              };
              look();
            })
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    private Visitor reader;
    private AnnotateScreen desk;
    private Typist keys;

    @BeforeEach
    void an_article_lies_open() {
        var backstage = browser.backstage();
        var article = backstage.article(backstage.project(Backstage.unique("يد")), "first.txt", TEXT);
        reader = browser.lead("ar");
        desk = AnnotateScreen.open(reader, article);
        keys = new Typist(reader);
    }

    @Test
    void keys_mean_the_text_from_the_first_one_on() {
        keys.walk(FORWARD, at("مازور")).press("Digit1");
        desk.expectMarks(1).expectSaved();
        desk.undo();
        desk.expectMarks(0).expectSaved();
        assertThat(reader.page().locator("text-canvas")).isFocused();

        reader.page().reload();
        desk.ready();
        keys.walk(FORWARD, at("كرشمال")).press("Digit3");
        desk.expectSaved();

        assertThat(desk.marked()).containsExactly("كيان سياسي كرشمال");
    }

    @Test
    void a_click_on_a_label_means_no_word_where_nobody_has_been_yet() {
        desk.click("كيان", "شخص");
        assertThat(keys.note()).isEqualTo(reader.say("canvas.choose-first"));
        desk.expectMarks(0);

        keys.walk(FORWARD, at("مازور"));
        desk.click("كيان", "شخص");
        desk.expectMarks(1).expectSaved();
    }

    @Test
    void the_text_is_told_by_its_title_and_what_is_before_it_can_be_passed_over() {
        assertThat(reader.page().locator("text-canvas")).hasAccessibleName(reader.say("canvas.text", "first.txt"));

        reader.page().locator(".skip").focus();
        desk.press("Enter");

        assertThat(reader.page().locator("text-canvas")).isFocused();
    }

    /** What comes of a question mark that is pressed with Option. */
    @Test
    void the_sheet_of_keys_opens_by_an_upside_down_question_mark() {
        reader.page().evaluate("""
                () => {
                  document.documentElement.dataset.shortcuts = 'alt';
                  const how = { key: '¿', code: 'Slash', altKey: true, shiftKey: true, bubbles: true };
                  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', how));
                }
                """);

        assertThat(reader.named(AriaRole.DIALOG, "canvas.keys")).isVisible();
    }

    @Test
    void all_that_is_chosen_and_copied_is_the_text() {
        reader.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

        desk.press("Control+KeyA");
        desk.press("Control+KeyC");

        assertThat(reader.page().evaluate("navigator.clipboard.readText()")).isEqualTo(TEXT);
    }

    @Test
    void a_step_that_leads_nowhere_says_so_also_where_the_page_still_scrolls() {
        reader.page().setViewportSize(1280, 260);
        keys.press("Control+End", "Period");
        reader.page().evaluate(COME_TO_REST);
        assertThat(keys.note()).isEqualTo(reader.say("canvas.no-next-span"));

        keys.press("Control+Home", "Comma");
        reader.page().evaluate(COME_TO_REST);
        assertThat(keys.note()).isEqualTo(reader.say("canvas.no-previous-span"));
    }

    @Test
    void whoever_removes_by_the_button_keeps_the_focus_there() {
        desk.choose(at("مورفاك")).press("Digit1");
        desk.expectSaved();
        var remove = reader.button("canvas.remove-selected");

        remove.focus();
        desk.press("Enter");
        desk.expectMarks(0).expectSaved();

        assertThat(remove).isFocused();
        assertThat(remove).isDisabled();
    }

    @Test
    void back_from_what_was_found() {
        desk.choose(at("مورفاك")).press("Digit1");
        desk.expectSaved();

        desk.press("Slash");
        reader.page().keyboard().type("مورفاك");
        desk.press("ArrowDown");
        assertThat(desk.mark("مورفاك").locator(".span")).isFocused();
        desk.press("Escape");

        assertThat(reader.page().locator("text-canvas")).isFocused();
    }

    @Test
    void what_leaves_the_page_hears_nothing_any_more() {
        var elements = List.of(
                "span-list",
                "key-sheet",
                "label-palette",
                "two-versions",
                "sign-in-again",
                "span-attributes",
                "reading-panel",
                "span-counts",
                "set-state",
                "save-state",
                "side-panel");

        var leftBehind = elements.stream()
                .filter(element -> !Objects.equals(0, reader.page().evaluate(LEFT_BEHIND, element)));

        assertThat(leftBehind).isEmpty();
    }

    private static Stretch at(String text) {
        return Stretch.of(TEXT, text);
    }
}
