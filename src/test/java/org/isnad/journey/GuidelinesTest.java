package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Managers write how the project marks, and annotators read and confirm it before they submit. */
class GuidelinesTest {

    private static final String TEXT = "غادر مازور أنباري مدينة كرشمال.\n";
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_manager_publishes_and_an_annotator_confirms_before_submitting(String language) {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("أدلة"));
        var article = backstage.article(project, "one.txt", TEXT);
        var login = backstage.account("Selinda", language);
        backstage.member(project, login, "annotator");
        var lead = browser.lead(language);
        publish(lead, project);

        var annotator = browser.visitor(language);
        annotator.signIn(login, Backstage.PASSWORD);
        var desk = AnnotateScreen.open(annotator, article);
        desk.choose(Stretch.of(TEXT, "مازور أنباري")).press("Digit1");
        desk.expectSaved().confirmSubmit();
        assertThat(annotator
                        .page()
                        .getByText(annotator.say("refusal.GuidelineNotConfirmed", 1))
                        .first())
                .isVisible();
        annotator.page().reload();
        var guideline = GuidelineScreen.follow(annotator);
        assertThat(guideline.text()).containsText("من له اسم علم.");
        guideline.confirm(1);
        assertThat(annotator.page().locator(".confirming")).hasCount(0);

        AnnotateScreen.open(annotator, article).submit();
        assertThat(GuidelineScreen.owed(annotator)).hasCount(0);
        assertThat(GuidelineScreen.open(lead, project).confirmation(login))
                .containsText(lead.say("guideline.guideline.version", 1));
    }

    private static void publish(Visitor lead, String project) {
        var edit = EditScreen.open(lead, project);
        edit.write("# الأشخاص\n\nمن له اسم علم.");
        assertThat(edit.preview().locator("h2[dir=rtl]")).hasText("الأشخاص");
        edit.addPicture(PNG, "جسر لازوار");
        assertThat(edit.preview().locator("img[alt='جسر لازوار']")).isVisible();
        edit.publish("الأول");
    }

    @Test
    void of_two_managers_at_once_the_second_sees_what_the_first_has_saved_and_loses_nothing() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Two"));
        var lead = browser.lead("en");
        var mona = backstage.account("Mona", "en");
        backstage.member(project, mona, "manager");
        var second = browser.visitor("en");
        second.signIn(mona, Backstage.PASSWORD);
        var late = EditScreen.open(second, project);
        var first = EditScreen.open(lead, project);
        first.write("What Selinda wrote.");
        first.save();
        assertThat(lead.page().getByText(lead.say("guideline.edit.saved"))).isVisible();

        late.write("What Mazur wrote.");
        late.save();

        assertThat(second.page().locator(".difference ins")).containsText("Mazur");
        assertThat(late.text()).hasValue("What Mazur wrote.");
        first.write("What Selinda wrote later.");
        first.save();
        assertThat(lead.page().locator("[id$=revision]")).hasValue("2");
        late.saveOver();
        assertThat(second.page().locator(".difference del").last()).hasText(" later");
        late.saveOver();
        assertThat(second.page().locator(".difference")).hasCount(0);
        assertThat(EditScreen.open(lead, project).text()).hasValue("What Mazur wrote.");
    }

    @Test
    void nobody_confirms_what_was_published_behind_their_back() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Two"));
        var login = backstage.account("Selinda", "en");
        backstage.member(project, login, "annotator");
        var lead = browser.lead("en");
        var edit = EditScreen.open(lead, project);
        edit.publish("By name.", "first");
        var annotator = browser.visitor("en");
        annotator.signIn(login, Backstage.PASSWORD);
        var guideline = GuidelineScreen.open(annotator, project);
        edit.publish("By full name.", "full");

        guideline.confirm(1);

        assertThat(annotator.page().getByText(annotator.say("refusal.NewerVersion", 2)))
                .isVisible();
        assertThat(GuidelineScreen.open(lead, project).confirmation(login))
                .containsText(lead.say("guideline.guideline.none"));
    }

    @Test
    void a_reader_sees_what_became_of_one_version_in_the_next() {
        var project = browser.backstage().project(Backstage.unique("Two"));
        var lead = browser.lead("en");
        var edit = EditScreen.open(lead, project);
        edit.publish("By name.", "first");
        edit.publish("By full name.", "full");

        GuidelineScreen.open(lead, project);
        lead.page().getByText(lead.say("guideline.guideline.compare", 1, 2)).click();

        assertThat(lead.page().locator(".difference ins")).containsText("full");
    }
}
