package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything has its room: nothing is cut off, squeezed, or hidden behind something else. */
class RoomTest {

    private static final String TEXT = "Mazur Anbari left Karshmal.";
    private static final String UNBROKEN = "ض".repeat(60);

    /** By how much a box is too narrow for what is in it. */
    private static final String EXCESS = "box => box.scrollWidth - box.clientWidth";

    private static final String IS_CUT = "name => name.scrollWidth > name.clientWidth";
    private static final String LEFT_EDGE = "one => one.getBoundingClientRect().left";
    private static final String UPPER_EDGES = "all => all.map((each) => Math.round(each.getBoundingClientRect().top))";
    private static final String LOWER_EDGE = "one => one.getBoundingClientRect().bottom";
    private static final String COVERS_TEXT = """
            one => {
              const over = one.getBoundingClientRect();
              const text = document.createRange();
              text.selectNodeContents(document.querySelector('text-canvas .paragraph'));
              return over.width > 0 && [...text.getClientRects()].some((line) => line.left < over.right
                && over.left < line.right && line.top < over.bottom && over.top < line.bottom);
            }
            """;
    private static final String TELL =
            "text => PrimeFaces.widgets.widget_told.show([{ summary: text, detail: text, severity: 'error' }])";
    private static final String TAKES_MOUSE = """
            one => {
              const { left, top, width, height } = one.getBoundingClientRect();
              return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
            }
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void who_is_to_mark_an_article_is_seen_and_pressed_in_a_hand_too(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Desk"));
        var begun = backstage.article(project, "one.txt", TEXT);
        backstage.article(project, "two.txt", "Selinda Morvak stayed.");
        backstage.mark(begun, new Mark("entity", "PER", Stretch.of(TEXT, "Mazur Anbari")));
        member(project, UNBROKEN);
        var lead = browser.lead(language);
        lead.page().setViewportSize(360, 640);
        var articles = ArticlesScreen.open(lead, project);

        var dialog = articles.ask(List.of("one.txt", "two.txt"));

        assertThat(dialog.getByText(lead.say("corpus.articles.begun", 1))).isVisible();
        assertThat(dialog.locator(".ui-dialog-content").evaluate(EXCESS)).isEqualTo(0);
        lead.photograph(Browser.PICTURES.resolve("pages").resolve("assign-some-" + language + ".png"));
        articles.confirm();
    }

    @Test
    void what_was_done_and_what_was_not_are_told_one_below_the_other() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Desk"));
        var article = backstage.article(project, "one.txt", TEXT);
        backstage.mark(article, new Mark("entity", "PER", Stretch.of(TEXT, "Mazur Anbari")));
        member(project, "Selinda Morvak");
        var articles = ArticlesScreen.open(browser.lead("en"), project);

        var dialog = articles.ask(List.of("one.txt"));
        dialog.getByLabel("Selinda Morvak").check();
        dialog.getByLabel("Admin").uncheck();
        articles.confirm();

        var messages = dialog.page().getByRole(AriaRole.ALERT);
        assertThat(messages).hasCount(2);
        var first = messages.first().boundingBox();
        var second = messages.last().boundingBox();
        assertThat(Math.abs(first.y - second.y)).isGreaterThanOrEqualTo(Math.min(first.height, second.height));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_longest_name_of_a_file_breaks_in_the_list_of_losses(int width) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Losses"));
        var article = backstage.article(project, "w".repeat(300) + ".txt", TEXT);
        backstage.mark(article, new Mark("claim", "NUMERIC", Stretch.of(TEXT, "left Karshmal")));
        var lead = browser.lead("en");
        var exports = ExportScreen.open(lead, project);
        exports.take("conll2003", "entity");
        lead.page().setViewportSize(width, 900);

        exports.losses().click();

        assertThat(lead.page().getByText("w".repeat(100))).isVisible();
        assertThat(lead.page().locator("html").evaluate(EXCESS)).isEqualTo(0);
        assertThat(exports.made().first().evaluate(EXCESS)).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"en,1280", "ar,1280", "en,360", "ar,360"})
    void what_the_desk_says_covers_no_text_and_lets_the_mouse_through(String language, int width) {
        var backstage = browser.backstage();
        var article = backstage.article(backstage.project(Backstage.unique("Short")), "one.txt", TEXT);
        var lead = browser.lead(language);
        lead.page().setViewportSize(width, 740);
        AnnotateScreen.open(lead, article);
        var tab = lead.page();

        tab.locator("text-canvas").blur();
        tab.locator("label-palette button").first().click();
        expectOutOfTheWay(tab.locator("save-state .notice"));
        tab.evaluate(TELL, "That much stood on the paper. ".repeat(4));

        expectOutOfTheWay(tab.locator(".ui-growl-message"));
        lead.photograph(Browser.PICTURES.resolve("pages").resolve("told-%s-%d.png".formatted(language, width)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void roles_stand_below_the_name_of_who_has_them(String language) {
        var project = browser.backstage().project(Backstage.unique("أدوار"));
        member(project, "ليلى");
        var lead = browser.lead(language);
        lead.page().setViewportSize(360, 740);
        var members = MembersScreen.open(lead, project);

        var name = (Number) members.row("ليلى").locator("td").first().evaluate(LOWER_EDGE);
        var roles = (List<?>) members.row("ليلى").locator("td.tick").evaluateAll(UPPER_EDGES);

        assertThat(roles).hasSize(4).allMatch(top -> ((Number) top).doubleValue() >= name.doubleValue() - 1);
    }

    @Test
    void what_was_typed_before_is_said_above_a_form_that_keeps_its_room() {
        var project = browser.backstage().project(Backstage.unique("Roles"));
        var lead = browser.lead("en");
        var members = MembersScreen.open(lead, project);
        assertThat((List<?>) choices(lead).evaluateAll(UPPER_EDGES)).hasSize(4);
        assertThat(((List<?>) choices(lead).evaluateAll(UPPER_EDGES)).stream().distinct())
                .as("lines of roles")
                .hasSize(1);

        lead.loseSession();
        members.add("nobody-at-all");
        lead.page().waitForURL(url -> url.contains("/sign-in"));
        new SignInScreen(lead).enter("admin", ShippedIsnad.ADMIN_PASSWORD);

        var note = lead.page().getByText(lead.say("script.kept"));
        assertThat(note).isVisible();
        var login = lead.field("team.sign-in.login");
        assertThat(note.boundingBox().y + note.boundingBox().height).isLessThan(login.boundingBox().y);
        assertThat(note.evaluate(LEFT_EDGE)).isEqualTo(login.evaluate(LEFT_EDGE));
        assertThat(((List<?>) choices(lead).evaluateAll(UPPER_EDGES)).stream().distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Together,ferry.txt", "Together,LONG", "The news desk of the strait in the spring,ferry.txt"})
    void the_name_of_a_project_is_cut_only_where_there_is_no_room(String name, String file) {
        var backstage = browser.backstage();
        var endless =
                "What a long heading this is, which somebody wrote who had more time than paper to write it on and then ";
        var article = backstage.article(backstage.project(name), file.replace("LONG", endless + endless), TEXT);
        var lead = browser.lead("en");

        AnnotateScreen.open(lead, article);

        assertThat(lead.page().locator(".where .project bdi").evaluate(IS_CUT)).isEqualTo(false);
    }

    private static Locator choices(Visitor visitor) {
        return visitor.page().locator("#add .choices li");
    }

    private static void expectOutOfTheWay(Locator said) {
        assertThat(said).isVisible();
        said.page()
                .waitForFunction(
                        "one => getComputedStyle(one.parentElement).opacity > 0.9",
                        said.elementHandle(),
                        new Page.WaitForFunctionOptions().setTimeout(Visitor.PATIENCE));
        assertThat(said.evaluate(COVERS_TEXT)).as("covers text").isEqualTo(false);
        assertThat(said.evaluate(TAKES_MOUSE)).as("takes the mouse").isEqualTo(false);
    }

    private void member(String project, String name) {
        var login = browser.backstage().account(name, "en");
        browser.backstage().member(project, login, "annotator");
    }
}
