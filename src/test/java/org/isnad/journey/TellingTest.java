package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told of a marked span beside its label. */
class TellingTest {

    private static final String TEXT = "أكدت وزارة الجسور أن الكلفة 500 مليون دولار، ونفت أن تكون الموازنة قد نفدت.";

    @RegisterExtension
    final Browser browser = new Browser();

    @SuppressWarnings("NullAway.Init") // opened at the beginning of each journey
    private Visitor lead;

    @SuppressWarnings("NullAway.Init")
    private AnnotateScreen desk;

    @SuppressWarnings("NullAway.Init")
    private Backstage backstage;

    private String article = "";

    @Test
    void by_keys_alone_in_arabic_and_it_is_there_after_coming_back() {
        open("ar");
        desk.choose(Stretch.of(TEXT, "الكلفة 500 مليون دولار")).click("ادعاء", "رقمي");
        desk.expectSaved();

        desk.press("F2");
        assertThat(field(lead, "طريقة النقل")).isFocused();
        field(lead, "طريقة النقل").selectOption("INDIRECT");
        field(lead, "القيمة العددية").fill("٥٠٠٬٠٠٠٬٠٠٠");
        field(lead, "قيمة تقريبية").selectOption("true");
        field(lead, "اقتصاد").check();
        field(lead, "صياغة مستقلة").fill("كلفة الجسر نصف مليار");
        desk.press("Escape");
        desk.expectSaved();

        var attributes = backstage.marks(article, "mine").at("/spans/0/attributes");
        assertThat(attributes.toString())
                .isEqualTo("{\"approximate\":true,\"directness\":\"INDIRECT\",\"figure\":500000000,"
                        + "\"topics\":[\"ECONOMY\"],\"wording\":\"كلفة الجسر نصف مليار\"}");
        desk = AnnotateScreen.open(lead, article);
        desk.pick(Stretch.of(TEXT, "500"));
        assertThat(field(lead, "طريقة النقل")).hasValue("INDIRECT");
        assertThat(field(lead, "القيمة العددية")).hasValue("500000000");
        assertThat(field(lead, "اقتصاد")).isChecked();
    }

