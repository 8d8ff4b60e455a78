package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.AriaRole;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The annotation page shuts nobody out, whatever is open on it. */
class BarriersTest {

    private static final String TEXT = "وقالت مورفاك إن الجسر سيُفتح في الربيع القادم.\nثم عاد أنباري إلى لازوار.\n";
    private static final String CLAIM = "الجسر سيُفتح في الربيع القادم";

    /** What stands in a field before anything is written, and is too faint to be read. */
    private static final String FAINT = """
            () => {
              const light = (color) => {
                const [red, green, blue] = color.match(/[\\d.]+/g).slice(0, 3).map((each) => each / 255)
                  .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
              };
              return [...document.querySelectorAll('input:placeholder-shown')]
                .filter((each) => each.checkVisibility())
                .filter((each) => {
                  const [ink, paper] = [getComputedStyle(each, '::placeholder').color, getComputedStyle(each).backgroundColor];
                  const [dark, bright] = [light(ink), light(paper)].sort((one, other) => one - other);
                  return (bright + 0.05) / (dark + 0.05) < 4.5;
                })
                .map((each) => each.placeholder);
            }
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    private final List<String> barriers = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"ar,light", "ar,dark", "en,light", "en,dark"})
    @Retention(RetentionPolicy.RUNTIME)
    private @interface InEachLanguageAndLight {}

    @AfterEach
    void shuts_nobody_out() {
        assertThat(barriers).isEmpty();
    }

    @InEachLanguageAndLight
    void in_every_state(String language, String light) {
        var reader = lead(language, light);
        var desk = AnnotateScreen.open(reader, article());
        var aids = new Aids(reader);
        look(reader, "at rest");

        reader.button("canvas.keys").click();
        look(reader, "with the sheet of keys");
        reader.button("canvas.close").click();
        desk.pick(Stretch.of(TEXT, CLAIM));
        assertThat(reader.page().locator("span-attributes select").first()).isVisible();
        look(reader, "with a mark selected and its attributes");
        desk.press("KeyG");
        assertThat(aids.card()).isVisible();
        look(reader, "with a guideline");
        desk.press("Escape");
        new Threads(reader).walkTo(CLAIM);
        desk.press("Enter");
        desk.press("Shift+KeyL");
        look(reader, "with a relation selected");
        aids.openView();
        look(reader, "with the view's panel");
    }

    @InEachLanguageAndLight
    void wherever_something_is_looked_for(String language, String light) {
        var reader = lead(language, light);
        var desk = AnnotateScreen.open(reader, article());
        var threads = new Threads(reader);

        assertThat(reader.page().locator("input:placeholder-shown")).isVisible();
        assertThat((List<?>) reader.page().evaluate(FAINT)).isEmpty();
        threads.find("مورفاك");
        threads.expectFound(2, 3);
        look(reader, "with a filtered list");
        threads.walkTo("مورفاك");
        desk.press("Enter");
        look(reader, "with a filtered list and a mark selected");
        threads.find("nobody");
        threads.expectFound(0, 3);
        look(reader, "with a list in which nothing is found");
    }

    @InEachLanguageAndLight
    void wherever_something_is_said_or_chosen(String language, String light) {
        var article = article();
        browser.backstage().addTypeLikeSource(article, "about", "About");
        var reader = lead(language, light);
        var desk = AnnotateScreen.open(reader, article);
        var threads = new Threads(reader);

        threads.walkTo(CLAIM);
        desk.press("Enter");
        reader.page().locator("span-attributes [role=combobox]").fill("تلفورا");
        assertThat(reader.page().locator("span-attributes [role=option]")).hasCount(1);
        look(reader, "with entities to choose from");
        desk.press("Escape");
        desk.press("Escape");
        desk.press("Backquote");
        assertThat(reader.page().locator(".note")).not().isEmpty();
        look(reader, "with a note");
        threads.below(desk.mark(CLAIM)).locator(".type").click();
        assertThat(threads.choice()).isVisible();
        look(reader, "with a menu of types");
    }

    @InEachLanguageAndLight
    void wherever_it_asks_in_between(String language, String light) {
        var article = article();
        var theirs = AnnotateScreen.open(browser.lead(language), article).expectMarks(3);
        var reader = lead(language, light);
        var mine = AnnotateScreen.open(reader, article).expectMarks(3);
        var asked = new Asked(reader);

        relabel(theirs, "لازوار", "Digit2");
        theirs.expectSaved();
        relabel(mine, "لازوار", "Digit3");
        assertThat(asked.mine()).isVisible();
        look(reader, "with two versions");
        asked.later();
        look(reader, "with two versions put off");
        asked.button("canvas.disputed").click();
        asked.theirs().click();
        mine.expectSaved();

        reader.loseSession();
        relabel(mine, "مورفاك", "Digit2");
        assertThat(asked.password()).isVisible();
        look(reader, "with a question for the password");
        asked.enter("not the password");
        assertThat(asked.password()).containsText(reader.say("refusal.WrongLogin"));
        look(reader, "with a wrong password");

        reader.forgive(complaint -> complaint.matches("(?s).*\\b(401|409)\\b.*"));
    }

    @InEachLanguageAndLight
    void wherever_many_are_changed(String language, String light) {
        lookAtManyChanged(lead(language, light));
    }

    @ParameterizedTest
    @CsvSource({"ar,light", "en,dark"})
    void wherever_many_are_changed_on_a_small_screen(String language, String light) {
        var reader = lead(language, light);
        reader.page().setViewportSize(320, 640);
        lookAtManyChanged(reader);
    }

    @ParameterizedTest
    @CsvSource({"ar,light", "en,dark"})
    void on_a_small_screen(String language, String light) {
        var article = article();
        var reader = lead(language, light);
        reader.page().setViewportSize(320, 640);
        AnnotateScreen.open(reader, article).expectMarks(3);
        assertThat(reader.page().locator("span-attributes")).isHidden();
        look(reader, "at rest");
    }

    private void lookAtManyChanged(Visitor reader) {
        var words = IntStream.range(100, 112).mapToObj(i -> "كلمة" + i).toList();
        var article = article(words);
        AnnotateScreen.open(reader, article).expectMarks(13);
        new Threads(reader).show("label entity PER");

        reader.page().locator(".bulk .relabel").click();
        assertThat(reader.named(AriaRole.MENU, "canvas.bulk.choose")).isVisible();
        look(reader, "with a menu of labels for many");
        reader.page().keyboard().press("2");
        var question = reader.page().locator("dialog.bulk-question");
        assertThat(question).isVisible();
        look(reader, "with a question about many");
        browser.backstage().relabel(article, "GPE", words.subList(3, 6));
        question.locator("button.main").click();
        assertThat(new Asked(reader).versions()).isVisible();
        assertThat(reader.page().locator("save-state .way")).isVisible();
        look(reader, "with versions of many and what could not be changed");
        reader.page().keyboard().press("F8");
        assertThat(new Asked(reader).mine()).isFocused();
        look(reader, "with the keyboard on versions of many");
        reader.forgive(complaint -> complaint.contains("409"));
    }

    /** Persons, of which the first is an organisation as well. */
    private String article(List<String> words) {
        var text = String.join(" ", words);
        var persons = words.stream().map(word -> new Mark("entity", "PER", Stretch.of(text, word)));
        var twin = Stream.of(new Mark("entity", "ORG", Stretch.of(text, words.get(0))));
        var article = browser.backstage().article(text);
        browser.backstage().mark(article, Stream.concat(persons, twin).toArray(Mark[]::new));
        return article;
    }

    private static void relabel(AnnotateScreen desk, String marked, String key) {
        desk.pick(Stretch.of(TEXT, marked));
        desk.press(key);
    }

    private Visitor lead(String language, String light) {
        var reader = browser.visitor(language);
        reader.remember("theme", light);
        reader.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);
        return reader;
    }

    private void look(Visitor reader, String when) {
        var found = new AxeBuilder(reader.page()).setLegacyMode(true).analyze();
        found.getViolations().forEach(rule -> rule.getNodes()
                .forEach(node -> barriers.add(
                        "%s: %s %s %s".formatted(when, rule.getId(), node.getTarget(), node.getFailureSummary()))));
    }

    private String article() {
        var backstage = browser.backstage();
        var article = backstage.article(TEXT);
        backstage.mark(
                article,
                new Mark("claim", "PREDICTION", Stretch.of(TEXT, CLAIM)),
                new Mark("entity", "PER", Stretch.of(TEXT, "مورفاك")),
                new Mark("entity", "LOC", Stretch.of(TEXT, "لازوار")));
        backstage.relate(article, "source", CLAIM, "مورفاك");
        return article;
    }
}
