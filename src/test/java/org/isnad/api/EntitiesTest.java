package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Things in the world that attributes point to. */
class EntitiesTest {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.nullNode();

    private final Newsroom room = Newsroom.open();
    private final String article = room.article("أكدت الوزارة أن الكلفة 500 مليون دولار.");
    private final UUID claim = UUID.randomUUID();

    @Test
    void begin_to_be_with_the_first_answer_that_names_them_and_are_the_same_ever_after() {
        room.lead().post(marks(article), batch(created(named("وزارة الجسور")))).expect(200);
        var first = about();

        tell(NOTHING).expect(200);
        tell(named(" وزارة الجسور ")).expect(200);

        assertThat(first.get("name").asText()).isEqualTo("وزارة الجسور");
        assertThat(about()).isEqualTo(first);
        assertThat(found("وزارة")).hasSize(1);
    }

    @Test
    void are_told_by_their_ids_too_and_taken_back() {
        room.lead().post(marks(article), batch(created(named("نهر لازوار")))).expect(200);
        var river = about();
        tell(named("جسر لازوار")).expect(200);
        var bridge = about();

        tell(text(river.get("entity").asText())).expect(200);
        assertThat(about()).isEqualTo(river);
        tell(bridge).expect(200);
        assertThat(about()).isEqualTo(bridge);
        room.lead().post("articles/%s/undo".formatted(article), Map.of()).expect(200);

        assertThat(about()).isEqualTo(river);
    }

    @Test
    void are_made_once_by_a_batch_that_is_sent_again() {
        var sent = batch(created(named("تلفورا")));
        var first = room.lead().post(marks(article), sent).expect(200).json();

        assertThat(room.lead().post(marks(article), sent).expect(200).json()).isEqualTo(first);
        assertThat(found("تلفورا")).hasSize(1);
    }

    @Test
    void are_refused_where_there_are_none_such() {
        room.lead().post(marks(article), batch(created(NOTHING))).expect(200);
        var elsewhere = Newsroom.open();
        var strange = elsewhere.article("الكلفة 500 مليون.");
        var span = (ObjectNode) Newsroom.createSpan(UUID.randomUUID(), "claim", "NUMERIC", 0, 5);
        span.putObject("attributes").set("about", named("غريب"));
        elsewhere.lead().post(marks(strange), batch(span)).expect(200);
        var foreign = elsewhere.lead().get(marks(strange)).json().at("/spans/0/attributes/about/entity");

        for (var told : List.of(
                text("no id"),
                text(UUID.randomUUID().toString()),
                foreign,
                named(" "),
                named("a\u0000b"),
                named("\u202etsrif"),
                named("a\u2067b\u2069"),
                named("a\u200fb"),
                named("ن".repeat(301)),
                JsonNodeFactory.instance.numberNode(7))) {
            assertThat(tell(told).refusal()).isEqualTo("422 NoSuchEntity");
        }
        assertThat(about().isMissingNode()).isTrue();
        assertThat(room.lead().get(marks(article)).number("/revision")).isEqualTo(1);
    }

    @Test
    void are_not_left_behind_by_whoever_was_removed_from_the_project() {
        var omar = room.with("omar", "annotator");
        omar.post(marks(article), batch(created(NOTHING))).expect(200);
        room.lead().delete("projects/%s/members/omar".formatted(room.id())).expect(204);

        assertThat(tell(omar, named("دخيل")).status()).isEqualTo(404);

        assertThat(found("")).isEmpty();
    }

    @Test
    void are_not_left_behind_in_a_set_that_was_handed_in() {
        room.lead().post(marks(article), batch(created(NOTHING))).expect(200);
        room.lead()
                .put("articles/%s/state".formatted(article), Map.of("state", "submitted"))
                .expect(200);

        assertThat(tell(named("متأخر")).refusal()).isEqualTo("409 SetClosed");

        assertThat(found("")).isEmpty();
    }

    @Test
    void are_not_left_behind_by_a_batch_that_was_refused() {
        var refused =
                room.lead().post(marks(article), batch(created(named("دخيل")), edit("deleteSpan", new UUID(0, 7))));

        assertThat(refused.refusal()).isEqualTo("409 NoSuchMark");
        assertThat(found("")).isEmpty();
    }

    @Test
    void bear_their_names_where_two_want_different_things() {
        room.lead().post(marks(article), batch(created(named("وزارة الجسور")))).expect(200);
        tell(named("تلفورا")).expect(200);

        var refused =
                room.lead().post(marks(article), batch(edit("updateSpan", claim, "revision", 1, "label", "QUOTE")));

        assertThat(refused.refusal()).isEqualTo("409 ChangedMeanwhile");
        assertThat(refused.json().at("/current/attributes/about")).isEqualTo(about());
    }

    @Test
    void may_have_joiners_in_their_names() {
        room.lead().post(marks(article), batch(created(named("می\u200cخواهم")))).expect(200);

        assertThat(about().get("name").asText()).isEqualTo("می\u200cخواهم");
    }

    @Test
    void are_found_however_they_are_spelt_the_nearest_first() {
        room.lead().post(marks(article), batch(created(NOTHING))).expect(200);
        for (var name : List.of("هيئة الأمم المتحدة", "الأمم المتحدة", "متحدة 100%", "ﷺ".repeat(300))) {
            tell(named(name)).expect(200);
        }

        assertThat(found("الامم")).containsExactly("الأمم المتحدة", "هيئة الأمم المتحدة");
        assertThat(found("المُتَّحده")).containsExactly("الأمم المتحدة", "هيئة الأمم المتحدة");
        assertThat(found("%")).containsExactly("متحدة 100%");
        assertThat(found("_")).isEmpty();
        assertThat(found("")).hasSize(4);
    }

    @Test
    void leave_with_their_names() throws Exception {
        room.lead().post(marks(article), batch(created(named("وزارة الجسور")))).expect(200);

        for (var format : List.of("jsonl", "brat")) {
            assertThat(Exports.make(room.lead(), room.id(), Map.of("format", format, "sets", "all"))
                            .get("/state"))
                    .as(format)
                    .isEqualTo("done");
        }
        var line = Exports.file(room.lead(), room.id(), Map.of("format", "jsonl", "sets", "all"));

        assertThat(new ObjectMapper().readTree(line.text()).at("/spans/0/attributes/about"))
                .isEqualTo(about());
    }

    @Test
    void are_for_members_alone() {
        var stranger = Client.of("stranger");

        assertThat(stranger.get("projects/%s/entities".formatted(room.id())).refusal())
                .startsWith("40");
    }

    private static JsonNode named(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name);
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private JsonNode created(JsonNode about) {
        var edit = (ObjectNode) Newsroom.createSpan(claim, "claim", "NUMERIC", 13, 38);
        var attributes = edit.putObject("attributes");
        if (!about.isNull()) {
            attributes.set("about", about);
        }
        return edit;
    }

    private Answer tell(JsonNode about) {
        return tell(room.lead(), about);
    }

    private Answer tell(Client who, JsonNode about) {
        var edit = (ObjectNode) edit("updateSpan", claim);
        edit.putObject("attributes").set("about", about);
        return who.post(marks(article), batch(edit));
    }

    private JsonNode about() {
        return room.lead().get(marks(article)).expect(200).json().at("/spans/0/attributes/about");
    }

    private List<String> found(String words) {
        var query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return room.lead()
                .get("projects/%s/entities?q=%s".formatted(room.id(), query))
                .expect(200)
                .json()
                .get("items")
                .findValuesAsText("name");
    }
}
