package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Members are told what concerns them, and nothing that they may not know. */
class NoticesTest {

    private final Newsroom room = Newsroom.open();
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String login = "told-" + unique;
    private final Client told = room.with(login, "annotator");

    @Test
    void tell_whom_an_article_was_given_to_and_by_whom() {
        var article = room.article("سارة قالت إن الجسر مغلق.");

        assign(article, login);

        var notice = items(told).get(0);
        assertThat(notice.get("kind").asText()).isEqualTo("assigned");
        assertThat(notice.at("/article/id").asText()).isEqualTo(article);
        assertThat(notice.at("/project/id").asText()).isEqualTo(room.id());
        assertThat(notice.at("/by/login").asText()).isEqualTo("lead");
        assertThat(notice.get("told").asText()).endsWith("Z");
        assertThat(notice.get("seen").isNull()).isTrue();
        assertThat(unseen(told)).isOne();
    }

    @Test
    void tell_nothing_anew_of_what_somebody_has_already() {
        var article = room.article("سارة قالت إن الجسر مغلق.");
        var other = "other-" + unique;
        var others = room.with(other, "annotator");

        assign(article, login);
        assign(article, login, other);

        assertThat(items(told)).hasSize(1);
        assertThat(items(others)).hasSize(1);
    }

    @Test
    void tell_nobody_of_their_own_acts() {
        var lead = Client.of("lead-" + unique);
        room.lead()
                .put(
                        "projects/%s/members/lead-%s".formatted(room.id(), unique),
                        Map.of("roles", List.of("manager", "annotator")));
        lead.put(
                        "articles/%s/assignees".formatted(room.article("خبر.")),
                        Map.of("logins", List.of("lead-" + unique, login)))
                .expect(200);

        assertThat(items(lead)).isEmpty();
        assertThat(items(told)).hasSize(1);
    }

    @Test
    void are_one_for_each_annotator_however_many_articles_are_dealt() {
        for (int each = 0; each < 3; each++) {
            room.article("خبر " + each + " " + unique);
        }

        room.lead()
                .post(
                        "projects/%s/deals".formatted(room.id()),
                        Map.of("way", "in_turn", "places", 1, "logins", List.of(login)))
                .expect(200);

        var notice = items(told);
        assertThat(notice).hasSize(1);
        assertThat(notice.get(0).get("amount").asInt()).isEqualTo(3);
        assertThat(notice.get(0).get("article").isNull()).isTrue();
    }

    @Test
    void are_seen_one_by_one_or_all_up_to_the_last_on_the_screen() {
        for (int each = 0; each < 4; each++) {
            assign(room.article("خبر " + each + " " + unique), login);
        }
        var ids = Client.ids(told.get("notices"));

        told.put("notices/%s/seen".formatted(ids.get(0)), Map.of()).expect(200);
        assertThat(unseen(told)).isEqualTo(3);
        told.put("notices/seen", Map.of("id", ids.get(2))).expect(204);

        assertThat(unseen(told)).isOne();
        assertThat(items(told)).hasSize(4);
        assertThat(items(told).get(1).get("seen").isNull()).isTrue();
    }

    @Test
    void come_page_by_page_the_latest_first() {
        for (int each = 0; each < 3; each++) {
            assign(room.article("خبر " + each + " " + unique), login);
        }

        var first = told.get("notices?limit=2");
        var second = told.get("notices?limit=2&after=" + first.get("/next"));

        var ids = new ArrayList<>(Client.ids(first));
        ids.addAll(Client.ids(second));
        assertThat(ids).hasSize(3).isEqualTo(Client.ids(told.get("notices")));
        assertThat(second.json().get("next").isNull()).isTrue();
    }

    @Test
    void are_nobody_elses() {
        assign(room.article("خبر."), login);
        var id = Client.ids(told.get("notices")).get(0);
        var stranger = Client.of("stranger-" + unique);

        assertThat(items(stranger)).isEmpty();
        assertThat(stranger.put("notices/%s/seen".formatted(id), Map.of()).refusal())
                .isEqualTo("404 NoSuchNotice");
        stranger.put("notices/seen", Map.of("id", id)).expect(204);
        assertThat(Client.stranger().get("notices").refusal()).isEqualTo("401 NotSignedIn");
        assertThat(unseen(told)).isOne();
    }

    @Test
    void of_a_project_are_gone_for_whoever_has_left_it() {
        assign(room.article("خبر."), login);
        var id = Client.ids(told.get("notices")).get(0);

        room.lead().delete("projects/%s/members/%s".formatted(room.id(), login)).expect(204);

        assertThat(items(told)).isEmpty();
        assertThat(unseen(told)).isZero();
        assertThat(told.put("notices/%s/seen".formatted(id), Map.of()).refusal())
                .isEqualTo("404 NoSuchNotice");
    }

    @Test
    void take_as_many_statements_for_one_as_for_many() throws SQLException {
        var other = "calm-" + unique;
        var calm = room.with(other, "annotator");
        assign(room.article("خبر."), other);
        for (int each = 0; each < 12; each++) {
            assign(room.article("خبر " + each + " " + unique), login);
        }

        assertThat(Statements.of(() -> told.get("notices").expect(200)))
                .isEqualTo(Statements.of(() -> calm.get("notices").expect(200)));
        assertThat(Statements.of(() -> told.get("notices/unseen").expect(200)))
                .isEqualTo(Statements.of(() -> calm.get("notices/unseen").expect(200)));
    }

    private void assign(String article, String... logins) {
        room.lead()
                .put("articles/%s/assignees".formatted(article), Map.of("logins", List.of(logins)))
                .expect(200);
    }

    private static JsonNode items(Client client) {
        return client.get("notices").expect(200).json().get("items");
    }

    private static long unseen(Client client) {
        return client.get("notices/unseen").expect(200).number("/unseen");
    }
}
