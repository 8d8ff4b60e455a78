package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Managers give articles to annotators; assigning makes a set, and takes it away where nothing was done in it. */
class AssigneesTest {

    private static final Newsroom ROOM = Newsroom.open();
    private static final Client LAYLA = ROOM.with("layla", "annotator");
    private static final Client OMAR = ROOM.with("omar", "annotator");

    private String article = "";

    @BeforeEach
    void import_an_article() {
        article = ROOM.article("سارة قالت. " + UUID.randomUUID());
    }

    @Test
    void makes_a_set_for_each_assignee() {
        var answer = assign("omar", "layla").expect(200);

        assertThat(sets(answer)).containsExactlyInAnyOrder("annotator layla assigned 0", "annotator omar assigned 0");
        assertThat(sets(ROOM.lead().get("articles/%s/sets".formatted(article)))).isEqualTo(sets(answer));
        assertThat(answer.json().at("/items/0/id").isTextual()).isTrue();
    }

    @Test
    void changes_nothing_when_it_is_told_twice() {
        var first = assign("layla", "omar").expect(200);

        assertThat(assign("layla", "omar").json()).isEqualTo(first.json());
        assertThat(assign("layla", "omar", "layla").json()).isEqualTo(first.json());
    }

    @Test
    void takes_the_article_from_those_who_have_not_begun() {
        assign("layla", "omar").expect(200);

        assertThat(sets(assign("omar"))).containsExactly("annotator omar assigned 0");
        assertThat(sets(assign())).isEmpty();
    }

    @Test
    void takes_it_from_nobody_who_has_begun() {
        assign("layla", "omar").expect(200);
        LAYLA.post(marks(article), batch(person(UUID.randomUUID(), 0, 4))).expect(200);

        var refused = assign();

        assertThat(refused.refusal()).isEqualTo("409 WorkBegun");
        assertThat(refused.get("/current/state")).isEqualTo("in_progress");
        assertThat(refused.get("/detail")).contains("layla");
        assertThat(sets(ROOM.lead().get("articles/%s/sets".formatted(article))))
                .containsExactlyInAnyOrder("annotator layla in_progress 1", "annotator omar assigned 0");
        assertThat(sets(assign("layla"))).containsExactly("annotator layla in_progress 1");
    }

    @Test
    void is_not_kept_from_others_by_what_a_manager_tried_out() {
        ROOM.lead().post(marks(article), batch(person(UUID.randomUUID(), 0, 4))).expect(200);

        var answer = assign("layla");

        assertThat(sets(answer))
                .containsExactlyInAnyOrder("annotator lead in_progress 1", "annotator layla assigned 0");
    }

    @Test
    void takes_it_from_nobody_who_has_submitted_even_without_a_mark() {
        assign("omar").expect(200);
        OMAR.put("articles/%s/state".formatted(article), Map.of("state", "submitted"))
                .expect(200);

        assertThat(assign("layla").refusal()).isEqualTo("409 WorkBegun");
    }

    @Test
    void is_free_for_others_when_an_annotator_leaves_and_what_they_began_is_kept() {
        var room = Newsroom.open();
        var theirs = room.article("سارة قالت.");
        room.with("layla", "annotator");
        var omar = room.with("omar", "annotator");
        room.lead().put("articles/%s/assignees".formatted(theirs), Map.of("logins", List.of("layla", "omar")));
        omar.post(marks(theirs), batch(person(UUID.randomUUID(), 0, 4))).expect(200);

        room.with("layla", "observer");
        room.with("omar", "observer");

        assertThat(sets(room.lead().get("articles/%s/sets".formatted(theirs))))
                .containsExactly("annotator omar returned 1");
        room.with("layla", "annotator");
        assertThat(sets(give(room, theirs, "layla")))
                .containsExactlyInAnyOrder("annotator omar returned 1", "annotator layla assigned 0");
        room.with("omar", "annotator");
        assertThat(sets(give(room, theirs, "omar"))).containsExactly("annotator omar in_progress 1");
    }

    private static Answer give(Newsroom room, String article, String login) {
        return room.lead()
                .put("articles/%s/assignees".formatted(article), Map.of("logins", List.of(login)))
                .expect(200);
    }

    @Test
    void gives_it_to_annotators_of_the_project_alone() {
        ROOM.with("mona", "manager", "reviewer");

        assertThat(assign("mona").refusal()).isEqualTo("422 NotAnAnnotator");
        assertThat(assign("layla", "nobody-at-all").refusal()).isEqualTo("422 NotAnAnnotator");
        assertThat(ROOM.lead()
                        .put("articles/%s/assignees".formatted(article), "{\"logins\":[null]}")
                        .refusal())
                .isEqualTo("422 FieldMissing");
        assertThat(sets(ROOM.lead().get("articles/%s/sets".formatted(article)))).isEmpty();
    }

    @Test
    void does_not_assign_where_all_work_in_one_set() {
        var shared = Newsroom.open("shared");
        var theirs = shared.article("سارة قالت.");

        var answer = shared.lead().put("articles/%s/assignees".formatted(theirs), Map.of("logins", List.of("lead")));

        assertThat(answer.refusal()).isEqualTo("422 SharedByAll");
    }

    @Test
    void makes_one_set_when_several_assign_at_the_same_moment() {
        var answers = AtOnce.run(6, any -> assign("layla", "omar"));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(sets(ROOM.lead().get("articles/%s/sets".formatted(article)))).hasSize(2);
    }

    private Answer assign(String... logins) {
        return ROOM.lead().put("articles/%s/assignees".formatted(article), Map.of("logins", List.of(logins)));
    }

    private static List<String> sets(Answer answer) {
        var sets = new ArrayList<String>();
        for (var set : answer.expect(200).json().get("items")) {
            sets.add("%s %s %s %s"
                    .formatted(
                            set.get("kind").asText(),
                            set.get("owner").asText(),
                            set.get("state").asText(),
                            set.get("revision").asText()));
        }
        return sets;
    }
}
