package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People talk about an article and its spans beside the text. */
class TalkTest {

    private static final String TEXT =
            "أكدت وزارة الجسور أن الكلفة 500 مليون دولار.\nوقالت سيليندا مورفاك إن الجسر مغلق.";
    private static final Stretch MINISTRY = Stretch.of(TEXT, "وزارة الجسور");
    private static final Stretch SELINDA = Stretch.of(TEXT, "سيليندا مورفاك");
    private static final String FITS = "panel => panel.scrollWidth <= panel.clientWidth + 1";

    @RegisterExtension
    final Browser browser = new Browser();

    @SuppressWarnings("NullAway.Init") // there before each journey
    private Backstage backstage;

    private String article = "";

    @BeforeEach
    void there_is_an_article() {
        backstage = browser.backstage();
        article = backstage.article(TEXT);
    }

    @Test
    void by_keys_alone_they_write_answer_resolve_and_reopen() {
        backstage.mark(article, new Mark("entity", "ORG", MINISTRY), new Mark("entity", "PER", SELINDA));
        var lead = browser.lead("ar");
        var talk = new Talk(lead);
        AnnotateScreen.open(lead, article).expectMarks(2);

        talk.press("Period").write("أهي وزارة حقًا؟").send();
        talk.write("سطر أول\nوسطر ثانٍ").send();
        assertThat(talk.said()).hasText(new String[] {"أهي وزارة حقًا؟", "سطر أول\nوسطر ثانٍ"});
        talk.expectOpen(1);
        talk.press("KeyM").walk("Tab", ".settle").press("Enter");
        assertThat(talk.open()).hasCount(0);
        talk.expectOpen(0);
        expectState(lead, "resolved");
        talk.press("KeyM").walk("Shift+Tab", "summary").press("Enter").walk("Tab", ".settle");
        assertThat(talk.resolved()).isVisible();
        talk.press("Enter");

        assertThat(talk.open()).hasCount(1);
        expectState(lead, "open");
        var thread = backstage.threads(article).get(0);
        assertThat(thread.get("quote").asText()).isEqualTo("وزارة الجسور");
        assertThat(thread.at("/comments/1/text").asText()).isEqualTo("سطر أول\nوسطر ثانٍ");
        talk.press("Escape");
        assertThat(talk.open()).hasCount(0);
        talk.press("Shift+KeyM");
        assertThat(talk.open()).hasCount(1);
    }

    @Test
    void a_member_is_found_by_name_and_called_by_login() {
        var project = backstage.project(Backstage.unique("Talk"), "shared");
        article = backstage.article(project, "خبر.txt", TEXT);
        var called = backstage.account("ناديا", "ar");
        backstage.member(project, called, "reviewer");
        var first = annotator(project);
        AnnotateScreen.open(first, article);
        var talk = new Talk(first);

        talk.write("أصحيح يا @نا");
        assertThat(talk.panel().getByRole(AriaRole.OPTION)).hasText("ناديا @" + called);
        talk.press("Enter");
        first.page().keyboard().insertText("؟");
        talk.send();

        assertThat(talk.said()).hasText("أصحيح يا @" + called + " ؟");
        assertThat(talk.said().locator(".mention")).hasText("@" + called);
    }

    @Test
    void somebody_else_sees_at_once_what_is_said_and_what_it_is_about() {
        var project = backstage.project(Backstage.unique("Talk"), "shared");
        article = backstage.article(project, "خبر.txt", TEXT);
        var first = annotator(project);
        var second = annotator(project);
        var desk = AnnotateScreen.open(first, article);
        desk.choose(SELINDA).press("Digit1");
        desk.expectSaved();
        var seen = AnnotateScreen.open(second, article).expectMarks(1);
        var hers = new Talk(first);
        var his = new Talk(second);
        his.unfold();

        desk.pick(SELINDA);
        hers.write("شخص؟").send();
        his.expectOpen(1);
        assertThat(his.signs()).hasCount(1);
        assertThat(seen.mark("سيليندا مورفاك").getByRole(AriaRole.IMG))
                .hasAttribute("aria-label", second.say("canvas.talk.open", 1));
        his.signs().click();
        assertThat(his.said()).hasText("شخص؟");
        his.write("نعم").send();
        assertThat(hers.said()).hasText(new String[] {"شخص؟", "نعم"});
        his.press("KeyM").walk("Tab", ".settle").press("Enter");

        hers.expectOpen(0);
        assertThat(hers.signs()).hasCount(0);
        assertThat(hers.resolved()).isHidden();
    }

    @Test
    void other_annotators_hear_nothing_of_what_is_said_about_a_set_that_is_not_theirs() {
        var project = backstage.project(Backstage.unique("Talk"));
        article = backstage.article(project, "خبر.txt", TEXT);
        var first = annotator(project);
        var second = annotator(project);
        var desk = AnnotateScreen.open(first, article);
        desk.choose(SELINDA).press("Digit1");
        desk.expectSaved();
        var hers = new Talk(first);
        desk.pick(SELINDA);
        hers.write("شخص؟").send();
        hers.press("Escape").write("من كتب المقال؟").send();
        hers.expectOpen(2);
        assertThat(hers.panel().locator(".waiting")).hasCount(0);

        var his = new Talk(second);
        AnnotateScreen.open(second, article).expectMarks(0);
        his.unfold();

        assertThat(his.said()).hasText("من كتب المقال؟");
        his.expectOpen(1);
        assertThat(his.panel().locator(".elsewhere")).isHidden();
        assertThat(second.page().content()).doesNotContain("شخص؟");
        assertThat(backstage.threads(article)).hasSize(2);
    }

