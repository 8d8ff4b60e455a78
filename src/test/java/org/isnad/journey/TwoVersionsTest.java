package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people, or two tabs, change one span: the later is asked which version stays, and nothing is overwritten in silence. */
class TwoVersionsTest {

    private static final String TEXT = "Mazur Anbari left Karshmal. Selinda Morvak stayed.";
    private static final Stretch TOWN = Stretch.of(TEXT, "Karshmal");

    @RegisterExtension
    final Browser browser = new Browser();

    private String project = "";
    private String article = "";
    private String login = "";
    private Visitor lead;
    private AnnotateScreen theirs;
    private Visitor me;
    private AnnotateScreen mine;
    private Asked asked;

    @BeforeEach
    void two_people_have_one_span_before_them() {
        var backstage = browser.backstage();
        project = backstage.project(Backstage.unique("Versions"), "shared");
        article = backstage.article(project, "ferry.txt", TEXT);
        login = backstage.account("Selma", "en");
        backstage.member(project, login, "annotator");
        lead = browser.lead("en");
        theirs = AnnotateScreen.open(lead, article);
        theirs.choose(TOWN).press("Digit1");
        theirs.expectSaved();
        me = browser.visitor("en");
        me.signIn(login, Backstage.PASSWORD);
        mine = AnnotateScreen.open(me, article).expectMarks(1);
        asked = new Asked(me);
    }

    @Test
    void shows_both_versions_with_label_text_and_author_and_keeps_mine_if_i_say_so() {
        relabel(theirs, "Digit4");
        relabel(mine, "Digit3");

        assertThat(asked.theirs()).containsText(me.say("canvas.versions.theirs", "Admin"));
        assertThat(asked.theirs()).containsText("Place");
        assertThat(asked.theirs()).containsText("Karshmal");
        assertThat(asked.mine()).containsText("Political entity");
        assertThat(stored()).isEqualTo("LOC by admin");
        mine.expectState("canvas.disputed");
        me.page().keyboard().press("F8");
        assertThat(asked.mine()).isFocused();
        me.page().keyboard().press("1");
        assertThat(asked.versions()).isHidden();
        mine.expectSaved();

        assertThat(mine.marked()).containsExactly("Political entity Karshmal");
        assertThat(stored()).isEqualTo("GPE by " + login);
        forgive();
    }

    @Test
    void tells_by_name_whose_version_it_is() {
        var omar = browser.visitor("en");
        var backstage = browser.backstage();
        var other = backstage.account("Omar of the bridges", "en");
        backstage.member(project, other, "annotator");
        omar.signIn(other, Backstage.PASSWORD);
        relabel(AnnotateScreen.open(omar, article).expectMarks(1), "Digit4");
        relabel(mine, "Digit3");

        assertThat(asked.theirs()).containsText(me.say("canvas.versions.theirs", "Omar of the bridges"));
        asked.theirs().click();
        mine.expectSaved();
        forgive();
    }

    @Test
    void leaves_theirs_if_i_say_so() {
        relabel(theirs, "Digit4");
        relabel(mine, "Digit3");

        asked.theirs().click();
        mine.expectSaved();

        assertThat(mine.marked()).containsExactly("Place Karshmal");
        assertThat(stored()).isEqualTo("LOC by admin");
        forgive();
    }

    @Test
    void asks_about_a_span_that_was_removed_meanwhile_and_makes_mine_anew() {
        theirs.remove("Person", "Karshmal");
        theirs.expectMarks(0).expectSaved();
        mine.pick(TOWN);
        mine.press("Digit3");

        assertThat(asked.theirs()).containsText(me.say("canvas.versions.theirs", "Admin"));
        assertThat(asked.theirs()).containsText(me.say("canvas.versions.removed"));
        mine.expectMarks(0);
        asked.mine().click();
        mine.expectMarks(1).expectSaved();

        assertThat(stored()).isEqualTo("GPE by " + login);
        forgive();
    }

    @Test
    void asks_before_it_removes_what_somebody_changed_meanwhile() {
        relabel(theirs, "Digit4");
        mine.remove("Person", "Karshmal");

        assertThat(asked.mine()).containsText(me.say("canvas.versions.removed"));
        mine.expectMarks(1);
        asked.mine().click();
        mine.expectMarks(0).expectSaved();

        assertThat(browser.backstage().marks(article, "shared").get("spans")).isEmpty();
        forgive();
    }

