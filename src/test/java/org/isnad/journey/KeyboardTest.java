package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A day's work without a mouse. */
class KeyboardTest {

    private static final String TEXT = """
            غادر مازور أنباري مدينة كرشمال يوم الثلاثاء.
            وقالت مورفاك من صحيفة الشاطئين إن الجسر سيكلف 500 مليون دولار. ويتوقع الوزير أن يفتح في مارس.

            ثم عاد أنباري إلى لازوار. ولم يسأله أحد.
            """;
    private static final String FORWARD = "Control+ArrowLeft";

    @RegisterExtension
    final Browser browser = new Browser();

    private String project = "";
    private String article = "";
    private Visitor reader;
    private AnnotateScreen desk;
    private Typist keys;

    @BeforeEach
    void an_article_lies_open() {
        var backstage = browser.backstage();
        project = backstage.project(Backstage.unique("مفاتيح"));
        article = backstage.article(project, "first.txt", TEXT);
        backstage.article(project, "second.txt", "مقال ثان.\n");
        reader = browser.lead("ar");
        desk = AnnotateScreen.open(reader, article);
        keys = new Typist(reader).enter();
    }

    @Test
    void labels_ten_entities_and_two_claims_undoes_three_and_redoes_one() {
        labelTenEntities();
        labelTwoClaims();
        desk.expectMarks(12).expectSaved();

        keys.press("Control+KeyZ", "Control+KeyZ", "Control+KeyZ");
        desk.expectMarks(9);
        keys.press("Control+Shift+KeyZ");
        desk.expectMarks(10).expectSaved();

        assertThat(browser.backstage().marks(article))
                .containsExactlyInAnyOrder(
                        new Mark("entity", "PER", at("مازور أنباري")),
                        new Mark("entity", "GPE", at("كرشمال")),
                        new Mark("entity", "DATE", at("الثلاثاء")),
                        new Mark("entity", "PER", at("مورفاك")),
                        new Mark("entity", "ORG", at("صحيفة الشاطئين")),
                        new Mark("entity", "LOC", at("الجسر")),
                        new Mark("entity", "MONEY", at("500 مليون دولار")),
                        new Mark("entity", "DATE", at("مارس")),
                        new Mark("entity", "PER", later("أنباري")),
                        new Mark("entity", "GPE", at("لازوار")));
    }

    @Test
    void a_pinned_label_takes_one_act_each() {
        keys.press("Shift+Digit1");
        keys.walk(FORWARD, at("مازور")).press("Enter");
        keys.walk(FORWARD, at("مورفاك")).press("Shift+" + FORWARD);
        desk.expectMarks(2);
        assertThat(reader.page().locator("label-palette .pin")).containsText("شخص");

        keys.press("Shift+Digit1");
        keys.walk(FORWARD, at("الجسر")).press("Enter");
        desk.expectSaved();

        assertThat(desk.marked()).containsExactly("شخص مازور", "شخص مورفاك");
    }

    @Test
    void a_switch_parts_particles_and_letters_from_their_words() {
        keys.press("Backquote");
        keys.walk(FORWARD, Stretch.of(TEXT, "قالت")).press("KeyC");
        keys.press("Backquote");
        keys.walk("ArrowLeft", at("مورفاك")).press("Digit8");
        desk.expectSaved();

        assertThat(desk.marked()).containsExactly("لفظ النقل قالت", "كمية م");
    }

