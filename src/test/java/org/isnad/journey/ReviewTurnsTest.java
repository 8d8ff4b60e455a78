package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What else comes up while somebody reviews, and how it is settled by keys alone. */
class ReviewTurnsTest {

    private static final String TEXT = "Mr Ardan says that the bridge is closed.\nBelus spoke.\n";
    private static final String CLAIM = "the bridge is closed";

    /** What the label is called. */
    private static final Map<String, String> PERSON = Map.of("ar", "شخص", "en", "Person");

    @RegisterExtension
    final Browser browser = new Browser();

    private String project = "";
    private String article = "";
    private String reviewer = "";

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void where_as_many_say_one_thing_as_another_nothing_is_proposed(String language) {
        begin();
        annotator().submit(article, entity("ORG", "Ardan"));
        annotator().submit(article, entity("PER", "Ardan"));
        var visitor = signedIn(language);
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 1);
        assertThat(desk.proposed()).hasCount(0);

        desk.press("Enter");
        assertThat(desk.said()).hasText(visitor.say("review.review.not.take"));
        desk.choose(PERSON.getOrDefault(language, language)).expectSaved();

        assertThat(gold()).containsExactly("PER Ardan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void what_is_two_things_is_split_and_both_are_taken(String language) {
        begin();
        annotator().submit(article, entity("ORG", "Mr Ardan"));
        annotator().submit(article, entity("ORG", "Ardan"));
        var desk = ReviewScreen.open(signedIn(language), project).expectPlace(1, 1);

        desk.press("KeyX").expectPlace(1, 2);
        desk.choose("Ardan").expectPlace(2, 2).choose("Ardan").expectSaved();

        assertThat(desk.end()).isVisible();
        assertThat(gold()).containsExactlyInAnyOrder("ORG Mr Ardan", "ORG Ardan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void what_is_said_late_is_shown_and_what_stands_is_confirmed(String language) {
        begin();
        annotator().submit(article, entity("ORG", "Ardan"));
        annotator().submit(article, entity("PER", "Ardan"));
        var visitor = signedIn(language);
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 1);
        assertThat(desk.lanes().first()).isVisible();
        desk.press("KeyE").press("Shift+ArrowLeft");
        assertThat(desk.chosen()).hasText("Arda");
        desk.press("Digit2").expectSaved();
        assertThat(gold()).hasSize(1);
        var before = gold();
        annotator().submit(article, entity("LOC", "Ardan"));

        ReviewScreen.open(visitor, project).expectPlace(1, 1);
        assertThat(desk.told()).containsText(visitor.say("review.review.renewed", "Nour"));
        assertThat(desk.proposed()).hasCount(1);
        assertThat(desk.proposed()).containsText(visitor.say("review.review.as-decided"));
        desk.press("Enter").expectSaved();

        assertThat(desk.end()).isVisible();
        assertThat(gold()).isEqualTo(before);
    }

    @Test
    void a_relation_is_decided_once_its_ends_are() {
        begin();
        var claims = List.of(entity("PER", "Ardan"), new Mark("claim", "EVENT", Stretch.of(TEXT, CLAIM)));
        var first = annotator();
        first.mark(article, claims);
        first.relate(article, "source", CLAIM, "Ardan");
        first.submit(article);
        annotator().submit(article, claims.toArray(Mark[]::new));
        var visitor = signedIn("en");
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 1);
        visitor.photograph(Browser.PICTURES.resolve("review-relation.png"));
        assertThat(desk.relations()).hasCount(1);
        assertThat(desk.relations()).containsText("Ardan");
        desk.press("KeyE");
        assertThat(desk.said()).hasText(visitor.say("review.review.not.own"));

        desk.choose("Ardan").expectSaved();

