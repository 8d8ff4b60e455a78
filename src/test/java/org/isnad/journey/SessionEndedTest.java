package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose session ends while they mark is asked for the password where they are, and goes on. */
class SessionEndedTest {

    private static final String TEXT = "غادر مازور أنباري كارشمال، وبقيت سليندا مورفاك في المنارة.\n";

    @RegisterExtension
    final Browser browser = new Browser();

    private String project = "";
    private String article = "";
    private String login = "";
    private Visitor visitor;
    private AnnotateScreen desk;
    private Asked asked;

    @BeforeEach
    void an_article_lies_open() {
        var backstage = browser.backstage();
        project = backstage.project(Backstage.unique("جلسة"));
        article = backstage.article(project, "ferry.txt", TEXT);
        login = backstage.account("سلمى", "ar");
        backstage.member(project, login, "annotator");
        visitor = browser.visitor("ar");
        visitor.signIn(login, Backstage.PASSWORD);
        desk = AnnotateScreen.open(visitor, article);
        asked = new Asked(visitor);
    }

    @Test
    void signs_in_in_place_after_a_wrong_try_and_saves_what_was_marked() {
        visitor.loseSession();
        desk.choose(of("كارشمال")).press("Digit3");
        desk.expectState("canvas.kept-here", 1);
        assertThat(asked.password()).containsText(visitor.say("canvas.signed-out"));
        asked.enter("not the password");
        assertThat(asked.password()).containsText(visitor.say("refusal.WrongLogin"));
        assertThat(asked.password().locator("input[type=password]")).hasValue("");

        asked.signIn(Backstage.PASSWORD);
        desk.expectSaved();

        assertThat(stored()).isEqualTo(1);
        desk.choose(of("مازور أنباري")).press("Digit1");
        desk.expectMarks(2).expectSaved();
        forgive();
    }

    @Test
    void marks_on_where_the_password_is_put_off() {
        visitor.loseSession();
        desk.choose(of("كارشمال")).press("Digit3");
        assertThat(asked.password()).isVisible();
        visitor.page().keyboard().press("Escape");
        desk.choose(of("مازور أنباري")).press("Digit1");
        desk.expectMarks(2).expectState("canvas.kept-here", 2);
        assertThat(asked.password()).isHidden();

        asked.button("canvas.sign-in").click();
        asked.signIn(Backstage.PASSWORD);
        desk.expectSaved();

        assertThat(stored()).isEqualTo(2);
        assertThat(asked.button("canvas.sign-in")).isHidden();
        assertThat(visitor.page().locator("text-canvas:focus")).hasCount(1);
        forgive();
    }

    @Test
    void sends_and_shows_nothing_while_somebody_else_is_signed_in() {
        var tab = visitor.page();
        visitor.openTab();
        visitor.loseSession();
        visitor.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);
        var other = AnnotateScreen.open(visitor, article);
        other.choose(of("المنارة")).press("Digit2");
        other.expectSaved();

        visitor.backToTab(tab);
        desk.choose(of("كارشمال")).press("Digit3");
        assertThat(asked.password()).containsText(visitor.say("canvas.somebody-else", "admin"));
        assertThat(browser.backstage().marks(article)).hasSize(1);
        assertThat(desk.marked()).hasSize(1);
        asked.signIn(Backstage.PASSWORD);
        desk.expectMarks(1).expectSaved();

        assertThat(stored()).isEqualTo(1);
        assertThat(browser.backstage().marks(article)).hasSize(1);
        forgive();
    }

    @Test
    void keys_that_are_typed_on_never_reach_the_password() {
        visitor.loseSession();
        desk.choose(of("كارشمال")).press("Digit3");
        var password = asked.password().locator("input");

        do {
            desk.press("z");
        } while (!asked.password().isVisible());
        desk.press("z");
        assertThat(visitor.page().locator("text-canvas")).isFocused();
        assertThat(password.last()).isFocused();

        assertThat(password.last()).hasValue("");
        asked.signIn(Backstage.PASSWORD);
        desk.expectSaved();
        forgive();
    }

    @Test
    void hands_in_after_signing_in_in_place() {
        visitor.loseSession();
        desk.choose(of("كارشمال")).press("Digit3");
        asked.signIn(Backstage.PASSWORD);
        desk.expectSaved();

        desk.submit();

        assertThat(visitor.page().locator("text-canvas")).hasAttribute("data-editable", "false");
        forgive();
    }

    @Test
    void hands_nothing_in_where_the_password_is_put_off() {
        desk.choose(of("كارشمال")).press("Digit3");
        desk.expectSaved();

        visitor.loseSession();
        desk.confirmSubmit();
        assertThat(asked.password()).isVisible();
        visitor.page().keyboard().press("Escape");
        assertThat(asked.password()).isHidden();
        asked.button("canvas.sign-in").click();
        asked.signIn(Backstage.PASSWORD);
        desk.choose(of("مازور أنباري")).press("Digit1");
        desk.expectMarks(2).expectSaved();

        assertThat(stored()).isEqualTo(2);
        assertThat(visitor.page().locator("text-canvas")).hasAttribute("data-editable", "true");
        forgive();
    }

    /** How many marks the server has of this person, as their own page reads them anew. */
    private int stored() {
        var own = visitor.page().request().get("/api/v1/articles/" + article + "/annotations?set=mine");
        return own.text().split("\"layer\"", -1).length - 1;
    }

    private void forgive() {
        visitor.forgive(complaint -> complaint.contains("401") || complaint.contains("403"));
    }

    private static Stretch of(String words) {
        return Stretch.of(TEXT, words);
    }
}
