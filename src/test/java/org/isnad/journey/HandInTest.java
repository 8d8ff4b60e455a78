package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far the work on an article is, as its page says it while it changes. */
class HandInTest {

    private static final String TEXT = "أعلنت الرئاسة في تلفورا استئناف العمل في جسر لازوار.\n";

    private static final Pattern MARKS = Pattern.compile(".*/annotations\\?set=.*");
    private static final Pattern SESSION = Pattern.compile(".*/api/v1/session$");
    private static final Pattern STATE = Pattern.compile(".*/state\\?set=.*");

    /** What gives up after some seconds does so at once. */
    private static final String SHORT_OF_PATIENCE =
            "const { timeout } = AbortSignal; AbortSignal.timeout = (ms) => timeout(ms === 20000 ? 300 : ms);";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void the_first_mark_begins_the_work_and_the_page_says_so_at_once() {
        var lead = browser.lead("ar");
        var screen = AnnotateScreen.open(lead, article());
        assertThat(state(lead)).hasCount(0);

        screen.choose(Stretch.of(TEXT, "تلفورا")).press("3");

        assertThat(state(lead)).hasText(lead.say("annotation.state.in_progress"));
        screen.expectSaved().submit();
        assertThat(state(lead)).hasText(lead.say("annotation.state.submitted"));
        screen.reopen("بقي ادعاء لم يُوسم.");
        assertThat(lead.button("annotation.annotate.submit")).isVisible();
        assertThat(state(lead)).hasText(lead.say("annotation.state.reopened"));
        assertThat(lead.page().locator(".reopened .words")).hasText("بقي ادعاء لم يُوسم.");
        assertThat(lead.page().getByText(lead.say("script.kept"))).hasCount(0);
    }

    @Test
    void handing_in_waits_for_a_mark_that_is_still_on_its_way() {
        var lead = browser.lead("ar");
        var screen = AnnotateScreen.open(lead, article());
        var held = new ArrayList<Route>();
        lead.page().route(MARKS, held::add);
        screen.choose(Stretch.of(TEXT, "تلفورا")).press("3");
        var submit = lead.button("annotation.annotate.submit");

        submit.click();

        assertThat(screen.note("canvas.wait")).isVisible();
        assertThat(question(lead)).isHidden();
        letGo(lead, held);
        assertThat(question(lead)).isVisible();
        assertThat(screen.note("canvas.wait")).isHidden();
        screen.expectSaved();
    }

    @Test
    void what_else_is_said_meanwhile_does_not_call_it_off() {
        var lead = browser.lead("ar");
        var screen = AnnotateScreen.open(lead, article());
        var held = new ArrayList<Route>();
        lead.page().route(MARKS, held::add);
        screen.choose(Stretch.of(TEXT, "تلفورا")).press("3");
        lead.button("annotation.annotate.submit").click();
        assertThat(screen.note("canvas.wait")).isVisible();

        lead.page().locator("label-palette .snap").click();
        assertThat(screen.note("canvas.snap-clitics")).isVisible();
        letGo(lead, held);

        assertThat(question(lead)).isVisible();
    }

