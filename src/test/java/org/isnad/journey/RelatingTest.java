package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says what according to whom: marks of an article are related to one another, with keys alone and with the mouse. */
class RelatingTest {

    /** A text, and in it the words of a claim, of who makes it, of the cue, and of a second source in another paragraph. */
    private record News(String text, String claim, String speaker, String cue, String agency) {

        static News in(String language) {
            return language.equals("ar") ? ARABIC : ENGLISH;
        }

        Stretch at(String words) {
            return Stretch.of(text, words);
        }
    }

    private static final News ARABIC =
            new News("""
            وقالت سيليندا مورفاك في تلفورا أمس إن الجسر سيُفتح في الربيع القادم وإن السكان ينتظرونه منذ عشر سنوات كاملة.
            ونقلت وكالة كارشمال عن مصدر قريب من الرئاسة أن الخلاف على الكلفة ما زال قائمًا.
            """, "الجسر سيُفتح في الربيع القادم", "سيليندا مورفاك", "وقالت", "وكالة كارشمال");
    private static final News ENGLISH =
            new News("""
            Selinda Morvak said in Telfora that the bridge opens next spring, and that people had waited for ten years.
            The Karshmal Agency heard from the presidency that the quarrel over its cost goes on.
            """, "the bridge opens next spring", "Selinda Morvak", "said", "The Karshmal Agency");

    @RegisterExtension
    final Browser browser = new Browser();

    private News news = ENGLISH;
    private String article = "";

    @SuppressWarnings("NullAway.Init") // opened at the beginning of each journey
    private AnnotateScreen desk;

