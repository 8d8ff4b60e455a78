package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When a set came into each of its states, and who brought it there, is written down once and for all. */
class StateChangesTest {

    private final Newsroom room = Newsroom.open();
    private final Client layla = room.with("layla", "annotator");

    @Test
    void tells_the_way_of_a_set_from_its_first_mark_to_its_second_submission() {
        var article = room.article("سارة قالت إن الجسر مغلق.");
        room.lead().put("articles/%s/assignees".formatted(article), Map.of("logins", List.of("layla")));
        mark(article, 0, 4);
        mark(article, 5, 9);
        bring(layla, article, "mine", "submitted");
        bring(layla, article, "mine", "submitted");
        bring(room.lead(), article, set(article), "reopened");
        mark(article, 0, 3);
        bring(layla, article, "mine", "submitted");

        assertThat(way(article)).isEqualTo("""
                lead: given
                layla: IN_PROGRESS
                layla: SUBMITTED
                lead: REOPENED
                layla: SUBMITTED""");
    }

    @Test
    void tells_what_went_back_into_the_queue_and_that_nobody_did_it() {
        var article = room.article("سارة قالت إن الجسر مغلق.");
        room.lead()
                .patch("projects/%s/rules".formatted(room.id()), Map.of("handout", "queue", "overlap", 1))
                .expect(200);
        layla.post("projects/%s/next".formatted(room.id())).expect(200);
        mark(article, 0, 4);
        Behind.change("update annotation_set set changed = changed - interval 99 hour where article_id = " + article);
        room.with("omar", "annotator")
                .post("projects/%s/next".formatted(room.id()))
                .expect(200);

        assertThat(way(article)).startsWith("""
                layla: given
                omar: given
                layla: IN_PROGRESS
                nobody: RETURNED""");
    }

    @Test
    void tells_that_a_set_was_given_again_and_still_when_it_was_given_first() {
        var article = room.article("سارة قالت إن الجسر مغلق.");
        room.lead()
                .patch("projects/%s/rules".formatted(room.id()), Map.of("handout", "queue", "overlap", 1))
                .expect(200);
        layla.post("projects/%s/next".formatted(room.id())).expect(200);
        Behind.change("update annotation_set set changed = changed - interval 99 hour, given = given - interval 99 hour"
                + " where article_id = " + article);
        layla.post("projects/%s/next".formatted(room.id())).expect(200);

        assertThat(way(article)).isEqualTo("layla: given\nnobody: RETURNED\nlayla: ASSIGNED");
        assertThat(Behind.number(
                        "select timestampdiff(hour, given, utc_timestamp(6)) from annotation_set where article_id = "
                                + article))
                .isGreaterThanOrEqualTo(98);
        var states = room.lead()
                .get("projects/%s/progress".formatted(room.id()))
                .json()
                .get("states");
        assertThat(states.get(states.size() - 1).at("/sets/assigned").asInt()).isOne();
        assertThat(states.get(states.size() - 1).at("/sets/returned").asInt()).isZero();
        assertThat(room.lead().get("projects/%s/feed".formatted(room.id())).get("/items/0/what"))
                .isEqualTo("taken");
        assertThat(room.lead()
                        .get("articles/%s/history".formatted(article))
                        .json()
                        .get("items")
                        .findValuesAsText("what"))
                .containsExactly("taken", "returned", "taken");
    }

    @Test
    void tells_what_goes_back_when_somebody_annotates_no_more() {
        var article = room.article(layla, person(UUID.randomUUID(), 0, 4));
        room.lead()
                .put("projects/%s/members/layla".formatted(room.id()), Map.of("roles", List.of("observer")))
                .expect(200);

        assertThat(way(article)).isEqualTo("layla: given\nlayla: IN_PROGRESS\nnobody: RETURNED");
    }

    private void mark(String article, int begin, int end) {
        layla.post(marks(article), batch(person(UUID.randomUUID(), begin, end))).expect(200);
    }

    private static void bring(Client who, String article, String set, String state) {
        who.put("articles/%s/state?set=%s".formatted(article, set), Map.of("state", state))
                .expect(200);
    }

    private String set(String article) {
        return layla.get(marks(article)).get("/set");
    }

    private static String way(String article) {
        return Behind.text("""
                select group_concat(step order by step_order, id separator '\\n') from (
                    select concat(coalesce(c.login, 'nobody'), ': given') step, 0 step_order, s.id
                    from annotation_set s left join account c on c.id = s.given_by where s.article_id = %1$s
                    union all
                    select concat(coalesce(c.login, 'nobody'), ': ', h.state), 1, h.id
                    from set_state_change h join annotation_set s on s.id = h.set_id left join account c on c.id = h.author_id
                    where s.article_id = %1$s) way
                """.formatted(article));
    }
}
