package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A list that has changed since its page was made: what is pressed is never done to a neighbour. */
class RowsTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_role_is_given_to_nobody_else_when_somebody_has_come_in_between() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("Desk"));
        var anis = backstage.account("Anis", "en");
        var zaki = backstage.account("Zaki", "en");
        backstage.member(project, zaki, "annotator");
        var lead = browser.lead("en");
        var members = MembersScreen.open(lead, project);
        backstage.member(project, anis, "annotator");

        members.give("reviewer", "Zaki");

        assertThat(lead.page().getByText(lead.say("refusal.ListMoved"))).isVisible();
        members = MembersScreen.open(lead, project);
        assertThat(members.role("reviewer", "Anis")).not().isChecked();
        members.give("reviewer", "Zaki");
        members = MembersScreen.open(lead, project);
        assertThat(members.role("reviewer", "Zaki")).isChecked();
        assertThat(members.role("reviewer", "Anis")).not().isChecked();
    }
}
