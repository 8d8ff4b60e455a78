package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projects begin with a schema and a member who may do everything in them. */
class ProjectsTest {

    @Test
    void begins_a_project_whose_founder_has_every_role() {
        var founder = Client.of("founder");

        var project = founder.post(
                        "projects",
                        Map.of(
                                "name", "حرب الأخبار",
                                "preset", "news-claims",
                                "mode", "shared",
                                "overlap", 3,
                                "language", "ar"))
                .expect(201);

        assertThat(project.get("/name")).isEqualTo("حرب الأخبار");
        assertThat(project.get("/mode")).isEqualTo("shared");
        assertThat(project.number("/overlap")).isEqualTo(3);
        assertThat(project.get("/language")).isEqualTo("ar");
        assertThat(Instant.parse(project.get("/created"))).isBeforeOrEqualTo(Instant.now());
        assertThat(project.json().get("id").isTextual()).isTrue();
        var path = "projects/" + project.get("/id");
        assertThat(founder.get(path).expect(200).json()).isEqualTo(project.json());
        assertThat(founder.get(path + "/members").expect(200).json().get("items"))
                .hasToString("[{\"login\":\"founder\",\"name\":\"founder\","
                        + "\"roles\":[\"annotator\",\"manager\",\"reviewer\"]}]");
    }

    @Test
    void takes_what_is_usual_for_what_is_not_told() {
        var project =
                Client.of("founder").post("projects", Map.of("name", "Short")).expect(201);

        assertThat(project.get("/mode")).isEqualTo("independent");
        assertThat(project.number("/overlap")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                           | 422 FieldMissing
            {"name": " "}                                | 422 NameLength
            {"name": "n", "preset": "tea-leaves"}        | 422 UnknownPreset
            {"name": "n", "mode": "secret"}              | 422 UnknownMode
            {"name": "n", "overlap": 0}                  | 422 OverlapOutOfRange
            {"name": "n", "overlap": 51}                 | 422 OverlapOutOfRange
            {"name": "n", "language": "no language"}     | 422 NotALanguage
            {"name": "n", "language": ""}                | 422 NotALanguage
            {"name": "n", "language": "english"}         | 422 NotALanguage
            {"name": "n", "language": "qqq"}             | 422 NotALanguage
            {"name": "n", "language": "und"}             | 422 NotALanguage
            {"name": "n", "language": "ar-Latn-SA-x-very-long-private-tag"} | 422 NotALanguage
            {"name": "n", "overlap": 1.5}                | 400 WrongShape
            {"name": "n", "overlap": 99999999999}        | 400 WrongShape
            {"name": ["n"]}                              | 400 WrongShape
            """)
    void refuses_a_project_that_could_not_work(String wanted, String refusal) {
        assertThat(Client.of("founder").post("projects", wanted).refusal()).isEqualTo(refusal);
    }

    @Test
    void shows_people_their_own_projects_page_by_page() {
        var collector = Client.of("collector");
        var made = new ArrayList<String>();
        for (int project = 1; project <= 5; project++) {
            made.add(
                    collector.post("projects", Map.of("name", "No. " + project)).get("/id"));
        }
        Newsroom.open();

        var first = collector.get("projects?limit=2").expect(200);
        var second = collector.get("projects?limit=2&after=" + first.get("/next"));
        var third = collector.get("projects?limit=2&after=" + second.get("/next"));

        assertThat(List.of(Client.ids(first), Client.ids(second), Client.ids(third)))
                .containsExactly(made.subList(0, 2), made.subList(2, 4), made.subList(4, 5));
        assertThat(third.json().get("next").isNull()).isTrue();
    }

    @Test
    void tells_the_schema_that_the_project_marks_by() {
        var room = Newsroom.open();

        var schema = room.lead().get("projects/%s/schema".formatted(room.id())).expect(200);

        var layers = new ArrayList<String>();
        schema.json()
                .get("layers")
                .forEach(layer -> layers.add(layer.get("code").asText()));
        assertThat(layers).containsExactly("entity", "claim", "cue");
        assertThat(schema.json().findValuesAsText("code"))
                .contains("PER", "ORG", "GPE", "LOC", "EVENT", "DATE", "MONEY", "QUANTITY")
                .contains("NUMERIC", "QUOTE", "CAUSAL", "PREDICTION", "POSITION", "CUE", "source", "cue");
        var person = schema.json().at("/layers/0/labels/0");
        assertThat(person.at("/name/ar").asText()).isEqualTo("شخص");
        assertThat(person.at("/name/en").asText()).isEqualTo("Person");
        assertThat(person.get("color").asText()).matches("#[0-9a-f]{6}");
        assertThat(person.get("key").asText()).isEqualTo("Digit1");
        assertThat(person.at("/guideline/ar").asText()).isNotBlank();
    }
}
