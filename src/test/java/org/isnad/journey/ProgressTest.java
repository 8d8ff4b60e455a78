package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People see how the work goes. */
class ProgressTest {

    private static final String TEXT = "Mazur Anbari left Karshmal.";

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_manager_sees_how_far_the_project_is_and_reads_the_same_as_tables(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Progress"));
        var article = backstage.article(project, "one.txt", TEXT);
        backstage.article(project, "two.txt", "Selinda Morvak stayed.");
        backstage.mark(article, new Mark("entity", "PER", Stretch.of(TEXT, "Mazur Anbari")));
        var lead = browser.lead(language);

        var dashboard = DashboardScreen.open(lead, project);

        assertThat(dashboard.total("submitted")).hasText(lead.say("progress.dashboard.of", 0, 4));
        assertThat(dashboard.total("untouched")).hasText(lead.say("progress.dashboard.of", 1, 2));
        for (var figure : new String[] {"states", "labels", "waiting"}) {
            assertThat(dashboard.isDrawn(figure)).as(figure).isTrue();
        }
        assertThat(dashboard.figures("labels")).containsText(lead.figure(1));
        assertThat(dashboard.chart("agreement")).containsText(lead.say("progress.dashboard.none"));
        var file = lead.page()
                .waitForDownload(
                        () -> dashboard.chart("labels").locator("a[download]").click());
        assertThat(file.suggestedFilename()).isEqualTo("labels.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void an_annotator_begins_the_day_with_what_is_to_be_done(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Progress"));
        var article = backstage.article(project, "one.txt", TEXT);
        var selinda = backstage.account("Selinda", language);
        backstage.member(project, selinda, "annotator");
        backstage.assign(article, selinda);
        var annotator = browser.visitor(language);
        annotator.signIn(selinda, Backstage.PASSWORD);

        var me = MeScreen.open(annotator, project);

        assertThat(me.count("assigned")).hasText(annotator.figure(1));
        assertThat(me.task("one.txt")).containsText(annotator.say("annotation.state.assigned"));
        me.next();
        new AnnotateScreen(annotator).ready();
        assertThat(annotator.page()).hasURL(java.util.regex.Pattern.compile(".*article=" + article + ".*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_manager_follows_what_happened_and_what_was_marked(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Progress"));
        var article = backstage.article(project, "one.txt", TEXT);
        backstage.mark(article, new Mark("entity", "PER", Stretch.of(TEXT, "Mazur Anbari")));
        var lead = browser.lead(language);

        var feed = FeedScreen.open(lead, project);
        assertThat(feed.events()).hasCount(3);
        feed.only("imported");
        assertThat(feed.events()).hasCount(1);
        feed.events().locator("a").click();

        var history = new HistoryScreen(lead);
        assertThat(history.acts()).hasCount(3);
        assertThat(history.acts().filter(new Locator.FilterOptions().setHasText("+" + lead.figure(1))))
                .hasCount(1);
        assertThat(HistoryScreen.open(lead, article).acts()).hasCount(3);
    }
}
