package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** {@code /team/profile}. */
final class ProfileScreen {

    private final Visitor visitor;

    ProfileScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static ProfileScreen open(Visitor visitor) {
        visitor.go("/team/profile");
        return new ProfileScreen(visitor);
    }

    void changePassword(String old, String fresh) {
        visitor.page().locator("[id='secret:old']").fill(old);
        visitor.field("team.profile.fresh").fill(fresh);
        visitor.button("team.profile.change").click();
    }

    void reachAt(String email) {
        visitor.field("team.profile.email").fill(email);
        visitor.button("team.profile.keep").click();
        assertThat(visitor.page().getByText(visitor.say("team.profile.kept"))).isVisible();
    }

    /** Goes to the provider and back, if the password is right. */
    void link(String password) {
        visitor.page().locator("[id='provider:proof']").fill(password);
        visitor.page().locator("[id='provider:link']").click();
    }

    void unlink() {
        visitor.button("team.profile.unlink").click();
    }

    /** The provider that speaks for them, if one does. */
    Locator linked() {
        return visitor.button("team.profile.unlink");
    }

    void leaveEverywhere() {
        visitor.button("team.profile.leave-everywhere").click();
        visitor.page().waitForURL(url -> url.contains("/sign-in"));
    }
}