    @Test
    void what_is_meant_to_do_harm_is_only_text() {
        var lead = leadIn("ar");
        var talk = new Talk(lead);
        var title = lead.page().title();
        var script = "<script>document.title = 'x'</script><img src=x onerror=\"document.title = 'x'\">";
        var turned = "قبل \u202eabc\u202d\u2067 بعد";
        var many = "😀".repeat(4_000);

        for (var text : new String[] {script, turned, many}) {
            talk.write(text).send();
        }
        talk.press("KeyM");
        lead.page().keyboard().insertText(many + "!");
        talk.send();

        assertThat(talk.panel().getByText(lead.say("canvas.talk.too-long", 4_000)))
                .isVisible();
        assertThat(talk.said()).hasCount(3);
        assertThat(talk.said().allTextContents()).containsExactly(script, turned, many);
        assertThat(talk.said().first().locator("*")).hasCount(0);
        assertThat(lead.page().title()).isEqualTo(title);
        assertThat(talk.panel().locator(".talk").evaluate(FITS)).isEqualTo(true);
        assertThat(talk.panel().locator(".waiting")).hasCount(0);
        assertThat(backstage.threads(article)).hasSize(3);
        assertThat(backstage.threads(article).at("/2/comments/0/text").asText()).isEqualTo(many);
    }

    @Test
    void what_is_written_and_not_sent_is_there_again_after_a_reload() {
        backstage.mark(article, new Mark("entity", "PER", SELINDA));
        var lead = browser.lead("en");
        AnnotateScreen.open(lead, article).expectMarks(1);
        var talk = new Talk(lead);

        talk.write("About the article").press("Escape");
        assertThat(lead.page().locator("text-canvas:focus")).hasCount(1);
        talk.press("Period").write("About the span").press("Escape");
        AnnotateScreen.open(lead, article).expectMarks(1);

        assertThat(talk.field()).hasValue("About the article");
        talk.press("Period");
        assertThat(talk.field()).hasValue("About the span");
        assertThat(backstage.threads(article)).isEmpty();
    }

    @Test
    void what_is_said_without_a_network_is_kept_and_said_once() {
        var lead = browser.lead("en");
        var desk = AnnotateScreen.open(lead, article);
        var talk = new Talk(lead);

        lead.context().setOffline(true);
        desk.choose(SELINDA).press("Digit1");
        desk.pick(SELINDA);
        talk.write("A person?").send();
        talk.write("Surely.").send();
        desk.expectState("canvas.kept", 1);
        talk.press("Escape").write("Who wrote this?").send();
        assertThat(talk.panel().locator(".waiting").first()).isAttached();
        lead.page().close();
        lead.context().setOffline(false);
        lead.openTab();
        desk = AnnotateScreen.open(lead, article).expectMarks(1);
        desk.expectSaved();
        desk.pick(SELINDA);
        assertThat(talk.said()).hasText(new String[] {"A person?", "Surely.", "Who wrote this?"});
        assertThat(talk.panel().locator(".waiting")).hasCount(0);

        lead.page().waitForCondition(() -> backstage.threads(article).size() == 2);
        assertThat(backstage.threads(article).at("/0/comments")).hasSize(2);
        assertThat(backstage.threads(article).at("/0/gone").asBoolean()).isFalse();
        lead.forgive(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void a_comment_whose_answer_was_lost_is_said_once() {
        var lead = leadIn("en");
        var talk = new Talk(lead);
        var saying = Pattern.compile(".*/threads\\?set=mine$");
        lead.page().route(saying, route -> {
            if (route.request().method().equals("POST")) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        talk.write("Once").send();
        assertThat(talk.panel().locator(".waiting")).hasCount(1);
        lead.page().unroute(saying);
        assertThat(talk.panel().locator(".waiting")).hasCount(0);

        assertThat(backstage.threads(article)).hasSize(1);
        assertThat(backstage.threads(article).at("/0/comments")).hasSize(1);
        lead.forgive(complaint -> complaint.contains("ERR_FAILED"));
    }

    @Test
    void authors_change_and_remove_what_they_said() {
        var lead = leadIn("en");
        var talk = new Talk(lead);
        talk.write("Who wrte this?").send();

        lead.button("canvas.talk.reword").click();
        var field = talk.panel().locator(".comment textarea");
        assertThat(field).hasValue("Who wrte this?");
        field.fill("Who wrote this?");
        talk.send();
        assertThat(talk.said()).hasText("Who wrote this?");
        assertThat(talk.panel().getByText(lead.say("canvas.talk.edited"), exactly()))
                .isVisible();
        talk.panel().locator(".take-back").click();
        assertThat(talk.said()).hasCount(1);
        lead.button("canvas.talk.take-back-sure").click();

        assertThat(talk.panel().getByText(lead.say("canvas.talk.removed"))).isVisible();
        lead.page()
                .waitForCondition(() ->
                        backstage.threads(article).at("/0/comments/0/removed").asBoolean());
    }

    private Visitor leadIn(String language) {
        var lead = browser.lead(language);
        AnnotateScreen.open(lead, article);
        return lead;
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private void expectState(Visitor visitor, String state) {
        var page = visitor.page();
        page.waitForCondition(
                () -> backstage.threads(article).at("/0/state").asText().equals(state));
    }

    private Visitor annotator(String project) {
        var login = backstage.account("Annotator", "en");
        backstage.member(project, login, "annotator");
        var visitor = browser.visitor("en");
        visitor.signIn(login, Backstage.PASSWORD);
        return visitor;
    }
}
