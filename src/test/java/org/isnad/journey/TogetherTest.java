package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Work is not lost: not to each other, not to a dead network, not to a session that ended. */
class TogetherTest {

    private static final String TEXT = "Mazur Anbari left Karshmal. Selinda Morvak stayed at the Two Shores Beacon.";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void two_people_mark_one_text_and_the_edits_of_both_stay() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Shared"), "shared");
        var article = backstage.article(project, "ferry.txt", TEXT);
        var first = AnnotateScreen.open(signedIn(annotatorOf(backstage, project)), article);
        var second = AnnotateScreen.open(signedIn(annotatorOf(backstage, project)), article);

        first.choose(Stretch.of(TEXT, "Mazur Anbari")).press("Digit1");
        second.choose(Stretch.of(TEXT, "Karshmal")).press("Digit3");
        first.choose(Stretch.of(TEXT, "Selinda Morvak")).press("Digit1");
        second.choose(Stretch.of(TEXT, "Two Shores Beacon")).press("Digit2");
        first.expectSaved();
        second.expectSaved();

        var set = backstage.marks(article, "shared");
        assertThat(set.get("spans")).hasSize(4);
        assertThat(set.get("revision").asInt()).isEqualTo(4);
        assertThat(AnnotateScreen.open(browser.lead("en"), article)
                        .expectMarks(4)
                        .marked())
                .containsExactly(
                        "Person Mazur Anbari",
                        "Political entity Karshmal",
                        "Person Selinda Morvak",
                        "Organisation Two Shores Beacon");
    }

    @Test
    void who_saves_sees_what_others_did_meanwhile() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Shared"), "shared");
        var article = backstage.article(project, "ferry.txt", TEXT);
        var first = AnnotateScreen.open(signedIn(annotatorOf(backstage, project)), article);
        var second = AnnotateScreen.open(signedIn(annotatorOf(backstage, project)), article);
        first.choose(Stretch.of(TEXT, "Mazur Anbari")).press("Digit1");
        first.expectSaved();

        second.choose(Stretch.of(TEXT, "Karshmal")).press("Digit3");

        second.expectMarks(2).expectSaved();
        assertThat(second.marked()).containsExactly("Person Mazur Anbari", "Political entity Karshmal");
    }

    @Test
    void what_is_marked_without_a_network_is_kept_and_saved_once() {
        var backstage = browser.backstage();
        var article = backstage.article(TEXT);
        var lead = browser.lead("en");
        var desk = AnnotateScreen.open(lead, article);

        lead.context().setOffline(true);
        desk.choose(Stretch.of(TEXT, "Karshmal")).press("Digit3");
        desk.expectState("canvas.kept", 1);
        assertThat(backstage.marks(article)).isEmpty();
        lead.context().setOffline(false);
        desk.expectSaved();

        assertThat(backstage.marks(article)).hasSize(1);
        assertThat(desk.marked()).containsExactly("Political entity Karshmal");
        lead.forgive(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void all_that_is_changed_without_a_network_is_made_up_for_in_its_order() {
        var backstage = browser.backstage();
        var article = backstage.article(TEXT);
        var lead = browser.lead("en");
        var desk = AnnotateScreen.open(lead, article);
        var town = Stretch.of(TEXT, "Karshmal");
        desk.choose(Stretch.of(TEXT, "Mazur Anbari")).press("Digit1");
        desk.expectSaved();

        lead.context().setOffline(true);
        desk.choose(town).press("Digit1");
        desk.pick(town);
        desk.press("Digit3");
        desk.choose(Stretch.of(TEXT, "Two Shores Beacon")).press("Digit2");
        desk.remove("Person", "Mazur Anbari");
        desk.expectMarks(2).expectState("canvas.kept", 4);
        lead.context().setOffline(false);
        desk.expectSaved();

        assertThat(desk.marked()).containsExactly("Political entity Karshmal", "Organisation Two Shores Beacon");
        assertThat(backstage.marks(article))
                .containsExactlyInAnyOrder(
                        new Mark("entity", "GPE", town),
                        new Mark("entity", "ORG", Stretch.of(TEXT, "Two Shores Beacon")));
        lead.forgive(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void a_relation_to_a_span_that_somebody_removed_meanwhile_is_told_of_by_its_name_and_ends() {
        var backstage = browser.backstage();
        var article = backstage.article(TEXT);
        var person = Stretch.of(TEXT, "Selinda Morvak");
        var claim = Stretch.of(TEXT, "stayed at the Two Shores Beacon");
        backstage.mark(article, new Mark("entity", "PER", person), new Mark("claim", "QUOTE", claim));
        var other = AnnotateScreen.open(browser.lead("en"), article).expectMarks(2);
        var lead = browser.lead("en");
        var desk = AnnotateScreen.open(lead, article).expectMarks(2);

        lead.context().setOffline(true);
        desk.pick(claim);
        desk.press("KeyL");
        desk.pick(person);
        desk.press("Enter");
        desk.expectState("canvas.kept", 1);
        other.remove("Person", "Selinda Morvak");
        other.expectMarks(1).expectSaved();
        lead.context().setOffline(false);

        assertThat(lead.page()
                        .getByText(lead.say(
                                "canvas.relation.unmade", "Source", claim.text(), "Selinda Morvak", "Selinda Morvak")))
                .isVisible();
        desk.expectMarks(1).expectSaved();
        lead.forgive(complaint -> complaint.matches("(?s).*(ERR_INTERNET_DISCONNECTED|\\b409\\b).*"));
    }

    @Test
    void who_is_taken_out_of_a_project_while_marking_is_told_so() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Left"));
        var article = backstage.article(project, "ferry.txt", TEXT);
        var login = annotatorOf(backstage, project);
        var visitor = signedIn(login);
        var desk = AnnotateScreen.open(visitor, article);

        backstage.member(project, login);
        desk.choose(Stretch.of(TEXT, "Karshmal"));
        visitor.page()
                .waitForResponse(response -> response.request().method().equals("GET"), () -> desk.press("Digit3"));

        assertThat(visitor.page().getByText(visitor.say("refusal.NoSuchArticle")))
                .isVisible();
        desk.expectMarks(0).expectSaved();
        assertThat(visitor.page().getByText(visitor.say("canvas.not-read")).isVisible())
                .isFalse();
        visitor.forgive(complaint -> complaint.contains("404"));
    }

    @Test
    void what_is_marked_after_the_session_ended_is_saved_once_signed_in_again() {
        var backstage = browser.backstage();
        var article = backstage.article(TEXT);
        var lead = browser.lead("en");
        var desk = AnnotateScreen.open(lead, article);
        var tab = lead.page();

        lead.loseSession();
        desk.choose(Stretch.of(TEXT, "Karshmal")).press("Digit3");
        desk.expectState("canvas.kept-here", 1);
        assertThat(tab.getByText(lead.say("canvas.signed-out"))).isVisible();
        lead.openTab();
        lead.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);
        lead.backToTab(tab);
        desk.expectSaved();

        assertThat(backstage.marks(article)).hasSize(1);
        assertThat(desk.marked()).containsExactly("Political entity Karshmal");
        lead.forgive(complaint -> complaint.contains("401") || complaint.contains("403"));
    }

    @Test
    void what_one_person_marked_is_never_saved_as_the_work_of_another() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Shared desk"));
        var article = backstage.article(project, "ferry.txt", TEXT);
        var login = annotatorOf(backstage, project);
        var visitor = signedIn(login);
        var desk = AnnotateScreen.open(visitor, article);
        var tab = visitor.page();

        visitor.openTab();
        visitor.loseSession();
        visitor.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);
        visitor.backToTab(tab);
        desk.choose(Stretch.of(TEXT, "Karshmal")).press("Digit3");
        desk.expectState("canvas.kept-here", 1);
        assertThat(backstage.marks(article)).isEmpty();
        visitor.openTab();
        visitor.loseSession();
        visitor.signIn(login, Backstage.PASSWORD);
        visitor.backToTab(tab);
        desk.expectSaved();

        assertThat(backstage.marks(article)).isEmpty();
        assertThat(AnnotateScreen.open(visitor, article).expectMarks(1).marked())
                .containsExactly("Political entity Karshmal");
        visitor.forgive(complaint -> complaint.contains("401") || complaint.contains("403"));
    }

    @Test
    void who_hands_in_after_the_session_ended_signs_in_and_hands_in() {
        var backstage = browser.backstage();
        var article = backstage.article(TEXT);
        var lead = browser.lead("en");
        var desk = AnnotateScreen.open(lead, article);
        desk.choose(Stretch.of(TEXT, "Karshmal")).press("Digit3");
        desk.expectSaved();

        lead.loseSession();
        desk.confirmSubmit();
        desk.expectState("canvas.saved");
        assertThat(lead.page().getByText(lead.say("canvas.signed-out.submit"))).isVisible();
        new Asked(lead).signIn(ShippedIsnad.ADMIN_PASSWORD);

        assertThat(desk.note("annotation.annotate.closed.submitted")).isVisible();
        desk.expectMarks(1);
        assertThat(backstage.marks(article, "mine").get("state").asText()).isEqualTo("submitted");
        lead.forgive(complaint -> complaint.contains("401"));
    }

    private static String annotatorOf(Backstage backstage, String project) {
        var login = backstage.account("Annotator", "en");
        backstage.member(project, login, "annotator");
        return login;
    }

    private Visitor signedIn(String login) {
        var visitor = browser.visitor("en");
        visitor.signIn(login, Backstage.PASSWORD);
        return visitor;
    }
}