    @Test
    void what_is_no_number_is_told_and_changes_nothing() {
        open("en");
        claim();

        field(lead, "Figure").fill("five hundred");
        desk.press("Tab");

        assertThat(field(lead, "Figure")).hasAttribute("aria-invalid", "true");
        assertThat(field(lead, "Figure")).hasAccessibleDescription(lead.say("canvas.not-a-number"));
        desk.expectSaved();
        assertThat(backstage.marks(article, "mine").at("/spans/0/attributes")).isEmpty();
        assertThat(backstage.marks(article, "mine").get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_no_number_stays_at_its_field_until_it_is_mended() {
        open("en");
        claim();

        field(lead, "Figure").fill("five hundred");
        desk.press("Tab");
        field(lead, "Approximate").selectOption("true");
        desk.expectSaved();
        assertThat(field(lead, "Figure")).hasValue("five hundred");
        field(lead, "Figure").fill("500");
        assertThat(field(lead, "Figure")).hasAccessibleDescription("");
        assertThat(field(lead, "Figure")).hasAttribute("aria-invalid", "false");
        desk.press("Tab");
        desk.expectSaved();

        assertThat(backstage
                        .marks(article, "mine")
                        .at("/spans/0/attributes/figure")
                        .asInt())
                .isEqualTo(500);
    }

    @Test
    void what_was_being_written_stays_with_the_span_that_it_was_written_of() {
        open("en");
        desk.choose(Stretch.of(TEXT, "وزارة الجسور")).press("Digit2");
        desk.choose(Stretch.of(TEXT, "الموازنة")).press("Digit8");
        desk.expectSaved();

        desk.pick(Stretch.of(TEXT, "وزارة الجسور"));
        field(lead, "Note").fill("the ministry");
        desk.pick(Stretch.of(TEXT, "الموازنة"));
        assertThat(field(lead, "Note")).hasValue("");
        desk.undo();
        desk.redo();
        desk.expectSaved();

        var spans = backstage.marks(article, "mine").get("spans");
        assertThat(spans.at("/0/attributes/note").asText()).isEqualTo("the ministry");
        assertThat(spans.at("/1/attributes")).isEmpty();
    }

    @Test
    void whom_a_claim_is_about_is_looked_up_or_named_anew_by_keys_alone() {
        open("ar");
        var about = field(lead, "يخصّ");

        desk.choose(Stretch.of(TEXT, "الكلفة 500 مليون دولار")).click("ادعاء", "رقمي");
        about.click();
        about.pressSequentially("وزارة الجسور");
        desk.press("Enter");
        assertThat(about).hasValue("وزارة الجسور");
        desk.expectSaved();
        desk.choose(Stretch.of(TEXT, "أن تكون الموازنة قد نفدت")).click("ادعاء", "موقف");
        about.click();
        about.pressSequentially("وِزاره");
        assertThat(option(lead, "وزارة الجسور")).isVisible();
        desk.press("ArrowDown");
        desk.press("Enter");
        assertThat(about).hasValue("وزارة الجسور");
        desk.expectSaved();

        var spans = backstage.marks(article, "mine").get("spans");
        assertThat(spans.at("/0/attributes/about/name").asText()).isEqualTo("وزارة الجسور");
        assertThat(spans.at("/1/attributes/about")).isEqualTo(spans.at("/0/attributes/about"));
    }

    @Test
    void half_a_name_stays_until_it_is_chosen_and_what_is_named_anew_is_known_at_once() {
        open("en");
        claim();
        var about = field(lead, "About");

        about.pressSequentially("تلف");
        desk.press("Tab");
        assertThat(about).hasValue("تلف");
        assertThat(about).hasAccessibleDescription(lead.say("canvas.entity.unfinished", "تلف"));
        assertThat(backstage.marks(article, "mine").at("/spans/0/attributes")).isEmpty();
        about.click();
        desk.press("End");
        about.pressSequentially("ورا");
        desk.press("Enter");

        assertThat(about).hasValue("تلفورا");
        assertThat(about).hasAccessibleDescription("");
        var known = lead.page()
                .waitForFunction(
                        "() => document.querySelector('text-canvas').spans.inOrder[0].attributes.about?.entity");
        assertThat(backstage
                        .marks(article, "mine")
                        .at("/spans/0/attributes/about/entity")
                        .asText())
                .isEqualTo(known.jsonValue());
    }

    @Test
    void whom_a_claim_is_about_is_taken_away_with_its_name() {
        open("en");
        claim();
        field(lead, "About").pressSequentially("تلفورا");
        option(lead, lead.say("canvas.entity.add", "تلفورا")).click();
        desk.expectSaved();

        desk = AnnotateScreen.open(lead, article);
        desk.pick(Stretch.of(TEXT, "500"));
        assertThat(field(lead, "About")).hasValue("تلفورا");
        field(lead, "About").fill("");
        desk.press("Tab");
        desk.expectSaved();

        assertThat(backstage.marks(article, "mine").at("/spans/0/attributes")).isEmpty();
    }

    @Test
    void whom_a_claim_is_about_is_taken_away_though_the_page_is_left_at_once() {
        open("en");
        claim();
        field(lead, "About").pressSequentially("تلفورا");
        desk.press("Enter");
        desk.press("Escape");
        desk.expectSaved();
        assertThat(field(lead, "About")).hasValue("تلفورا");

        field(lead, "About").fill("");
        desk = AnnotateScreen.open(lead, article);

        desk.pick(Stretch.of(TEXT, "500"));
        assertThat(field(lead, "About")).hasValue("");
        assertThat(backstage.marks(article, "mine").at("/spans/0/attributes")).isEmpty();
    }

    @Test
    void half_a_name_waits_at_its_span() {
        open("en");
        desk.choose(Stretch.of(TEXT, "وزارة الجسور")).press("Digit2");
        claim();

        field(lead, "About").pressSequentially("تلف");
        desk.pick(Stretch.of(TEXT, "وزارة الجسور"));
        var said = lead.page().getByText(lead.say("canvas.left-unfinished", "تلف", "About"));
        assertThat(said).isVisible();
        desk.pick(Stretch.of(TEXT, "500"));

        assertThat(field(lead, "About")).hasValue("تلف");
        assertThat(field(lead, "About")).hasAccessibleDescription(lead.say("canvas.entity.unfinished", "تلف"));
        assertThat(said).isHidden();
    }

    private void open(String language) {
        backstage = browser.backstage();
        article = backstage.article(TEXT);
        lead = browser.lead(language);
        desk = AnnotateScreen.open(lead, article);
    }

    /** Marks a claim in English, which is selected then. */
    private void claim() {
        desk.choose(Stretch.of(TEXT, "الكلفة 500 مليون دولار")).click("Claim", "Numeric claim");
        desk.expectSaved();
    }

    private static Locator option(Visitor visitor, String name) {
        return visitor.page()
                .locator("span-attributes")
                .getByRole(
                        AriaRole.OPTION,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Visitor visitor, String name) {
        return visitor.page()
                .locator("span-attributes")
                .getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
    }
}
