package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project wants some things before an article is submitted; who submits learns what is missing, and where. */
class DemandsTest {

    private final Newsroom room = Newsroom.open();
    private final Client layla = room.with("layla", "annotator");
    private final Client omar = room.with("omar", "reviewer");

    private final UUID sara = UUID.randomUUID();
    private final UUID claim = UUID.randomUUID();
    private String article = "";

    @BeforeEach
    void have_an_article_with_a_claim() {
        article = room.article("سارة قالت إن الجسر يكلف 500 مليون.");
        layla.post(marks(article), batch(person(sara, 0, 4))).expect(200);
        layla.post(marks(article), batch(Newsroom.createSpan(claim, "claim", "NUMERIC", 10, 33)))
                .expect(200);
    }

    @Test
    void nothing_is_wanted_at_first() {
        var wanted = room.lead().get(demands());

        assertThat(wanted.json().at("/attributes")).isEmpty();
        assertThat(wanted.json().at("/relations")).isEmpty();
        assertThat(standing(layla).number("/missing")).isZero();
    }

    @Test
    void what_is_missing_is_told_in_the_order_of_the_text_and_nothing_is_submitted() {
        want(Map.of(
                "attributes", List.of("entity.mention"), "relations", List.of("source"), "least", Map.of("cue", 2)));

        var refused = submit();

        assertThat(refused.refusal()).isEqualTo("409 Incomplete");
        assertThat(refused.get("/current/state")).isEqualTo("in_progress");
        assertThat(refused.number("/current/missing")).isEqualTo(3);
        assertThat(refused.get("/current/gaps/0/kind")).isEqualTo("layer");
        assertThat(refused.get("/current/gaps/0/layer")).isEqualTo("cue");
        assertThat(refused.number("/current/gaps/0/least")).isEqualTo(2);
        assertThat(refused.get("/current/gaps/1/span")).isEqualTo(sara.toString());
        assertThat(refused.get("/current/gaps/1/code")).isEqualTo("mention");
        assertThat(refused.get("/current/gaps/2/span")).isEqualTo(claim.toString());
        assertThat(refused.get("/current/gaps/2/kind")).isEqualTo("relation");
        assertThat(standing(layla).get("/state")).isEqualTo("in_progress");
    }

    @Test
    void what_was_missing_is_told_and_it_is_submitted() {
        want(Map.of("attributes", List.of("entity.mention")));
        assertThat(submit().refusal()).isEqualTo("409 Incomplete");

        layla.post(marks(article), batch(edit("updateSpan", sara, "attributes", Map.of("mention", "NAME"))))
                .expect(200);

        assertThat(standing(layla).number("/missing")).isZero();
        submit().expect(200);
    }

    @Test
    void a_gold_set_is_not_closed_with_something_missing_either() {
        want(Map.of("least", Map.of("claim", 1)));

        assertThat(bring(omar, "gold", "adjudicated", null).refusal()).isEqualTo("409 Incomplete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entity", "entity.nothing", "source", "<b>x</b>.y"})
    void nothing_is_wanted_that_the_schema_does_not_know(String attribute) {
        assertThat(room.lead()
                        .put(demands(), Map.of("attributes", List.of(attribute)))
                        .refusal())
                .isEqualTo("422 NothingToDemand");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1001, Integer.MAX_VALUE})
    void no_impossible_number_of_marks_is_wanted(int least) {
        assertThat(room.lead()
                        .put(demands(), Map.of("least", Map.of("claim", least)))
                        .refusal())
                .isEqualTo("422 NoSuchLeast");
    }

    @Test
    void a_set_comes_back_with_the_note_of_who_opened_it_until_it_is_submitted_again() {
        submit().expect(200);
        var note = "ينقص \"رقم\" <b>الكلفة</b>.";

        bring(omar, set(), "reopened", note).expect(200);

        var back = standing(layla);
        assertThat(back.get("/state")).isEqualTo("reopened");
        assertThat(back.get("/reopened/note")).isEqualTo(note);
        assertThat(back.get("/reopened/by")).isEqualTo("omar");
        submit().expect(200);
        assertThat(standing(layla).json().at("/reopened").isNull()).isTrue();
    }

    @Test
    void a_note_reopens_a_set_whatever_state_is_asked_for() {
        submit().expect(200);

        assertThat(bring(omar, set(), "in_progress", "ينقص الرقم.").get("/state"))
                .isEqualTo("reopened");
        assertThat(standing(layla).get("/reopened/note")).isEqualTo("ينقص الرقم.");
    }

    @Test
    void a_note_has_an_end() {
        submit().expect(200);

        assertThat(bring(omar, set(), "reopened", "ن".repeat(2001)).refusal()).isEqualTo("422 NoteTooLong");
        assertThat(standing(layla).get("/state")).isEqualTo("submitted");
    }

    @Test
    void what_the_second_of_two_says_who_open_a_set_is_told_too_and_once() {
        submit().expect(200);
        bring(omar, set(), "reopened", "ينقص الرقم.").expect(200);

        bring(room.lead(), set(), "reopened", "راجعي الاسم.").expect(200);
        bring(room.lead(), set(), "reopened", "راجعي الاسم.").expect(200);

        assertThat(standing(layla).get("/reopened/note")).isEqualTo("راجعي الاسم.");
        assertThat(layla.get("notices").expect(200).json().get("items"))
                .filteredOn(each -> each.at("/article/id").asText().equals(article))
                .extracting(each -> each.path("note").asText())
                .filteredOn(note -> !note.isEmpty())
                .containsExactly("راجعي الاسم.", "ينقص الرقم.");
    }

    private void want(Map<String, Object> wanted) {
        room.lead().put(demands(), wanted).expect(200);
    }

    private String demands() {
        return "projects/%s/demands".formatted(room.id());
    }

    private Answer standing(Client who) {
        return who.get("articles/%s/state?set=mine".formatted(article));
    }

    private Answer submit() {
        return bring(layla, "mine", "submitted", null);
    }

    private String set() {
        return layla.get(marks(article)).get("/set");
    }

    private Answer bring(Client who, String choice, String state, @Nullable String note) {
        var body = note == null ? Map.of("state", state) : Map.of("state", state, "note", note);
        return who.put("articles/%s/state?set=%s".formatted(article, choice), body);
    }
}
