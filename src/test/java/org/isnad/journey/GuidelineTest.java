package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a label is for, with examples, is one key away. */
class GuidelineTest {

    private static final String TEXT = "غادر مازور أنباري مدينة كرشمال يوم الثلاثاء، وقالت مورفاك إن الجسر آمن.";

    @RegisterExtension
    final Browser browser = new Browser();

    private String project = "";
    private String article = "";

    @BeforeEach
    void an_article_is_marked() {
        var backstage = browser.backstage();
        project = backstage.project(Backstage.unique("أدلة"));
        article = backstage.article(project, "bridge.txt", TEXT);
        backstage.mark(article, new Mark("entity", "GPE", Stretch.of(TEXT, "كرشمال")));
    }

    @Test
    void of_the_selected_mark_beside_the_text_and_away_again() {
        var reader = browser.lead("ar");
        var desk = AnnotateScreen.open(reader, article);
        var aids = new Aids(reader);
        desk.pick(Stretch.of(TEXT, "كرشمال"));

        desk.press("KeyG");
        assertThat(aids.card()).containsText("كيان سياسي");
        assertThat(aids.card()).containsText("Political entity");
        assertThat(aids.card()).containsText("GPE");
        assertThat(aids.card().locator(".yes li").first()).containsText("اتهمت تلفورا جارتها");
        assertThat(aids.card().locator(".yes mark").first()).hasText("تلفورا");
        assertThat(aids.card().locator(".no li")).hasCount(2);
        assertThat(aids.cardCoversText()).isFalse();
        desk.press("Escape");

        assertThat(aids.card()).isHidden();
        assertThat(reader.page().evaluate("() => document.querySelector('text-canvas').selected !== null"))
                .isEqualTo(true);
        desk.press("Digit1");
        desk.expectSaved();
        assertThat(desk.marked()).containsExactly("شخص كرشمال");
    }

    @Test
    void of_the_label_that_has_the_focus_or_was_given_last() {
        var reader = browser.lead("en");
        var desk = AnnotateScreen.open(reader, article);
        var aids = new Aids(reader);

        desk.label("Claim", "Causal claim").focus();
        desk.press("KeyG");
        assertThat(aids.card().locator(".names")).containsText("CAUSAL");
        desk.press("KeyG");
        assertThat(aids.card()).isHidden();
        desk.choose(Stretch.of(TEXT, "الثلاثاء")).press("Digit6");
        reader.page().evaluate("() => document.querySelector('text-canvas').letGo()");
        desk.press("KeyG");

        assertThat(aids.card().locator(".names")).containsText("DATE");
        desk.expectSaved();
    }

    @Test
    void by_the_mouse_and_of_any_label() {
        var reader = browser.lead("en");
        var desk = AnnotateScreen.open(reader, article);
        var aids = new Aids(reader);

        desk.label("Entity", "Money")
                .click(new Locator.ClickOptions().setButton(com.microsoft.playwright.options.MouseButton.RIGHT));
        assertThat(aids.card().locator(".names")).containsText("MONEY");
        aids.card().locator("select").selectOption("Cue");
        assertThat(aids.card().locator(".names")).containsText("CUE");
        aids.cardButton().click();

        assertThat(aids.card()).isHidden();
    }

    @Test
    void by_a_finger_while_the_mark_stays_in_sight() {
        var reader = browser.visitor(
                "ar", new NewContextOptions().setViewportSize(320, 640).setHasTouch(true));
        reader.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);
        AnnotateScreen.open(reader, article);
        var aids = new Aids(reader);

        reader.page().locator("span-list button.span").first().tap();
        touch(reader, aids.cardButton());

        assertThat(aids.card()).isVisible();
        assertThat(reader.page().evaluate("""
                () => {
                  const mark = document.querySelector('text-canvas .mark.selected').getBoundingClientRect();
                  const card = document.querySelector('guideline-card .card').getBoundingClientRect();
                  return mark.top > 0 && mark.bottom <= card.top;
                }
                """)).isEqualTo(true);
    }

    /** Where it is seen, as a finger does; a locator would scroll the page first. */
    private static void touch(Visitor reader, Locator button) {
        var box = button.boundingBox();
        reader.page().touchscreen().tap(box.x + box.width / 2, box.y + box.height / 2);
    }

    @Test
    void shows_what_is_written_as_it_is_written() {
        var hostile = "<img src=x onerror=alert(1)> & <b>bold</b>";
        browser.backstage().explain(project, "PER", hostile);
        var reader = browser.lead("en");
        var desk = AnnotateScreen.open(reader, article);

        desk.label("Entity", "Person").focus();
        desk.press("KeyG");

        assertThat(new Aids(reader).card().locator(".purpose")).hasText(hostile);
        assertThat(new Aids(reader).card().locator("img, b")).hasCount(0);
    }
}
