package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A set goes from assigned over in progress to submitted, and back when a reviewer or a manager says so. */
class HandingInTest {

    private static final Newsroom ROOM = Newsroom.open();
    private static final Client LAYLA = ROOM.with("layla", "annotator");
    private static final Client OMAR = ROOM.with("omar", "reviewer");
    private static final Client MONA = ROOM.with("mona", "manager");

    private final UUID sara = UUID.randomUUID();
    private String article = "";
    private String set = "";

    @BeforeEach
    void have_an_article_marked() {
        article = ROOM.article("سارة قالت. " + UUID.randomUUID());
        set = LAYLA.post(marks(article), batch(person(sara, 0, 4))).get("/set");
    }

    @Test
    void closes_the_set_to_every_change() {
        assertThat(bring(LAYLA, "mine", "submitted").get("/state")).isEqualTo("submitted");

        var refused = LAYLA.post(marks(article), batch(edit("deleteSpan", sara)));

        assertThat(refused.refusal()).isEqualTo("409 SetClosed");
        assertThat(refused.get("/current/state")).isEqualTo("submitted");
        assertThat(LAYLA.post("articles/%s/undo".formatted(article)).refusal()).isEqualTo("409 SetClosed");
        assertThat(LAYLA.post("articles/%s/redo".formatted(article)).refusal()).isEqualTo("409 SetClosed");
        assertThat(LAYLA.get(marks(article)).get("/state")).isEqualTo("submitted");
    }

    @Test
    void changes_nothing_when_it_is_told_twice() {
        bring(LAYLA, "mine", "submitted").expect(200);

        assertThat(bring(LAYLA, "mine", "submitted").get("/state")).isEqualTo("submitted");
        assertThat(LAYLA.get(marks(article)).number("/revision")).isEqualTo(1);
    }

    @Test
    void waits_crosswise_for_nobody_who_comments_or_gives_the_article_out() {
        ROOM.with("nour", "annotator");
        for (int round = 0; round < 25; round++) {
            have_an_article_marked();

            var answers = AtOnce.run(4, which -> switch (which) {
                case 0 -> bring(LAYLA, "mine", "submitted");
                case 1, 2 -> OMAR.post("articles/%s/threads?set=%s".formatted(article, set), asked());
                default ->
                    MONA.put("articles/%s/assignees".formatted(article), Map.of("logins", List.of("layla", "nour")));
            });

            assertThat(answers).extracting(Answer::status).allMatch(status -> status < 300);
        }
    }

    private Map<String, Object> asked() {
        var comment = Map.of("id", UUID.randomUUID(), "text", "؟");
        return Map.of("id", UUID.randomUUID(), "span", sara, "comment", comment);
    }

    @Test
    void takes_the_set_back_from_no_annotator_but_for_those_who_review_or_manage() {
        for (var who : new Client[] {OMAR, MONA}) {
            bring(LAYLA, "mine", "submitted").expect(200);

            assertThat(bring(LAYLA, "mine", "in_progress").refusal()).isEqualTo("403 NotYourSet");
            assertThat(bring(who, set, "in_progress").get("/state")).isEqualTo("in_progress");
            LAYLA.post(marks(article), batch(edit("updateSpan", sara, "label", who == OMAR ? "ORG" : "GPE")))
                    .expect(200);
        }
    }

    @Test
    void begins_an_assigned_set() {
        var fresh = ROOM.article("مقال جديد. " + UUID.randomUUID());
        ROOM.lead().put("articles/%s/assignees".formatted(fresh), Map.of("logins", java.util.List.of("layla")));

        var path = "articles/%s/state".formatted(fresh);

        assertThat(LAYLA.put(path, Map.of("state", "in_progress")).get("/state"))
                .isEqualTo("in_progress");
        assertThat(LAYLA.get(marks(fresh)).get("/state")).isEqualTo("in_progress");
    }

    @Test
    void submits_a_set_without_a_mark_too() {
        var fresh = ROOM.article("مقال بلا أسماء. " + UUID.randomUUID());

        LAYLA.put("articles/%s/state".formatted(fresh), Map.of("state", "submitted"))
                .expect(200);

        assertThat(LAYLA.get(marks(fresh)).get("/state")).isEqualTo("submitted");
    }

    @Test
    void adjudicates_the_gold_set_alone() {
        assertThat(bring(OMAR, "gold", "adjudicated").get("/state")).isEqualTo("adjudicated");
        assertThat(OMAR.post(marks(article) + "?set=gold", batch(person(UUID.randomUUID(), 0, 4)))
                        .refusal())
                .isEqualTo("409 SetClosed");
        assertThat(bring(OMAR, "gold", "in_progress").get("/state")).isEqualTo("in_progress");
    }

    @ParameterizedTest
    @CsvSource({"mine, adjudicated", "gold, submitted"})
    void goes_no_way_that_a_set_cannot_go(String choice, String state) {
        var answer = bring(choice.equals("mine") ? LAYLA : OMAR, choice, state);

        assertThat(answer.refusal()).isEqualTo("409 NoWayToState");
        assertThat(answer.get("/current/state")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assigned", "done", "", "SUBMITTED"})
    void knows_only_states_that_can_be_asked_for(String state) {
        assertThat(bring(LAYLA, "mine", state).refusal()).isEqualTo("422 UnknownState");
    }

    @Test
    void submits_nobody_elses_set() {
        assertThat(bring(OMAR, set, "submitted").refusal()).isEqualTo("403 NotYourSet");
        assertThat(bring(MONA, set, "submitted").refusal()).isEqualTo("403 NotYourSet");
        assertThat(bring(ROOM.with("nora", "annotator"), set, "submitted").refusal())
                .isEqualTo("404 NoSuchSet");
    }

    private Answer bring(Client client, String choice, String state) {
        return client.put("articles/%s/state?set=%s".formatted(article, choice), Map.of("state", state));
    }
}