        assertThat(browser.backstage().marks(article, "gold").get("relations")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void what_is_alike_is_decided_at_once_after_a_look_at_it(String language) {
        begin();
        var other = browser.backstage().article(project, "other.txt", "In short: Belus spoke.");
        var annotators = List.of(annotator(), annotator(), annotator());
        for (int who = 0; who < 3; who++) {
            var label = who == 2 ? "ORG" : "PER";
            annotators.get(who).submit(article, entity(label, "Belus"));
            annotators.get(who).submit(other, new Mark("entity", label, Stretch.of("In short: Belus", "Belus")));
        }
        var visitor = signedIn(language);
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 2);
        assertThat(desk.act("alike")).hasText("=" + visitor.say("review.review.alike", 1));
        desk.press("Equal");
        assertThat(desk.alike()).hasCount(1);
        assertThat(desk.alike().first()).containsText("In short: Belus spoke.");
        visitor.photograph(Browser.PICTURES.resolve("review-alike-" + language + ".png"));

        desk.press("Enter").expectSaved();

        assertThat(desk.end()).containsText(visitor.say("review.review.end.decided", 2));
        assertThat(gold()).containsExactly("PER Belus");
        article = other;
        assertThat(gold()).containsExactly("PER Belus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_verdict_is_taken_back_after_the_page_was_left(String language) {
        begin();
        annotator().submit(article, entity("ORG", "Ardan"), entity("ORG", "Belus"));
        annotator().submit(article, entity("PER", "Ardan"), entity("PER", "Belus"));
        var visitor = signedIn(language);
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 2);
        desk.choose(PERSON.getOrDefault(language, language)).expectPlace(2, 2).expectSaved();

        ReviewScreen.open(visitor, project).expectPlace(1, 1).press("KeyU").expectPlace(1, 2);

        assertThat(desk.choices().first()).containsText("Ardan");
        desk.expectSaved();
        assertThat(gold()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void the_last_verdict_is_taken_back_and_decided_anew_where_nothing_is_left(String language) {
        begin();
        annotator().submit(article, entity("ORG", "Ardan"));
        annotator().submit(article, entity("PER", "Ardan"));
        var visitor = signedIn(language);
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 1);
        desk.choose(PERSON.getOrDefault(language, language)).expectSaved();
        assertThat(desk.end()).isVisible();
        visitor.photograph(Browser.PICTURES.resolve("review-end-" + language + ".png"));

        desk.press("KeyB").expectPlace(1, 1).press("Digit0").expectSaved();
        assertThat(desk.end()).isVisible();
        assertThat(gold()).isEmpty();
        desk.press("KeyU").expectPlace(1, 1).expectSaved();
        assertThat(gold()).containsExactly("PER Ardan");
        desk.press("KeyU").expectSaved();
        assertThat(desk.told()).isEmpty();

        assertThat(gold()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void what_is_opened_again_says_who_decided_it_and_why_and_keeps_that_when_it_is_confirmed(String language) {
        begin();
        annotator().submit(article, entity("ORG", "Ardan"));
        annotator().submit(article, entity("PER", "Ardan"));
        var about = Colleague.signedIn(reviewer, Backstage.PASSWORD)
                .waiting(project)
                .at("/0/id")
                .asText();
        var visitor = signedIn(language);
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 1);
        desk.press("KeyR").press("Digit2").press("KeyN");
        desk.keyboard().type("a place");
        desk.press("Enter").press("Digit1").expectSaved();
        ReviewScreen.open(visitor, project, "&at=" + about);
        assertThat(desk.told()).containsText(visitor.say("review.review.anew", "Nour"));
        assertThat(desk.note()).hasText("a place");
        visitor.photograph(Browser.PICTURES.resolve("review-again-" + language + ".png"));
        desk.press("Enter").expectSaved();
        assertThat(desk.end()).isVisible();

        ReviewScreen.open(visitor, project, "&at=" + about);
        assertThat(desk.note()).hasText("a place");
        ReviewScreen.open(visitor, project).press("KeyU");
        assertThat(desk.told()).containsText(visitor.say("review.review.anew", "Nour"));
        desk.press("KeyU").expectPlace(1, 1);
        assertThat(desk.note()).hasText("a place");
    }

    @Test
    void what_was_split_is_one_again_and_bars_the_way_to_nothing() {
        begin();
        annotator().submit(article, entity("ORG", "Mr Ardan"), entity("ORG", "Belus"));
        annotator().submit(article, entity("ORG", "Ardan"), entity("PER", "Belus"));
        var desk = ReviewScreen.open(signedIn("en"), project).expectPlace(1, 2);
        desk.press("KeyS").press("Digit1").expectPlace(2, 2);

        desk.press("KeyX").expectPlace(2, 3).press("KeyU").expectPlace(2, 2);
        assertThat(desk.choices()).hasCount(2);
        desk.press("KeyU").expectPlace(1, 2).expectSaved();

        assertThat(gold()).isEmpty();
    }

    @Test
    void an_address_that_asks_for_what_there_is_not_is_answered_by_a_sentence() {
        begin();
        var visitor = signedIn("en");

        var desk = ReviewScreen.open(visitor, project, "&kind=nope");

        assertThat(desk.end()).containsText(visitor.say("refusal.UnknownFilter", "nope"));
        visitor.link("review.review.end.all").click();
        assertThat(desk.end()).containsText(visitor.say("review.review.empty"));
        visitor.forgive(complaint -> complaint.contains("422"));
    }

    @Test
    void what_was_submitted_before_and_never_compared_is_compared_now() {
        begin();
        annotator().submit(article, entity("ORG", "Ardan"));
        annotator().submit(article, entity("PER", "Ardan"));
        Backstage.change("delete from disagreement where article_id = ?", article);

        ReviewScreen.open(signedIn("en"), project).expectPlace(1, 1);
    }

    @Test
    void an_address_leads_to_one_of_them_whose_card_calls_things_by_their_names() {
        begin();
        var names = List.of("River Authority", "City Council");
        for (var name : names) {
            var annotator = annotator();
            annotator.claim(article, Stretch.of(TEXT, CLAIM), name);
            annotator.submit(article);
        }
        var open = Colleague.signedIn(reviewer, Backstage.PASSWORD).waiting(project);

        var desk = ReviewScreen.open(
                signedIn("en"), project, "&at=" + open.at("/0/id").asText());

        assertThat(desk.choices()).hasCount(2);
        names.forEach(name -> assertThat(desk.card()).containsText(name));
    }

    private void begin() {
        var backstage = browser.backstage();
        project = backstage.project(Backstage.unique("Turns"));
        article = backstage.article(project, "turns.txt", TEXT);
        reviewer = backstage.account("Nour", "en");
        backstage.member(project, reviewer, "reviewer");
    }

    private Colleague annotator() {
        var login = browser.backstage().account("Annotator", "en");
        browser.backstage().member(project, login, "annotator");
        return Colleague.signedIn(login, Backstage.PASSWORD);
    }

    private static Mark entity(String label, String words) {
        return new Mark("entity", label, Stretch.of(TEXT, words));
    }

    private Visitor signedIn(String language) {
        var visitor = browser.visitor(language);
        visitor.signIn(reviewer, Backstage.PASSWORD);
        return visitor;
    }

    /** Label and text of each mark of the article's gold set. */
    private List<String> gold() {
        var marks = new ArrayList<String>();
        browser.backstage()
                .marks(article, "gold")
                .get("spans")
                .forEach(span -> marks.add(
                        span.get("label").asText() + " " + span.at("/exact/0").asText()));
        return marks;
    }
}
