package org.isnad.journey;

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
        visitor.field("team.profile.old").fill(old);
        visitor.field("team.profile.fresh").fill(fresh);
        visitor.button("team.profile.change").click();
    }

    void leaveEverywhere() {
        visitor.button("team.profile.leave-everywhere").click();
        visitor.page().waitForURL(url -> url.contains("/sign-in"));
    }
}
