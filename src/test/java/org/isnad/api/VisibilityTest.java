package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;
import static org.isnad.api.Newsroom.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody sees what another marked before they have handed in their own, but those who review and manage. */
class VisibilityTest {

    private static final Newsroom ROOM = Newsroom.open();
    private static final Client LAYLA = ROOM.with("layla", "annotator");
    private static final Client OMAR = ROOM.with("omar", "annotator");
    private static final Client MONA = ROOM.with("mona", "reviewer");

    private String article = "";
    private String laylas = "";
    private String gold = "";

    @BeforeEach
    void have_an_article_marked() {
        article = ROOM.article("سارة وعمر قالا. " + UUID.randomUUID());
        laylas = LAYLA.post(marks(article), batch(person(UUID.randomUUID(), 0, 4)))
                .get("/set");
        gold = MONA.post(marks(article) + "?set=gold", batch(person(UUID.randomUUID(), 0, 9)))
                .get("/set");
        OMAR.post(marks(article), batch(person(UUID.randomUUID(), 5, 9))).expect(200);
    }

    @Test
    void shows_annotators_their_own_set_alone_before_they_submit() {
        assertThat(kinds(OMAR)).containsExactly("annotator omar");
        assertThat(spans(OMAR.get(marks(article)))).containsExactly("entity PER 5-9 وعمر");
        for (var choice : List.of(laylas, "gold", gold)) {
            assertThat(OMAR.get(marks(article) + "?set=" + choice).refusal()).isEqualTo("404 NoSuchSet");
            assertThat(OMAR.get(marks(article) + "?since=0&set=" + choice).refusal())
                    .isEqualTo("404 NoSuchSet");
        }
    }

    @Test
    void shows_them_all_sets_after_they_have_submitted() {
        submit(OMAR);

        assertThat(kinds(OMAR)).containsExactlyInAnyOrder("annotator layla", "annotator omar", "gold null");
        assertThat(spans(OMAR.get(marks(article) + "?set=" + laylas))).containsExactly("entity PER 0-4 سارة");
        assertThat(spans(OMAR.get(marks(article) + "?set=gold"))).containsExactly("entity PER 0-9 سارة وعمر");
        assertThat(kinds(LAYLA)).containsExactly("annotator layla");
    }

    @Test
    void opens_only_the_article_that_was_submitted() {
        submit(OMAR);
        var other = ROOM.article("سارة في مقال آخر. " + UUID.randomUUID());
        var laylasOther =
                LAYLA.post(marks(other), batch(person(UUID.randomUUID(), 0, 4))).get("/set");

        assertThat(OMAR.get(marks(other) + "?set=" + laylasOther).refusal()).isEqualTo("404 NoSuchSet");
    }

    @Test
    void hides_them_again_when_the_set_is_reopened() {
        submit(OMAR);
        var omars = OMAR.get(marks(article)).get("/set");
        MONA.put("articles/%s/state?set=%s".formatted(article, omars), Map.of("state", "in_progress"))
                .expect(200);

        assertThat(kinds(OMAR)).containsExactly("annotator omar");
        assertThat(OMAR.get(marks(article) + "?set=" + laylas).refusal()).isEqualTo("404 NoSuchSet");
    }

    @Test
    void does_not_take_a_set_that_went_back_into_the_queue_for_one_that_was_submitted() {
        Behind.change("update annotation_set set state = 'RETURNED' where article_id = %s and kind = 'ANNOTATOR'"
                .formatted(article));

        assertThat(kinds(OMAR)).containsExactly("annotator omar");
        assertThat(OMAR.get(marks(article) + "?set=" + laylas).refusal()).isEqualTo("404 NoSuchSet");
    }

    @Test
    void lets_nobody_change_the_set_of_another_whom_they_may_see() {
        submit(OMAR);

        for (var client : List.of(OMAR, MONA, ROOM.lead())) {
            var answer = client.post(marks(article) + "?set=" + laylas, batch(person(UUID.randomUUID(), 5, 9)));
            assertThat(answer.refusal()).isEqualTo("403 NotYourSet");
        }
        assertThat(LAYLA.get(marks(article)).number("/revision")).isEqualTo(1);
    }

    @Test
    void lets_nobody_change_a_set_that_they_may_not_see() {
        var answer = OMAR.post(marks(article) + "?set=" + laylas, batch(person(UUID.randomUUID(), 5, 9)));

        assertThat(answer.refusal()).isEqualTo("404 NoSuchSet");
    }

    @Test
    void shows_reviewers_and_managers_everything() {
        assertThat(kinds(MONA)).containsExactlyInAnyOrder("annotator layla", "annotator omar", "gold null");
        assertThat(kinds(ROOM.lead())).hasSize(3);
    }

    @Test
    void shows_the_shared_set_to_every_member() {
        var shared = Newsroom.open("shared");
        var theirs = shared.article("سارة قالت.");
        var layla = shared.with("layla", "annotator");
        var omar = shared.with("omar", "annotator");
        layla.post(marks(theirs) + "?set=shared", batch(person(UUID.randomUUID(), 0, 4)))
                .expect(200);

        assertThat(spans(omar.get(marks(theirs)))).containsExactly("entity PER 0-4 سارة");
        assertThat(omar.get(marks(theirs) + "?set=shared").get("/spans/0/author"))
                .isEqualTo("layla");
        omar.post(marks(theirs), batch(person(UUID.randomUUID(), 5, 9))).expect(200);
        assertThat(layla.get(marks(theirs)).number("/revision")).isEqualTo(2);
    }

    @Test
    void has_no_shared_set_where_members_work_apart() {
        assertThat(LAYLA.get(marks(article) + "?set=shared").refusal()).isEqualTo("404 NoSuchSet");
        assertThat(LAYLA.get(marks(article) + "?set=everybody").refusal()).isEqualTo("404 NoSuchSet");
        assertThat(LAYLA.get(marks(article) + "?set=999999999").refusal()).isEqualTo("404 NoSuchSet");
    }

    @Test
    void shows_an_empty_set_where_nothing_was_begun() {
        var fresh = ROOM.article("مقال لم يبدأه أحد. " + UUID.randomUUID());

        var content = LAYLA.get(marks(fresh)).expect(200);

        assertThat(content.json().get("set").isNull()).isTrue();
        assertThat(content.number("/revision")).isZero();
        assertThat(content.get("/state")).isEqualTo("assigned");
        assertThat(content.json().get("spans")).isEmpty();
    }

    private void submit(Client client) {
        client.put("articles/%s/state".formatted(article), Map.of("state", "submitted"))
                .expect(200);
    }

    private List<String> kinds(Client client) {
        var kinds = new ArrayList<String>();
        for (var set : client.get("articles/%s/sets".formatted(article))
                .expect(200)
                .json()
                .get("items")) {
            kinds.add(set.get("kind").asText() + " " + set.get("owner").asText());
        }
        return kinds;
    }
}