    @Test
    void asks_again_after_a_reload_where_the_answer_was_put_off() {
        relabel(theirs, "Digit4");
        relabel(mine, "Digit3");
        asked.later();
        assertThat(asked.versions()).isHidden();
        assertThat(asked.button("canvas.disputed")).isVisible();

        me.page().reload();
        assertThat(asked.mine()).containsText("Political entity");
        asked.mine().click();
        mine.expectSaved();

        assertThat(stored()).isEqualTo("GPE by " + login);
        forgive();
    }

    @Test
    void asks_nothing_where_both_did_the_same() {
        relabel(theirs, "Digit3");
        relabel(mine, "Digit3");

        mine.expectSaved();

        assertThat(asked.versions()).isHidden();
        assertThat(mine.marked()).containsExactly("Political entity Karshmal");
        assertThat(stored()).isEqualTo("GPE by admin");
        forgive();
    }

    @Test
    void what_was_changed_without_a_network_asks_too_after_a_reload_has_read_what_is_new() {
        me.context().setOffline(true);
        mine.pick(TOWN);
        mine.press("Digit3");
        mine.expectState("canvas.kept", 1);
        relabel(theirs, "Digit4");
        me.page().close();
        me.context().setOffline(false);

        me.openTab();
        me.go("/annotation/annotate?article=" + article);

        assertThat(asked.theirs()).containsText("Place");
        assertThat(stored()).isEqualTo("LOC by admin");
        asked.theirs().click();
        new AnnotateScreen(me).expectSaved();
        assertThat(stored()).isEqualTo("LOC by admin");
        forgive();
    }

    @Test
    void asks_before_it_removes_a_relation_that_somebody_gave_another_type_meanwhile() {
        relateBoth();
        retype(theirs);
        theirs.expectSaved();
        new Threads(me).remove("Source", "Mazur Anbari");

        assertThat(asked.theirs()).containsText(me.say("canvas.versions.theirs", "Admin"));
        assertThat(asked.theirs()).containsText("Selinda Morvak stayed");
        assertThat(asked.theirs()).containsText(me.say("canvas.relation.out", "About"));
        assertThat(asked.theirs()).containsText("Mazur Anbari");
        assertThat(asked.mine()).containsText(me.say("canvas.versions.removed"));
        assertThat(relations()).containsExactly("about by admin");
        asked.mine().click();
        mine.expectMarks(3).expectSaved();

        assertThat(relations()).isEmpty();
        forgive();
    }

    @Test
    void asks_about_a_relation_that_was_removed_meanwhile_and_makes_mine_anew() {
        relateBoth();
        new Threads(lead).remove("Source", "Mazur Anbari");
        theirs.expectSaved();
        retype(mine);

        assertThat(asked.theirs()).containsText(me.say("canvas.versions.theirs", "Admin"));
        assertThat(asked.theirs()).containsText(me.say("canvas.versions.removed"));
        assertThat(asked.mine()).containsText(me.say("canvas.relation.out", "About"));
        asked.mine().click();
        mine.expectSaved();

        assertThat(relations()).containsExactly("about by " + login);
        forgive();
    }

    /** A claim is joined to the person, and both see it. */
    private void relateBoth() {
        browser.backstage().addTypeLikeSource(article, "about", "About");
        theirs = AnnotateScreen.open(lead, article).expectMarks(1);
        theirs.choose(Stretch.of(TEXT, "Mazur Anbari")).press("Digit1");
        theirs.choose(Stretch.of(TEXT, "Selinda Morvak stayed")).click("Claim", "Numeric claim");
        new Threads(lead).relate("Selinda Morvak stayed", "Mazur Anbari");
        theirs.press("Digit1");
        theirs.expectSaved();
        mine = AnnotateScreen.open(me, article).expectMarks(3);
    }

    private static void retype(AnnotateScreen desk) {
        desk.mark("Selinda Morvak stayed").locator(".relation .type").click();
        desk.press("Digit1");
    }

    private List<String> relations() {
        var found = new ArrayList<String>();
        browser.backstage()
                .marks(article, "shared")
                .get("relations")
                .forEach(relation -> found.add(relation.get("type").asText() + " by "
                        + relation.get("author").asText()));
        return found;
    }

    private static void relabel(AnnotateScreen desk, String key) {
        desk.pick(TOWN);
        desk.press(key);
        desk.expectMarks(1);
        if (key.equals("Digit4")) {
            desk.expectSaved();
        }
    }

    private String stored() {
        var span = browser.backstage().marks(article, "shared").at("/spans/0");
        return span.get("label").asText() + " by " + span.get("author").asText();
    }

    private void forgive() {
        me.forgive(complaint -> complaint.contains("409") || complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }
}
