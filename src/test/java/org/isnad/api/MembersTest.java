package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Managers say who works in a project, and as what. */
class MembersTest {

    private final Newsroom room = Newsroom.open();

    @Test
    void gives_a_member_exactly_the_roles_that_are_told() {
        room.with("layla", "annotator", "reviewer");

        room.with("layla", "reviewer");

        assertThat(rolesOf("layla")).isEqualTo("[\"reviewer\"]");
    }

    @Test
    void shuts_the_project_to_whoever_left_it() {
        var layla = room.with("layla", "annotator");
        layla.get("projects/" + room.id()).expect(200);

        room.lead().delete(path("layla")).expect(204);

        assertThat(layla.get("projects/" + room.id()).refusal()).isEqualTo("404 NoSuchProject");
        assertThat(Client.ids(layla.get("projects?limit=500"))).doesNotContain(room.id());
    }

    @Test
    void keeps_a_last_manager() {
        assertThat(put("lead", "annotator").refusal()).isEqualTo("409 LastManager");
        assertThat(room.lead().delete(path("lead")).refusal()).isEqualTo("409 LastManager");
        assertThat(rolesOf("lead")).contains("manager");
    }

    @Test
    void keeps_a_manager_when_two_remove_each_other_at_the_same_moment() {
        var layla = room.with("layla", "manager");
        for (int round = 0; round < 8; round++) {
            AtOnce.run(
                    2,
                    which -> which == 0
                            ? layla.delete(path("lead"))
                            : room.lead().delete(path("layla")));

            var left = Behind.number(
                    "select count(*) from membership where role = 'MANAGER' and project_id = " + room.id());

            assertThat(left).isEqualTo(1);
            var stayed = room.lead().get("projects/" + room.id()).status() == 200 ? room.lead() : layla;
            stayed.put(path("lead"), Map.of("roles", List.of("manager"))).expect(200);
            stayed.put(path("layla"), Map.of("roles", List.of("manager"))).expect(200);
        }
    }

    @Test
    void gets_a_manager_from_an_admin_only_when_all_have_left() {
        var name = "chief" + System.nanoTime();
        Client.of(name);
        room.lead().put(path(name), Map.of("roles", List.of("manager"))).expect(200);
        Client.of(name).put(path("lead"), Map.of("roles", List.of("annotator"))).expect(200);
        assertThat(appoint("lead").refusal()).isEqualTo("409 IsManaged");

        Client.admin().patch("accounts/" + name, Map.of("closed", true)).expect(200);

        assertThat(appoint("nobody-at-all").refusal()).isEqualTo("404 NoSuchAccount");
        assertThat(appoint(name).refusal()).isEqualTo("404 NoSuchAccount");
        appoint("lead").expect(200);
        assertThat(rolesOf("lead")).isEqualTo("[\"annotator\",\"manager\"]");
        assertThat(appoint("layla").refusal()).isEqualTo("409 IsManaged");
    }

    private Answer appoint(String login) {
        return Client.admin().put("projects/%s/manager".formatted(room.id()), Map.of("login", login));
    }

    @Test
    void takes_the_same_roles_from_several_at_the_same_moment() {
        Client.of("layla");

        var answers = AtOnce.run(6, any -> put("layla", "annotator", "reviewer"));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(rolesOf("layla")).isEqualTo("[\"annotator\",\"reviewer\"]");
    }

    @Test
    void knows_neither_strange_people_nor_strange_roles() {
        var nobody = put("nobody-at-all", "annotator");

        assertThat(nobody.refusal()).isEqualTo("404 NoSuchAccount");
        assertThat(nobody.get("/detail")).contains("nobody-at-all");
        assertThat(put("lead", "manager", "king").refusal()).isEqualTo("422 UnknownRole");
        assertThat(room.lead().put(path("lead"), Map.of()).refusal()).isEqualTo("422 FieldMissing");
    }

    private Answer put(String login, String... roles) {
        return room.lead().put(path(login), Map.of("roles", List.of(roles)));
    }

    private String path(String login) {
        return "projects/%s/members/%s".formatted(room.id(), login);
    }

    private String rolesOf(String login) {
        for (var member : room.lead()
                .get("projects/%s/members".formatted(room.id()))
                .json()
                .get("items")) {
            if (member.get("login").asText().equals(login)) {
                return member.get("roles").toString();
            }
        }
        return "";
    }
}
