package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a project wants before an article is submitted is asked for, mark by mark. */
class CompleteTest {

    private static final String TEXT = "أعلنت سيليندا مورفاك استئناف العمل في جسر لازوار.\n";

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"ar, نوع الذكر, اسم", "en, Mention, Name"})
    void who_submits_is_led_to_what_is_missing_and_then_submits(String language, String attribute, String choice) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("جسر"));
        var article = backstage.article(project, "bridge.txt", TEXT);
        backstage.mark(article, new Mark("entity", "PER", Stretch.of(TEXT, "سيليندا مورفاك")));
        var lead = browser.lead(language);
        SettingsScreen.open(lead, project).want(attribute);
        var screen = AnnotateScreen.open(lead, article).expectMarks(1);
        var gaps = lead.page().locator("set-gaps");
        assertThat(gaps).isHidden();

        lead.button("annotation.annotate.submit").click();

        assertThat(gaps).containsText(lead.say("canvas.gaps", 1));
        assertThat(gaps).containsText(lead.say("canvas.gaps.attribute", attribute));
        gaps.getByText("سيليندا مورفاك").click();
        var field = lead.page().locator("span-attributes").getByLabel(attribute);
        assertThat(field).isFocused();
        field.selectOption(choice);
        assertThat(gaps).isHidden();
        screen.expectSaved().submit();
    }
}