    @SuppressWarnings("NullAway.Init")
    private Threads threads;

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void by_keys_alone_and_takes_it_back_and_makes_it_again(String language) {
        open(language);

        threads.relate(news.claim(), news.speaker());
        desk.expectSaved();
        assertThat(relations()).containsExactly("source: %s > %s".formatted(news.claim(), news.speaker()));
        assertThat(threads.lines(false)).hasCount(1);
        desk.press("Control+KeyZ");
        assertThat(threads.lines(false)).hasCount(0);
        desk.expectSaved();
        assertThat(relations()).isEmpty();

        desk.press("Control+KeyY");
        assertThat(threads.lines(false)).hasCount(1);
        desk.expectSaved();
        assertThat(relations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void goes_along_a_relation_by_keys_and_removes_it(String language) {
        open(language);
        threads.relate(news.claim(), news.agency());
        assertThat(threads.lines(true)).hasCount(2);

        threads.walkTo(news.claim());
        desk.press("Enter");
        desk.press("Shift+KeyL");
        desk.press("Enter");
        threads.expectSelected(news.agency());
        threads.walkTo(news.agency());
        desk.press("Shift+KeyL");
        desk.press("Delete");

        desk.expectMarks(4).expectSaved();
        assertThat(threads.lines(true)).hasCount(0);
        assertThat(relations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void with_the_mouse_from_the_ring_at_the_selected_mark(String language) {
        open(language);

        desk.pick(news.at(news.claim()));
        threads.draw(news.at(news.speaker()));
        threads.draw(news.at(news.cue()));
        assertThat(threads.below(desk.mark(news.claim()))).hasCount(2);
        desk.expectSaved();

        assertThat(relations())
                .containsExactly(
                        "source: %s > %s".formatted(news.claim(), news.speaker()),
                        "cue: %s > %s".formatted(news.claim(), news.cue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void by_the_line_and_by_the_stub_it_is_found_with_the_mouse(String language) {
        open(language);
        browser.backstage().relate(article, "source", news.claim(), news.speaker());
        browser.backstage().relate(article, "source", news.claim(), news.agency());
        reopen(language);
        threads.expectNames(0);

        threads.hoverLine();
        threads.expectNames(1);
        threads.clickLine();
        threads.expectSelected(news.claim());
        desk.press("Delete");
        assertThat(threads.lines(false)).hasCount(0);
        threads.clickTip();
        threads.expectSelected(news.agency());

        desk.expectSaved();
        assertThat(relations()).containsExactly("source: %s > %s".formatted(news.claim(), news.agency()));
    }

    @Test
    void goes_to_either_end_and_is_removed_in_the_list() {
        open("en");
        browser.backstage().relate(article, "source", news.claim(), news.agency());
        reopen("en");

        threads.below(desk.mark(news.agency())).getByText(news.claim()).click();
        threads.expectSelected(news.claim());
        threads.below(desk.mark(news.claim())).getByText(news.agency()).click();
        threads.expectSelected(news.agency());
        threads.remove("Source", news.agency());

        assertThat(threads.below(desk.mark(news.claim()))).hasCount(0);
        desk.expectMarks(4).expectSaved();
        assertThat(relations()).isEmpty();
    }

    @Test
    void says_why_where_no_type_fits_and_changes_nothing() {
        open("en");

        threads.relate(news.cue(), news.speaker());

        threads.expectNotice("canvas.relation.unfit", "Cue", "Entity");
        threads.expectNotice("canvas.relation.rule", "Cue", "Claim", "Cue");
        desk.press("Escape");
        desk.expectSaved();
        assertThat(relations()).isEmpty();
    }

    @Test
    void begun_at_the_wrong_end_leads_the_way_that_the_schema_lets_it() {
        open("en");

        threads.relate(news.speaker(), news.claim());
        desk.expectSaved();

        assertThat(relations()).containsExactly("source: %s > %s".formatted(news.claim(), news.speaker()));
    }

    @Test
    void goes_with_its_mark_and_comes_back_with_it() {
        open("en");
        threads.relate(news.claim(), news.speaker());
        desk.expectSaved();

        desk.remove("Person", news.speaker());
        assertThat(threads.lines(false)).hasCount(0);
        desk.expectMarks(3).expectSaved();
        desk.undo();

        assertThat(threads.lines(false)).hasCount(1);
        desk.expectMarks(4).expectSaved();
        assertThat(relations()).hasSize(1);
    }

    @Test
    void is_asked_for_its_type_where_several_fit_and_becomes_another() {
        open("en");
        browser.backstage().addTypeLikeSource(article, "about", "About");
        reopen("en");

        threads.relate(news.claim(), news.speaker());
        assertThat(threads.choice()).isVisible();
        desk.press("Digit2");
        assertThat(threads.choice()).isHidden();
        desk.expectSaved();
        assertThat(relations()).containsExactly("about: %s > %s".formatted(news.claim(), news.speaker()));
        threads.below(desk.mark(news.claim())).getByText("About").click();
        desk.press("Digit1");
        desk.expectSaved();

        assertThat(relations()).containsExactly("source: %s > %s".formatted(news.claim(), news.speaker()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void leaves_the_text_where_it_is(String language) {
        open(language);
        var before = threads.rectanglesOfText();

        browser.backstage().relate(article, "source", news.claim(), news.speaker());
        browser.backstage().relate(article, "source", news.claim(), news.agency());
        reopen(language);
        assertThat(threads.lines(false)).hasCount(1);

        assertThat(threads.rectanglesOfText()).isEqualTo(before);
    }

    @Test
    void the_list_shows_what_is_looked_for() {
        open("ar");
        browser.backstage().relate(article, "source", news.claim(), news.speaker());
        reopen("ar");

        threads.find("سِيلينْدا");
        threads.expectFound(2, 4);
        threads.show("ادعاء: الكل");
        threads.expectFound(1, 4);
        assertThat(desk.mark(news.claim())).isVisible();
        threads.find("");
        threads.show("منظمة");
        assertThat(desk.mark(news.agency())).isVisible();
        threads.expectFound(1, 4);
        threads.show("المصدر");
        threads.expectFound(2, 4);

        threads.show("الكل");
        desk.expectMarks(4);
    }

    private List<String> relations() {
        return browser.backstage().relations(article);
    }

    private void open(String language) {
        news = News.in(language);
        var backstage = browser.backstage();
        article = backstage.article(news.text());
        backstage.mark(
                article,
                new Mark("entity", "PER", news.at(news.speaker())),
                new Mark("cue", "CUE", news.at(news.cue())),
                new Mark("claim", "PREDICTION", news.at(news.claim())),
                new Mark("entity", "ORG", news.at(news.agency())));
        reopen(language);
    }

    private void reopen(String language) {
        var lead = browser.lead(language);
        desk = AnnotateScreen.open(lead, article).expectMarks(4);
        threads = new Threads(lead);
    }
}
