package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everybody reads in their own size, face, room and light, wherever they sign in. */
class ReadingViewTest {

    private static final String TEXT =
            "غادر مازور أنباري مدينة كرشمال يوم الثلاثاء، وقالت مورفاك إن الجسر سيكلف 500 مليون دولار.";

    @RegisterExtension
    final Browser browser = new Browser();

    private String login = "";
    private String article = "";
    private Visitor reader;
    private Aids aids;

    @BeforeEach
    void an_annotator_has_an_article() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("قراءة"));
        article = backstage.article(project, "bridge.txt", TEXT);
        login = backstage.account("ليلى", "ar");
        backstage.member(project, login, "annotator");
        reader = browser.visitor("ar");
        reader.signIn(login, Backstage.PASSWORD);
        AnnotateScreen.open(reader, article);
        aids = new Aids(reader);
    }

    @Test
    void follows_them_to_another_browser_and_stands_in_its_first_paint() {
        aids.openView();
        aids.kept(() -> {
            aids.larger("textSize");
            aids.larger("textSize");
            aids.larger("lineHeight");
            aids.pick("face.kufi");
            aids.pick("density.airy");
            aids.light("dark");
        });
        reader.page().keyboard().press("Escape");
        reader.signOut();

        var elsewhere = browser.visitor("ar");
        elsewhere.signIn(login, Backstage.PASSWORD);
        var root =
                root(elsewhere.answer("/annotation/annotate?article=" + article).text());

        assertThat(root)
                .contains("data-theme=\"dark\"", "data-text-size=\"130\"", "data-line-height=\"115\"")
                .contains("data-density=\"airy\"", "data-face=\"kufi\"");
        var there = new Aids(elsewhere);
        assertThat(there.pixels("fontSize")).isCloseTo(1.3 * 1.3 * 16, within(0.1));
        assertThat(there.pixels("lineHeight") / there.pixels("fontSize")).isCloseTo(2.3, within(0.01));
        assertThat(there.face()).startsWith("\"Isnad Kufi\"");
        assertThat(elsewhere.page().evaluate("() => getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
    }

    @Test
    void is_nobody_else_s() {
        aids.openView();
        aids.kept(() -> aids.larger("textSize"));
        reader.page().keyboard().press("Escape");
        reader.signOut();

        var other = browser.backstage().account("Selinda", "ar");
        reader.signIn(other, Backstage.PASSWORD);

        assertThat(reader.page().locator("html").getAttribute("data-text-size")).isEqualTo("100");
    }

    @Test
    void all_that_is_painted_follows_at_once() {
        var desk = new AnnotateScreen(reader);
        desk.choose(Stretch.of(TEXT, "مازور أنباري")).press("Digit1");
        desk.choose(Stretch.of(TEXT, "500 مليون دولار")).press("Digit7");
        desk.expectSaved();
        aids.expectMarksOnTheirWords();
        var before = aids.pixels("fontSize");

        aids.kept(() -> desk.press("Alt+Equal"));
        aids.expectMarksOnTheirWords();
        assertThat(aids.pixels("fontSize")).isCloseTo(before * 1.15, within(0.1));
        aids.openView();
        for (var choice : new String[] {"face.kufi", "face.sans", "face.system", "density.compact"}) {
            aids.kept(() -> aids.pick(choice));
            aids.expectMarksOnTheirWords();
        }
        aids.kept(() -> aids.larger("lineHeight"));
        aids.expectMarksOnTheirWords();
    }

    @Test
    void keys_set_the_size_and_leave_the_browser_its_own() {
        var before = aids.pixels("fontSize");
        reader.page()
                .evaluate("() => addEventListener('keydown', ({ ctrlKey, code, defaultPrevented }) => {"
                        + " if (ctrlKey && code === 'Minus') window.taken = defaultPrevented; })");

        aids.kept(() -> new AnnotateScreen(reader).press("Alt+Minus"));
        assertThat(aids.pixels("fontSize")).isCloseTo(before * 0.85, within(0.1));
        aids.kept(() -> new AnnotateScreen(reader).press("Alt+Digit0"));
        new AnnotateScreen(reader).press("Control+Minus");

        assertThat(aids.pixels("fontSize")).isCloseTo(before, within(0.1));
        assertThat(reader.page().evaluate("() => window.taken")).isEqualTo(false);
    }

    @Test
    void whoever_wants_it_presses_alt_with_every_letter() {
        var desk = new AnnotateScreen(reader);
        aids.openView();
        aids.kept(() -> aids.pick("shortcuts.alt"));
        desk.press("Escape");
        var label = desk.label("كيان", "شخص");
        assertThat(label).hasAttribute("aria-keyshortcuts", "Alt+1");

        desk.choose(Stretch.of(TEXT, "مازور أنباري"));
        for (var alone : new String[] {"Digit1", "KeyG", "KeyM", "Backquote", "Slash", "Shift+Slash"}) {
            desk.press(alone);
        }
        desk.expectMarks(0);
        assertThat(aids.card()).isHidden();
        assertThat(reader.named(AriaRole.DIALOG, "canvas.keys")).isHidden();
        desk.press("Alt+Digit1");
        desk.expectMarks(1);
        desk.press("Alt+KeyG");
        assertThat(aids.card()).isVisible();
        AnnotateScreen.open(reader, article).expectMarks(1).press("Alt+Shift+Slash");

        assertThat(reader.named(AriaRole.DIALOG, "canvas.keys").getByText(reader.say("canvas.keys.shortcuts")))
                .isVisible();
        assertThat(label).hasAttribute("aria-keyshortcuts", "Alt+1");
    }

    @Test
    void waits_in_the_browser_for_a_server_that_is_away() {
        reader.page().route(Pattern.compile("/me/reading$"), route -> route.abort("connectionrefused"));
        var desk = new AnnotateScreen(reader);
        desk.press("Alt+Equal");
        reader.page().waitForCondition(() -> reader.complaints().stream()
                .anyMatch(complaint -> complaint.contains("/me/reading")));
        reader.page().unroute(Pattern.compile("/me/reading$"));
        reader.forgive(complaint -> complaint.contains("/me/reading") || complaint.contains("REFUSED"));

        aids.kept(() -> reader.go("/team/projects"));

        assertThat(reader.go("/team/projects").locator("html").getAttribute("data-text-size"))
                .isEqualTo("115");
        reader.forgive(complaint -> complaint.contains("/me/reading") || complaint.contains("REFUSED"));
    }

    /** The beginning of a page as it was sent, before any script has run. */
    private static String root(String page) {
        return page.substring(page.indexOf("<html"), page.indexOf('>', page.indexOf("<html")));
    }
}
