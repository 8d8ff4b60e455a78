package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The annotation page shuts nobody out, whatever is open on it. */
class BarriersTest {

    private static final String TEXT = "وقالت مورفاك إن الجسر سيُفتح في الربيع القادم.\nثم عاد أنباري إلى لازوار.\n";
    private static final String CLAIM = "الجسر سيُفتح في الربيع القادم";

    @RegisterExtension
    final Browser browser = new Browser();

    private final List<String> barriers = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"ar,light", "ar,dark", "en,light", "en,dark"})
    void in_every_state(String language, String light) {
        var reader = browser.visitor(language);
        reader.remember("theme", light);
        reader.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);
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

        assertThat(barriers).isEmpty();
    }

    private void look(Visitor reader, String when) {
        var found = new AxeBuilder(reader.page()).setLegacyMode(true).analyze();
        found.getViolations().forEach(rule -> rule.getNodes()
                .forEach(node -> barriers.add(
                        "%s: %s %s %s".formatted(when, rule.getId(), node.getTarget(), node.getFailureSummary()))));
    }

    private String article() {
        var backstage = browser.backstage();
        var article = backstage.article(backstage.project(Backstage.unique("أبواب")), "bridge.txt", TEXT);
        backstage.mark(
                article,
                new Mark("claim", "PREDICTION", Stretch.of(TEXT, CLAIM)),
                new Mark("entity", "PER", Stretch.of(TEXT, "مورفاك")),
                new Mark("entity", "LOC", Stretch.of(TEXT, "لازوار")));
        backstage.relate(article, "source", CLAIM, "مورفاك");
        return article;
    }
}
