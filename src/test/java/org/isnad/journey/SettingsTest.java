package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager sets up how the work goes, and is told in their own language what does not go. */
class SettingsTest {

    private static final String LONG_NAME = "عبدالرحمن".repeat(13);

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void are_saved_again_and_again_from_one_opened_page() {
        var project = browser.backstage().project(Backstage.unique("إعدادات"));
        var lead = browser.lead("ar");
        var settings = SettingsScreen.open(lead, project);

        for (int overlap = 2; overlap < 5; overlap++) {
            settings.queue(overlap);
            settings.expectKept();
        }
        for (int least = 1; least < 4; least++) {
            settings.least("كيان", least);
            settings.expectKept();
        }

        SettingsScreen.open(lead, project);
        assertThat(lead.field("team.projects.overlap")).hasValue("4");
        assertThat(settings.least("كيان")).hasValue("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_name_that_is_too_long_is_refused_and_not_cut(String language) {
        var lead = browser.lead(language);
        var settings = SettingsScreen.open(lead, browser.backstage().project(Backstage.unique("Long")));

        lead.field("team.projects.name").fill("x".repeat(300));
        settings.keep();

        assertThat(lead.page().getByText(lead.say("refusal.NameLength", 200))).isVisible();
        assertThat(lead.field("team.projects.name")).hasValue("x".repeat(300));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void half_a_number_is_refused_in_the_reader_s_language(String language) {
        var lead = browser.lead(language);
        var settings = SettingsScreen.open(lead, browser.backstage().project(Backstage.unique("Half")));

        lead.field("team.projects.overlap").fill("2.5");
        settings.keep();

        assertThat(lead.page().locator(".complaint")).hasText(lead.say("errors.whole-number", "2.5"));
    }

    @Test
    void whoever_is_no_manager_any_more_is_told_so_and_keeps_what_they_wrote() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("إعدادات"));
        var login = backstage.account("بدر القاسم", "ar");
        backstage.member(project, login, "manager");
        var badr = browser.visitor("ar");
        badr.signIn(login, Backstage.PASSWORD);
        var settings = SettingsScreen.open(badr, project);

        backstage.member(project, login, "observer");
        badr.field("team.projects.overlap").fill("3");
        settings.keep();

        assertThat(badr.page().locator(".ui-growl-message")).containsText("دور");
        assertThat(badr.field("team.projects.overlap")).hasValue("3");
        assertThat(badr.button("team.profile.keep")).isEnabled();
        badr.forgive(complaint -> complaint.contains("403"));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void stand_in_the_window_however_long_the_reader_s_name_is(int width) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("إعدادات"));
        var login = backstage.account(LONG_NAME, "ar");
        backstage.member(project, login, "manager");
        var reader = browser.visitor("ar", new NewContextOptions().setViewportSize(width, 700));
        reader.signIn(login, Backstage.PASSWORD);
        SettingsScreen.open(reader, project);

        assertThat(reader.page().evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(reader.page().locator(".menu-button bdi")).isVisible();
    }
}
