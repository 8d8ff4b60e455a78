package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where many relations run through two lines, every name beside them can be read. */
class LinkNamesTest {

    private record News(String text, String claim, List<String> sources) {}

    private static final News ARABIC = new News(
            """
            وقالت سيليندا مورفاك وزارة الجسور في تلفورا أمس نقلًا عن وكالة كارشمال ومازور أنباري إن الجسر سيُفتح في الربيع.
            وأضاف أنباري لازوار أن السكان ينتظرون.
            """,
            "الجسر سيُفتح في الربيع",
            List.of("سيليندا مورفاك", "وزارة الجسور", "وكالة كارشمال", "مازور أنباري", "لازوار"));
    private static final News ENGLISH = new News(
            """
            Selinda Morvak of the Bridge Ministry said in Telfora with the Karshmal Agency and Mazur Anbari that the bridge opens.
            Anbari Lazwar added that people wait.
            """,
            "the bridge opens",
            List.of("Selinda Morvak", "Bridge Ministry", "Karshmal Agency", "Mazur Anbari", "Lazwar"));

    /** Names that lie on another name, on that of a label, or outside of the window. */
    private static final String IN_THE_WAY = """
            () => {
              const all = [...document.querySelectorAll('text-canvas :is(.link-name:not([hidden]), .chip, .handle)')];
              const boxes = all.map((each) => each.getBoundingClientRect());
              const on = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
              return all.filter((each, i) => each.matches('.link-name') && (boxes[i].left < 0 || boxes[i].right > document.documentElement.clientWidth
                || boxes.some((other, j) => i !== j && on(boxes[i], other)))).map((each) => each.textContent);
            }
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"ar,1280", "en,1280", "ar,360", "en,360"})
    void lie_on_nothing_that_is_to_be_read(String language, int width) {
        var news = language.equals("ar") ? ARABIC : ENGLISH;
        var reader = browser.visitor(language, new NewContextOptions().setViewportSize(width, 900));
        reader.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);
        var desk = AnnotateScreen.open(reader, article(news)).expectMarks(news.sources.size() + 1);

        desk.mark(news.claim).locator("button.span").click();

        new Threads(reader).expectNames(news.sources.size() + 1);
        assertThat(reader.page().locator("text-canvas .link-name[hidden]")).hasCount(0);
        assertThat((List<?>) reader.page().evaluate(IN_THE_WAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ar", "en"})
    void lead_to_the_other_end_where_handles_cover_the_tip_of_a_line(String language) {
        var text = language.equals("ar") ? "لاز أمس.\nغادرت مورفاك.\n" : "Oz it was.\nMorvak left.\n";
        var place = language.equals("ar") ? "لاز" : "Oz";
        var person = language.equals("ar") ? "مورفاك" : "Morvak";
        var backstage = browser.backstage();
        var article = backstage.article(backstage.project(Backstage.unique("Names")), "tip.txt", text);
        backstage.mark(
                article,
                new Mark("claim", "PREDICTION", Stretch.of(text, place)),
                new Mark("entity", "PER", Stretch.of(text, person)));
        backstage.relate(article, "source", place, person);
        var reader = browser.lead(language);
        var desk = AnnotateScreen.open(reader, article).expectMarks(2);

        desk.mark(place).locator("button.span").click();
        assertThat(reader.page().locator("text-canvas .handle")).hasCount(2);
        reader.page().locator(".link-name.of-stub.strong").first().click();

        new Threads(reader).expectSelected(person);
    }

    private String article(News news) {
        var backstage = browser.backstage();
        var article = backstage.article(news.text);
        var marks = new ArrayList<Mark>();
        marks.add(new Mark("claim", "PREDICTION", Stretch.of(news.text, news.claim)));
        news.sources.forEach(source -> marks.add(new Mark("entity", "PER", Stretch.of(news.text, source))));
        backstage.mark(article, marks.toArray(Mark[]::new));
        news.sources.forEach(source -> backstage.relate(article, "source", news.claim, source));
        return article;
    }
}