    @Test
    void what_is_refused_meanwhile_calls_it_off_and_says_so() {
        var lead = browser.lead("ar");
        var screen = AnnotateScreen.open(lead, article());
        var held = new ArrayList<Route>();
        lead.page().route(MARKS, route -> {
            if (route.request().method().equals("POST")) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        screen.choose(Stretch.of(TEXT, "تلفورا")).press("3");
        var submit = lead.button("annotation.annotate.submit");
        submit.click();
        assertThat(screen.note("canvas.wait")).isVisible();

        held.forEach(route -> refuse(route, 422));

        assertThat(lead.page().getByText(lead.say("canvas.not-submitted", "لا")))
                .isVisible();
        assertThat(submit).not().hasAttribute("aria-busy", "true");
        screen.expectSaved();
        assertThat(question(lead)).isHidden();
        lead.forgive(complaint -> complaint.matches("(?s)(answer|console): .*\\b422\\b.*"));
    }

    @Test
    void what_is_half_written_is_asked_for_before() {
        var lead = browser.lead("ar");
        var article = article();
        var screen = AnnotateScreen.open(lead, article);
        var figure = lead.page().locator("span-attributes").getByLabel("القيمة العددية");
        screen.choose(Stretch.of(TEXT, "استئناف العمل")).click("ادعاء", "رقمي");
        figure.fill("خمسمئة");
        lead.page().locator("text-canvas").focus();
        screen.choose(Stretch.of(TEXT, "تلفورا")).press("3");
        screen.expectSaved();

        lead.button("annotation.annotate.submit").click();
        assertThat(figure).isFocused();
        assertThat(figure).hasValue("خمسمئة");
        assertThat(lead.page().getByText(lead.say("canvas.unfinished", "خمسمئة", "القيمة العددية")))
                .isVisible();
        assertThat(question(lead)).isHidden();
        figure.fill("500");
        screen.submit();

        var spans = browser.backstage().marks(article, "mine").get("spans");
        assertThat(spans.findValuesAsText("figure")).containsExactly("500");
    }

    @Test
    void escape_takes_the_question_away_and_hands_nothing_in() {
        var lead = browser.lead("ar");
        AnnotateScreen.open(lead, article());
        lead.button("annotation.annotate.submit").click();
        assertThat(question(lead)).isVisible();

        lead.page().keyboard().press("Escape");

        assertThat(question(lead)).isHidden();
        assertThat(lead.button("annotation.annotate.submit")).isVisible();
    }

    @Test
    void what_another_tab_has_handed_in_shows_as_handed_in_to_whoever_does_so_again() {
        var lead = browser.lead("ar");
        var article = article();
        var screen = AnnotateScreen.open(lead, article);
        var tab = lead.page();
        lead.openTab();
        AnnotateScreen.open(lead, article).submit();
        lead.backToTab(tab);

        screen.submit();

        assertThat(state(lead)).hasText(lead.say("annotation.state.submitted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".ui-confirmdialog-no", ".ui-dialog-titlebar-close"})
    void yes_is_busy_while_the_session_is_asked_for_and_may_be_called_off(String button) {
        var lead = browser.lead("ar");
        var article = article();
        AnnotateScreen.open(lead, article);
        var held = new ArrayList<Route>();
        lead.page().route(SESSION, held::add);
        lead.button("annotation.annotate.submit").click();
        answer(lead, "shell.yes").click();
        assertThat(answer(lead, "shell.yes")).hasAttribute("aria-busy", "true");

        question(lead).locator(button).click();
        assertThat(question(lead)).isHidden();
        lead.button("annotation.annotate.submit").click();
        assertThat(answer(lead, "shell.yes")).not().hasAttribute("aria-busy", "true");
        held.forEach(Route::resume);
        lead.page().unroute(SESSION);
        // Whatever comes of its answer has come once that of another question is there.
        lead.page().evaluate("() => fetch('/api/v1/session').then((answer) => answer.text())");

        assertThat(question(lead)).isVisible();
        assertThat(browser.backstage().marks(article, "mine").get("state").asText())
                .isNotEqualTo("submitted");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_refusal_or_no_answer_is_read_without_the_question_before_it(boolean answered) {
        var lead = browser.lead("ar");
        lead.context().addInitScript(SHORT_OF_PATIENCE);
        AnnotateScreen.open(lead, article());
        signInElsewhere(lead);
        lead.page().route(STATE, route -> {
            if (answered) {
                refuse(route, 409);
            }
        });

        new AnnotateScreen(lead).confirmSubmit();

        assertThat(lead.page().locator("save-state .notice")).hasText(answered ? "لا" : lead.say("canvas.no-answer"));
        assertThat(question(lead)).isHidden();
        assertThat(lead.button("annotation.annotate.submit")).not().hasAttribute("aria-busy", "true");
        lead.forgive(complaint -> complaint.matches("(?s)(answer|console): .*\\b40[39]\\b.*"));
    }

    @Test
    void what_a_closed_tab_has_left_is_saved_before_it_is_handed_in() {
        var lead = browser.lead("ar");
        var article = article();
        var screen = AnnotateScreen.open(lead, article);
        lead.context().setOffline(true);
        screen.choose(Stretch.of(TEXT, "تلفورا")).press("3");
        screen.expectState("canvas.kept", 1);
        lead.page().close();
        lead.context().setOffline(false);
        lead.openTab();
        var held = new ArrayList<Route>();
        lead.page().route(MARKS, held::add);
        lead.go("/annotation/annotate?article=" + article);

        lead.button("annotation.annotate.submit").click();
        assertThat(new AnnotateScreen(lead).note("canvas.wait")).isVisible();
        assertThat(question(lead)).isHidden();
        letGo(lead, held);
        answer(lead, "shell.yes").click();

        assertThat(state(lead)).hasText(lead.say("annotation.state.submitted"));
        assertThat(browser.backstage().marks(article)).hasSize(1);
        lead.forgive(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    /** Their session is another one from now on. */
    private static void signInElsewhere(Visitor visitor) {
        var tab = visitor.page();
        visitor.openTab();
        visitor.loseSession();
        visitor.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);
        visitor.backToTab(tab);
    }

    private static Locator answer(Visitor visitor, String key) {
        return question(visitor).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visitor.say(key)));
    }

    private static void refuse(Route route, int status) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"code\":\"No\",\"detail\":\"لا\"}"));
    }

    private String article() {
        var backstage = browser.backstage();
        return backstage.article(TEXT);
    }

    private static void letGo(Visitor visitor, List<Route> held) {
        visitor.page().unroute(MARKS);
        held.forEach(Route::resume);
        held.clear();
    }

    private static Locator state(Visitor visitor) {
        return visitor.page().locator("set-state > .state:visible");
    }

    private static Locator question(Visitor visitor) {
        return visitor.named(AriaRole.ALERTDIALOG, "annotation.annotate.submit")
                .or(visitor.named(AriaRole.DIALOG, "annotation.annotate.submit"));
    }
}
