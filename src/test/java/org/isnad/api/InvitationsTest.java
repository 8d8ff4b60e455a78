package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever holds the key of an invitation makes one account with it, and nobody else does. */
class InvitationsTest {

    @Test
    void lets_one_of_many_in_who_come_at_once() {
        var key = invite("Mazur").get("/key");

        var answers = AtOnce.run(6, number -> accept(key, "mazur" + number));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(Answer::refusal))
                .containsOnly("409 InvitationUsed");
    }

    @Test
    void takes_nobody_into_a_project_that_its_sender_does_not_manage() {
        var foreign = Newsroom.open().id();

        var answer = Client.admin()
                .post("invitations", Map.of("name", "Mazur", "project", foreign, "roles", List.of("manager")));

        assertThat(answer.refusal()).isEqualTo("404 NoSuchProject");
    }

    @Test
    void is_sent_by_admins_alone() {
        var layla = Client.of("layla");

        assertThat(layla.post("invitations", Map.of("name", "Mazur")).refusal()).isEqualTo("403 OnlyForAdmins");
        assertThat(layla.get("invitations").refusal()).isEqualTo("403 OnlyForAdmins");
        assertThat(layla.delete("invitations/1").refusal()).isEqualTo("403 OnlyForAdmins");
    }

    @ParameterizedTest
    @CsvSource({
        "'', anybody@example.org, en, 7, 422 NameLength",
        "LONG, anybody@example.org, en, 7, 422 NameLength",
        "Mazur, not an address, en, 7, 422 NotAnEmail",
        "Mazur, anybody@example.org, tlh, 7, 422 UnknownLanguage",
        "Mazur, anybody@example.org, en, 0, 422 DaysOutOfRange",
        "Mazur, anybody@example.org, en, 91, 422 DaysOutOfRange",
    })
    void is_refused_with_a_sentence_if_it_cannot_be(
            String name, String email, String locale, int days, String refusal) {
        var wanted = Map.of(
                "name",
                name.equals("LONG") ? "x".repeat(10_000) : name,
                "email",
                email,
                "locale",
                locale,
                "days",
                days);

        assertThat(Client.admin().post("invitations", wanted).refusal()).isEqualTo(refusal);
    }

    @Test
    void says_both_where_and_as_what_somebody_is_to_work() {
        var roleless = Map.of("name", "Mazur", "project", Newsroom.open().id());
        var homeless = Map.of("name", "Mazur", "roles", List.of("annotator"));

        assertThat(Client.admin().post("invitations", roleless).refusal()).isEqualTo("422 RolesAndProject");
        assertThat(Client.admin().post("invitations", homeless).refusal()).isEqualTo("422 RolesAndProject");
    }

    @Test
    void only_one_is_open_for_an_address() {
        var wanted = Map.of("name", "Mazur", "email", "mazur@two-shores.example");
        var first = Client.admin().post("invitations", wanted).expect(201);

        assertThat(Client.admin().post("invitations", wanted).refusal()).isEqualTo("409 AlreadyInvited");

        Client.admin().delete("invitations/" + first.get("/invitation/id")).expect(204);
        Client.admin().post("invitations", wanted).expect(201);
    }

    @Test
    void keeps_only_a_digest_of_the_key() {
        var key = invite("Mazur").get("/key");

        assertThat(Behind.number(
                        "select count(*) from invitation where digest = '%s' or name = '%s'".formatted(key, key)))
                .isZero();
        assertThat(Client.stranger()
                        .post("invitations/not-a-key/accept", who("nobody"))
                        .refusal())
                .isEqualTo("404 NoSuchInvitation");
    }

    @Test
    void is_worth_nothing_once_its_sender_is_no_admin_any_more() {
        var sender = Client.of("sender");
        Behind.change("update account set admin = true where login = 'sender'");
        var key =
                sender.post("invitations", Map.of("name", "Mazur")).expect(201).get("/key");

        Behind.change("update account set admin = false where login = 'sender'");

        assertThat(accept(key, "mazur-of-nobody").refusal()).isEqualTo("404 NoSuchInvitation");
    }

    private static Answer invite(String name) {
        return Client.admin().post("invitations", Map.of("name", name)).expect(201);
    }

    private static Answer accept(String key, String login) {
        return Client.stranger().post("invitations/%s/accept".formatted(key), who(login));
    }

    private static Map<String, String> who(String login) {
        return Map.of("login", login, "password", Client.PASSWORD);
    }
}
