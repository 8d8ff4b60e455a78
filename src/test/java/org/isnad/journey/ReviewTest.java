package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.isnad.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reviews decides what annotators disagree about, one after the other, by keys alone. */
class ReviewTest {

    private static final List<String> NAMES = List.of(
            "Ardan", "Belus", "Corvin", "Dasht", "Elmar", "Farun", "Gavil", "Hamren", "Ister", "Jorvik", "Kelda",
            "Lomar", "Merun", "Nasta", "Ovrin", "Pellas", "Quorn", "Rastin", "Selmar", "Torvan", "Ulmer", "Varun",
            "Welka", "Xandor", "Yoran", "Zelmir", "Anbari", "Borvak", "Celind", "Dorvan");

    @RegisterExtension
    final Browser browser = new Browser();

    private String project = "";
    private final List<String> articles = new ArrayList<>();
    private String reviewer = "";

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void thirty_disagreements_of_three_annotators_are_settled_by_keys_alone(String language) {
        disagree(30);
        var desk = ReviewScreen.open(signedIn(language), project).expectPlace(1, 30);

        assertThat(desk.choices()).hasCount(2);
        assertThat(desk.lanes().first()).isVisible();
        for (int i = 0; i < 30; i++) {
            desk.expectPlace(i + 1, 30);
            desk.press(i % 3 == 1 ? "Digit0" : "Enter");
        }

        assertThat(desk.end()).containsText(browserSays(language, "review.review.end.decided", 30));
        desk.expectSaved();
        assertThat(gold())
                .containsExactlyElementsOf(IntStream.range(0, 30)
                        .filter(i -> i % 3 != 1)
                        .mapToObj(i -> "PER " + NAMES.get(i))
                        .toList());
        for (int i = 0; i < 3; i++) {
            desk.end().locator("li button:visible").first().click();
            assertThat(desk.end().locator("li [role=status]:not(:empty)")).hasCount(i + 1);
        }
        articles.forEach(article -> assertThat(
                        browser.backstage().marks(article, "gold").get("state").asText())
                .isEqualTo("adjudicated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_reviewer_tells_why_marks_their_own_version_and_takes_verdicts_back(String language) {
        disagree(9);
        var desk = ReviewScreen.open(signedIn(language), project).expectPlace(1, 9);

        desk.press("KeyR").press("Digit1").press("KeyN");
        desk.keyboard().type("seen twice");
        desk.press("Enter");
        assertThat(desk.note()).hasText("seen twice");
        desk.press("Digit2").expectPlace(2, 9).press("KeyU").expectPlace(1, 9);
        assertThat(desk.note()).hasText("seen twice");
        desk.press("KeyE");
        assertThat(desk.chosen()).hasText("Ardan");
        desk.press("Shift+ArrowLeft");
        assertThat(desk.chosen()).hasText("Arda");
        desk.press("Digit2").expectPlace(2, 9);
        desk.press("KeyS").press("Enter").expectPlace(3, 9);
        desk.press("KeyB");
        assertThat(desk.told()).not().isEmpty();
        desk.press("Digit0").expectSaved();

        assertThat(gold()).containsExactly("ORG Arda");
    }

    @Test
    void nothing_is_lost_and_nobody_waits_while_the_network_is_gone() {
        disagree(12);
        var visitor = signedIn("en");
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 12);
        visitor.context().setOffline(true);
        for (int i = 0; i < 6; i++) {
            desk.press("Enter").expectPlace(i + 2, 12);
        }
        desk.expectState("canvas.kept", 6);
        assertThat(gold()).isEmpty();
        visitor.page().close();
        visitor.context().setOffline(false);

        visitor.openTab();
        var again = ReviewScreen.open(visitor, project).expectSaved();
        again.expectPlace(1, 6);

        assertThat(gold()).hasSize(6);
        visitor.forgive(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void whoever_comes_second_is_told_and_keeps_what_was_typed() {
        disagree(3);
        var visitor = signedIn("en");
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 3);
        var other = browser.backstage().account("Omar", "en");
        browser.backstage().member(project, other, "reviewer");
        Colleague.signedIn(other, Backstage.PASSWORD).reject(project, 1);

        desk.press("KeyN");
        desk.keyboard().type("a long thought");
        desk.press("Enter").press("Digit1");
        assertThat(desk.said()).not().isEmpty();
        desk.press("KeyS");

        assertThat(desk.told()).not().isEmpty();
        assertThat(desk.note()).hasText("a long thought");
        visitor.forgive(complaint -> complaint.contains("409"));
    }

    @Test
    void only_what_the_filters_let_through_is_shown_and_the_address_says_so() {
        disagree(6);
        var visitor = signedIn("en");
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 6);

        desk.press("KeyF");
        visitor.field("review.review.filter.kind").selectOption("missing");
        desk.expectPlace(1, 2);
        assertThat(visitor.page().url()).contains("kind=missing");
        desk.press("Escape").press("Digit0").expectPlace(2, 2).press("Digit0");
        assertThat(desk.end()).containsText(visitor.say("review.review.end.filtered"));
        visitor.link("review.review.end.all").click();

        desk.expectPlace(1, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void one_of_many_articles_is_found_by_its_name_and_declared_done_at_its_end(String language) {
        disagree(12);
        var visitor = signedIn(language);
        var desk = ReviewScreen.open(visitor, project).expectPlace(1, 12);

        desk.press("KeyF");
        desk.keyboard().type("PART-10");
        assertThat(desk.articles()).hasCount(1);
        desk.press("Enter").expectPlace(1, 2);
        visitor.photograph(Browser.PICTURES.resolve("review-filters-" + language + ".png"));
        desk.press("Escape").press("Enter").expectPlace(2, 2).press("Enter");

        desk.end().locator("li button:visible").click();
        assertThat(desk.end().locator("li [role=status]:not(:empty)")).hasCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void it_shuts_nobody_out(String language) {
        disagree(3);
        var visitor = signedIn(language);
        ReviewScreen.open(visitor, project).expectPlace(1, 3);
        visitor.page().locator("review-head button").click();

        assertThat(new AxeBuilder(visitor.page()).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
    }

    private void disagree(int count) {
        disagree(count, NAMES);
    }

    /** Three annotators say of each name something else than one another, and submit; ten names are an article. */
    private void disagree(int count, List<String> names) {
        var backstage = browser.backstage();
        project = backstage.project(Backstage.unique("Dispute"));
        reviewer = backstage.account("Nour", "en");
        backstage.member(project, reviewer, "reviewer");
        var annotators = new ArrayList<Colleague>();
        var logins = IntStream.range(0, 3)
                .mapToObj(i -> backstage.account("Annotator " + i, "en"))
                .toList();
        for (var login : logins) {
            backstage.member(project, login, "annotator");
            annotators.add(Colleague.signedIn(login, Backstage.PASSWORD));
        }
        for (int from = 0; from < count; from += 10) {
            var here = names.subList(from, Math.min(count, from + 10));
            var article = backstage.article(project, "part-" + from + ".txt", textOf(here));
            backstage.assign(article, logins.toArray(String[]::new));
            articles.add(article);
            for (int who = 0; who < 3; who++) {
                annotators.get(who).submit(article, marksOf(here, from, who).toArray(Mark[]::new));
            }
        }
    }

    private static String textOf(List<String> names) {
        return names.stream().map(name -> "Mr " + name + " spoke.\n").reduce("", String::concat);
    }

    /** Of three names one has another label for the second annotator, one is missing for the third, and one is longer for the first. */
    private static List<Mark> marksOf(List<String> names, int from, int who) {
        var text = textOf(names);
        var marks = new ArrayList<Mark>();
        int at = 0;
        for (int i = 0; i < names.size(); i++) {
            var kind = (from + i) % 3;
            var label = kind == 0 && who == 1 ? "ORG" : "PER";
            var words = kind == 2 && who == 0 ? "Mr " + names.get(i) : names.get(i);
            if (kind != 1 || who != 2) {
                marks.add(new Mark("entity", label, Stretch.of(text, words, at)));
            }
            at = text.indexOf('\n', at) + 1;
        }
        return marks;
    }

    private Visitor signedIn(String language) {
        var visitor = browser.visitor(language);
        visitor.signIn(reviewer, Backstage.PASSWORD);
        return visitor;
    }

    private static String browserSays(String language, String key, Object... arguments) {
        return Messages.say(language, key, arguments);
    }

    /** Label and text of each mark of the gold sets, in the order of the texts. */
    private List<String> gold() {
        var marks = new ArrayList<String>();
        for (var article : articles) {
            var found = new ArrayList<JsonNode>();
            browser.backstage().marks(article, "gold").get("spans").forEach(found::add);
            found.sort(
                    Comparator.comparing(span -> span.at("/fragments/0/begin").asInt()));
            found.forEach(span -> marks.add(
                    span.get("label").asText() + " " + span.at("/exact/0").asText()));
        }
        return marks;
    }
}
