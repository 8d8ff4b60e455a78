package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who opens an article from the list and comes back finds the list as it was left. */
class ComingBackTest {

    private static final int ARTICLES = 60;
    private static final int ENGLISH = 40;

    @RegisterExtension
    final Browser browser = new Browser();

    private String project = "";

    @BeforeEach
    void fillProject() {
        project = browser.backstage().project(Backstage.unique("رفّ"));
        browser.backstage().articles(project, IntStream.range(0, ARTICLES).mapToObj(ComingBackTest::article));
    }

    @Test
    void going_back_and_reloading_keep_page_and_order() {
        var lead = browser.lead("ar");
        var articles = ArticlesScreen.open(lead, project);
        articles.sortBy("corpus.articles.length");
        assertThat(lead.page()).hasURL(Pattern.compile("&sort=length$"));
        articles.sortBy("corpus.articles.length");
        assertThat(articles.rows().first()).containsText("news-59.txt");
        articles.nextPage();
        assertThat(articles.rows().first()).containsText("news-34.txt");
        assertThat(lead.page()).hasURL(Pattern.compile("&sort=-length&page=2$"));

        articles.openArticle("news-33.txt");
        lead.page().goBack();

        assertThat(articles.rows().first()).containsText("news-34.txt");
        assertThat(articles.rows()).hasCount(25);
        lead.page().reload();
        assertThat(articles.rows().first()).containsText("news-34.txt");
        articles.nextPage();
        assertThat(articles.rows().first()).containsText("news-09.txt");
        assertThat(articles.rows()).hasCount(10);
    }

    @Test
    void going_back_keeps_what_was_looked_for() {
        var lead = browser.lead("en");
        var articles = ArticlesScreen.open(lead, project);
        articles.nextPage();
        assertThat(articles.rows().first()).containsText("news-25.txt");
        articles.search("news-4");
        assertThat(articles.rows()).hasCount(10);
        articles.only("en");
        articles.search("news-");
        assertThat(articles.rows()).hasCount(ARTICLES - ENGLISH);

        articles.openArticle("news-45.txt");
        lead.page().goBack();

        assertThat(articles.rows()).hasCount(ARTICLES - ENGLISH);
        assertThat(lead.field("corpus.articles.search")).hasValue("news-");
        assertThat(articles.languages()).hasValue("en");
        articles.only("");
        assertThat(articles.rows()).hasCount(25);
        lead.page().reload();
        assertThat(lead.field("corpus.articles.search")).hasValue("news-");
        assertThat(articles.rows()).hasCount(25);
    }

    @Test
    void an_address_that_makes_no_sense_shows_the_list_as_at_first() {
        var lead = browser.lead("en");

        lead.go("/corpus/articles?project=%s&page=999999999&rows=7&sort=-nothing&words=%%20".formatted(project));

        var articles = new ArticlesScreen(lead);
        assertThat(articles.rows().first()).containsText("news-50.txt");
        lead.go("/corpus/articles?project=%s&page=-1&sort=sha256&language=xx".formatted(project));
        assertThat(lead.page().getByText(lead.say("corpus.articles.none"))).isVisible();
        articles.only("");
        assertThat(articles.rows().first()).containsText("news-00.txt");
    }

    private static FilePayload article(int number) {
        var text = number < ENGLISH ? "نشرت الصحيفة خبرًا آخر. " : "The paper told another story. ";
        return ImportScreen.file("news-%02d.txt".formatted(number), text.repeat(number + 1));
    }
}
