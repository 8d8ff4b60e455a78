package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of spans beside their labels. */
class AttributesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Newsroom room = Newsroom.open();
    private final String article = room.article("أكدت الوزارة أن الكلفة 500 مليون دولار.");
    private final UUID claim = UUID.randomUUID();

    @Test
    void are_told_with_a_new_span_and_come_back() throws Exception {
        var told = JSON.readTree("""
                {"polarity": "DENIED", "topics": ["SOCIETY", "ECONOMY"], "figure": 5e8, "approximate": true,
                 "wording": "الكلفة نصف مليار 💰"}
                """);

        room.lead().post(marks(article), batch(created(told))).expect(200);

        assertThat(attributes()).isEqualTo(JSON.readTree("""
                {"approximate": true, "figure": 500000000, "polarity": "DENIED", "topics": ["ECONOMY", "SOCIETY"],
                 "wording": "الكلفة نصف مليار 💰"}
                """));
    }

    @Test
    void change_one_by_one_and_are_taken_away_by_null() throws Exception {
        room.lead()
                .post(marks(article), batch(created(JSON.readTree("{\"polarity\": \"DENIED\", \"figure\": 2.5}"))))
                .expect(200);

        tell("{\"figure\": null, \"directness\": \"MIXED\"}").expect(200);
        tell("{\"figure\": null}").expect(200);

        assertThat(attributes()).isEqualTo(JSON.readTree("{\"directness\": \"MIXED\", \"polarity\": \"DENIED\"}"));
        assertThat(room.lead().get(marks(article)).number("/revision")).isEqualTo(2);
    }

    @Test
    void are_taken_back_and_told_again() throws Exception {
        room.lead().post(marks(article), batch(created(JSON.readTree("{}")))).expect(200);
        tell("{\"figure\": 3, \"topics\": [\"POLITICS\"]}").expect(200);

        room.lead().post("articles/%s/undo".formatted(article), Map.of()).expect(200);
        assertThat(attributes()).isEmpty();
        room.lead().post("articles/%s/redo".formatted(article), Map.of()).expect(200);

        assertThat(attributes()).isEqualTo(JSON.readTree("{\"figure\": 3, \"topics\": [\"POLITICS\"]}"));
    }

    @Test
    void make_a_batch_another_and_are_part_of_its_repetition() throws Exception {
        var sent = batch(created(JSON.readTree("{\"polarity\": \"DENIED\"}")));
        var first = room.lead().post(marks(article), sent).expect(200);

        assertThat(room.lead().post(marks(article), sent).expect(200).json()).isEqualTo(first.json());
        assertThat(room.lead()
                        .post(marks(article), batch(created(JSON.readTree("{\"polarity\": \"AFFIRMED\"}"))))
                        .refusal())
                .isEqualTo("409 IdTaken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"mention\": \"NAME\"}           | UnknownAttribute",
                "{\"polarity\": \"MAYBE\"}         | NotAChoice",
                "{\"polarity\": [\"DENIED\"]}      | NotAChoice",
                "{\"topics\": []}                  | NotAChoice",
                "{\"topics\": [\"ECONOMY\", \"X\"]} | NotAChoice",
                "{\"topics\": \"ECONOMY\"}         | NotAChoice",
                "{\"figure\": \"5\"}               | NotANumber",
                "{\"figure\": 1e300}               | NotANumber",
                "{\"approximate\": \"yes\"}        | NotYesOrNo",
                "{\"wording\": \" \"}              | NotAText",
                "{\"wording\": \"\\u0000\"}        | NotAText"
            })
    void are_refused_if_the_schema_does_not_have_them(String told, String code) throws Exception {
        room.lead().post(marks(article), batch(created(JSON.readTree("{}")))).expect(200);

        assertThat(tell(told).refusal()).isEqualTo("422 " + code);
        assertThat(attributes()).isEmpty();
        assertThat(room.lead().get(marks(article)).number("/revision")).isEqualTo(1);
    }

    @Test
    void go_with_the_span_to_another_layer_as_far_as_it_has_them() throws Exception {
        var entity = UUID.randomUUID();
        var created = Newsroom.createSpan(entity, "entity", "ORG", 5, 12);
        ((ObjectNode) created).set("attributes", JSON.readTree("{\"mention\": \"NAME\"}"));
        room.lead().post(marks(article), batch(created)).expect(200);

        room.lead()
                .post(marks(article), batch(edit("updateSpan", entity, "layer", "claim", "label", "QUOTE")))
                .expect(200);

        assertThat(attributes()).isEmpty();
        room.lead().post("articles/%s/undo".formatted(article), Map.of()).expect(200);
        assertThat(attributes()).isEqualTo(JSON.readTree("{\"mention\": \"NAME\"}"));
    }

    @Test
    void are_part_of_the_schema() {
        var layers = room.lead()
                .get("projects/%s/schema".formatted(room.id()))
                .expect(200)
                .json()
                .get("layers");

        var polarity = layers.findValues("attributes").stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .filter(attribute -> attribute.get("code").asText().equals("polarity"))
                .findFirst()
                .orElseThrow();
        assertThat(polarity.get("kind").asText()).isEqualTo("CHOICE");
        assertThat(polarity.at("/choices/1/name/ar").asText()).isEqualTo("نفي");
    }

    private JsonNode created(JsonNode attributes) {
        var edit = (ObjectNode) Newsroom.createSpan(claim, "claim", "NUMERIC", 13, 38);
        edit.set("attributes", attributes);
        return edit;
    }

    private Answer tell(String attributes) throws Exception {
        var edit = (ObjectNode) edit("updateSpan", claim);
        edit.set("attributes", JSON.readTree(attributes));
        return room.lead().post(marks(article), batch(edit));
    }

    private JsonNode attributes() {
        return room.lead().get(marks(article)).expect(200).json().at("/spans/0/attributes");
    }
}