    @Test
    void goes_from_mark_to_mark_to_bare_sentences_and_to_other_articles() {
        keys.walk(FORWARD, at("كرشمال")).press("Digit3");
        keys.walk(FORWARD, at("مارس")).press("Digit6", "Control+Home");

        keys.press("Semicolon");
        assertThat(keys.caret()).isEqualTo(at("وقالت").begin());
        keys.press("Semicolon");
        assertThat(keys.caret()).isEqualTo(at("ثم عاد").begin());
        keys.press("Comma");
        assertThat(keys.caret()).isEqualTo(at("مارس").begin());
        keys.press("Comma");
        assertThat(keys.caret()).isEqualTo(at("كرشمال").begin());
        keys.press("Comma");
        assertThat(keys.note()).isEqualTo(reader.say("canvas.no-previous-span"));

        desk.expectSaved();
        keys.press("Shift+Period");
        reader.page().waitForURL(url -> !url.endsWith("article=" + article));
        desk.ready();
        keys.walk(FORWARD, Stretch.of("مقال ثان.\n", "ثان")).press("Digit8");
        assertThat(desk.marked()).containsExactly("كمية ثان");
    }

    @Test
    void a_step_brings_the_keyboard_into_the_text() {
        AnnotateScreen.open(reader, article);

        keys.press("Semicolon").walk(FORWARD, at("مورفاك")).press("Digit1");
        desk.expectSaved();

        assertThat(desk.marked()).containsExactly("شخص مورفاك");
    }

    @Test
    void every_key_stands_on_the_sheet() {
        keys.press("?");

        var sheet = reader.named(AriaRole.DIALOG, "canvas.keys");
        assertThat(sheet).isVisible();
        assertThat(sheet).containsText(reader.say("canvas.keys.bare"));
        assertThat(sheet).containsText(reader.say("canvas.keys.group.shape"));
    }

    @Test
    void a_key_with_nothing_to_label_says_so() {
        reader.page().reload();
        desk.ready();

        reader.page().locator("text-canvas").blur();
        desk.press("Digit1");

        assertThat(reader.page().getByText(reader.say("canvas.choose-first"))).isVisible();
        desk.expectMarks(0);
    }

    @Test
    void no_label_is_without_its_key_in_silence() {
        browser.backstage().giveKey(project, "PER", "KeyG");
        reader.page().reload();
        desk.ready();

        assertThat(reader.page().getByText(reader.say("canvas.key-moved", "شخص", "1", "G")))
                .isVisible();
        keys.enter().walk(FORWARD, at("مازور")).press("Digit1");
        desk.expectMarks(1);
        keys.press("KeyG");
        assertThat(new Aids(reader).card()).isVisible();
    }

    private void labelTenEntities() {
        keys.walk(FORWARD, at("مازور")).choose(FORWARD, at("مازور أنباري")).press("Digit1");
        keys.walk(FORWARD, at("كرشمال")).press("Digit3");
        keys.walk(FORWARD, at("الثلاثاء")).press("Digit6");
        keys.walk(FORWARD, at("مورفاك")).press("Digit1");
        keys.walk(FORWARD, at("صحيفة")).choose(FORWARD, at("صحيفة الشاطئين")).press("Digit2");
        keys.walk(FORWARD, at("الجسر")).press("Digit4");
        keys.walk(FORWARD, at("500")).choose(FORWARD, at("500 مليون دولار")).press("Digit7");
        keys.walk(FORWARD, at("مارس")).press("Digit6");
        keys.walk("BracketRight", at("ثم عاد")).walk(FORWARD, later("أنباري")).press("Digit1");
        keys.walk(FORWARD, at("لازوار")).press("Digit3");
    }

    private void labelTwoClaims() {
        keys.walk("BracketLeft", at("ويتوقع")).choose("BracketRight", at("ويتوقع الوزير أن يفتح في مارس"));
        keys.press("KeyT");
        keys.walk("Control+ArrowUp", at("وقالت"));
        keys.choose("BracketRight", at("وقالت مورفاك من صحيفة الشاطئين إن الجسر سيكلف 500 مليون دولار"));
        keys.press("KeyW");
    }

    private static Stretch at(String text) {
        return Stretch.of(TEXT, text);
    }

    private static Stretch later(String text) {
        return Stretch.of(TEXT, text, TEXT.indexOf("ثم عاد"));
    }
}
