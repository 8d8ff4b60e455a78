package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a hand that draws over text with a mouse means by it: in Arabic, with Latin names and numbers inside. */
class SelectingTest {

    private static final String TEXT = """
            قال فيلناري ومورفاك إن شركة Two Shores Ltd ستبني الجسر.
            وتبلغ الكلفة 500 مليون دولار بحسب موقع lazwar-press.example في 3 مارس 2026، أي 12.5% من الموازنة.
            وأكدت وكالة «لازوار برس» أن الاتصال دام ساعة ونصف الساعة، وأن الطرفين اتفقا على تشكيل لجنة مشتركة.
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void letters_inside_a_word() {
        var desk = desk();

        desk.chooseLetters(Stretch.of(TEXT, "مورفاك")).press("Digit1");
        desk.expectSaved();

        assertThat(desk.marked()).containsExactly("شخص مورفاك");
    }

    @Test
    void whole_words_though_only_parts_were_drawn_over() {
        var desk = desk();

        desk.choose(Stretch.of(TEXT, "يلناري ومور")).press("Digit1");
        desk.expectSaved();

        assertThat(desk.marked()).containsExactly("شخص فيلناري ومورفاك");
    }

    @Test
    void runs_from_left_to_right_inside_text_from_right_to_left() {
        var desk = desk();

        desk.choose(Stretch.of(TEXT, "Two Shores Ltd")).press("Digit2");
        desk.chooseLetters(Stretch.of(TEXT, "Shores")).press("Digit4");
        desk.choose(Stretch.of(TEXT, "500 مليون دولار")).press("Digit7");
        desk.choose(Stretch.of(TEXT, "12.5%")).press("Digit8");
        desk.choose(Stretch.of(TEXT, "3 مارس 2026")).press("Digit6");
        desk.expectSaved();

        assertThat(desk.marked())
                .containsExactly(
                        "منظمة Two Shores Ltd",
                        "مكان Shores",
                        "مبلغ 500 مليون دولار",
                        "تاريخ 3 مارس 2026",
                        "كمية 12.5%");
    }

    @Test
    void from_a_run_of_one_direction_into_one_of_the_other() {
        var desk = desk();

        desk.choose(Stretch.of(TEXT, "شركة Two Shores")).press("Digit2");
        desk.choose(Stretch.of(TEXT, "Ltd ستبني")).press("Digit5");
        desk.expectSaved();

        assertThat(desk.marked()).containsExactly("منظمة شركة Two Shores", "حدث Ltd ستبني");
    }

    @Test
    void spans_inside_spans_and_claims_across_each_other() {
        var desk = desk();

        desk.choose(Stretch.of(TEXT, "وكالة «لازوار برس»")).press("Digit2");
        desk.choose(Stretch.of(TEXT, "لازوار")).press("Digit4");
        desk.choose(Stretch.of(TEXT, "الاتصال دام ساعة ونصف الساعة، وأن الطرفين اتفقا"))
                .press("KeyQ");
        desk.choose(Stretch.of(TEXT, "أن الطرفين اتفقا على تشكيل لجنة مشتركة")).press("KeyW");
        desk.expectSaved();

        assertThat(desk.marked())
                .extracting(line -> line.replaceFirst("^.*? ", ""))
                .hasSize(4);
    }

    @Test
    void over_several_lines() {
        var desk = desk();

        desk.choose(Stretch.of(TEXT, "ستبني الجسر.\nوتبلغ الكلفة 500")).press("KeyW");
        desk.expectSaved();

        assertThat(desk.marked()).hasSize(1).first().asString().contains("ستبني الجسر.\nوتبلغ الكلفة 500");
    }

    /** Nobody waits for the page between selecting and labelling. */
    @Test
    void what_is_selected_when_a_key_is_pressed() {
        var desk = desk();
        desk.choose(Stretch.of(TEXT, "فيلناري")).press("Digit1");
        desk.choose(Stretch.of(TEXT, "الكلفة"));

        desk.press("Shift+ArrowLeft");
        desk.press("Shift+ArrowLeft");
        desk.press("Digit7");
        desk.expectSaved();

        assertThat(desk.marked()).containsExactly("شخص فيلناري", "مبلغ الكلفة 5");
    }

    private AnnotateScreen desk() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("اختيار"));
        return AnnotateScreen.open(browser.lead("ar"), backstage.article(project, "bridge.txt", TEXT));
    }
}
