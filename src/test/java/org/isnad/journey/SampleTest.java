package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An installation in which nobody has done anything yet, which is why this comes first. */
@Order(1)
class SampleTest {

    private static final int ARTICLES = 8;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void an_empty_installation_offers_a_sample_project_for_one_click() {
        var lead = browser.lead("ar");
        assertThat(lead.page().getByText(lead.say("team.projects.empty-text"))).isVisible();

        var articles = new ProjectsScreen(lead).takeSample();

        assertThat(articles.rows()).hasCount(ARTICLES);
        assertThat(articles.row("01-lazwar-press.txt")).containsText(lead.say("annotation.state.in_progress"));
        var desk = articles.openArticle("01-lazwar-press.txt");
        assertThat(desk.counts()).hasText(Pattern.compile("\\d"));
        assertThat(desk.marked()).isNotEmpty().allMatch(line -> !line.isBlank());
        var projects = ProjectsScreen.open(lead);
        assertThat(projects.cards()).hasCount(1);
        assertThat(lead.button("team.projects.sample")).not().isVisible();
    }
}
