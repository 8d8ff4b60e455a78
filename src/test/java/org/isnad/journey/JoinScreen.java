package org.isnad.journey;

/** {@code /team/join}. */
final class JoinScreen {

    private final Visitor visitor;

    JoinScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static JoinScreen open(Visitor visitor, String link) {
        visitor.page().navigate(link);
        return new JoinScreen(visitor);
    }

    ProjectsScreen join(String login, String password) {
        tryToJoin(login, password);
        visitor.page().waitForURL(url -> url.contains("/projects"));
        return new ProjectsScreen(visitor);
    }

    void tryToJoin(String login, String password) {
        visitor.field("team.sign-in.login").fill(login);
        visitor.field("team.sign-in.password").fill(password);
        visitor.button("team.join.enter").click();
    }
}
