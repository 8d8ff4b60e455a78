package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.AgreementTest.span;
import static org.isnad.api.AgreementTest.submit;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.relate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is compared with what, and what stands behind a number. */
class ComparedUnitsTest {

    private final Newsroom room = Newsroom.open();

    @Test
    void a_cell_of_the_confusion_matrix_leads_to_the_units_behind_it() {
        var layla = room.with("layla", "annotator");
        var omar = room.with("omar", "annotator");
        var article = room.article("سارة قالت إن الجسر مغلق.");
        submit(article, layla, List.of(span("PER", 0, 4), span("LOC", 13, 18)));
        submit(article, omar, List.of(span("ORG", 0, 9)));

        var units = get("/units?one=ORG&other=PER").json();
        assertThat(units.at("/items")).hasSize(1);
        assertThat(units.at("/items/0/article").asText()).isEqualTo(article);
        assertThat(units.at("/items/0/said").findValuesAsText("value")).containsExactlyInAnyOrder("PER", "ORG");
        assertThat(units.at("/items/0/said").findValuesAsText("login")).containsExactly("layla", "omar");
        assertThat(get("/units?one=LOC&other=—").json().at("/items/0/begin").asInt())
                .isEqualTo(13);
        assertThat(get("/units?one=LOC&other=PER").json().at("/items")).isEmpty();
        assertThat(ask("").json().at("/split").toString())
                .isEqualTo("{\"agreed\":0,\"existence\":1,\"boundary\":0,\"label\":0,\"both\":1}");
    }

    @Test
    void relations_are_compared_between_spans_that_stand_for_each_other() {
        related();

        var report = ask("of=relations");

        assertThat(report.get("/measure")).isEqualTo("alpha");
        assertThat(report.json().get("layer").isNull()).isTrue();
        assertThat(report.json().at("/confusion/cells").toString())
                .contains("\"times\":1")
                .contains("\"times\":2");
        assertThat(report.json().at("/overall/value").asDouble(1)).isEqualTo(0);
        assertThat(get("?of=relations&measure=alpha_u").refusal()).isEqualTo("422 MeasureDoesNotFit");
    }

    /** Layla and Omar 2 of 2, either of them and Huda 0 of 1. */
    @Test
    void relations_are_found_again_or_not() {
        related();

        assertThat(get("?of=relations&measure=f1_token").refusal()).isEqualTo("422 MeasureDoesNotFit");
        for (var measure : List.of("f1_exact", "f1_overlap")) {
            var f1 = ask("of=relations&measure=" + measure);
            assertThat(f1.json().at("/overall/value").asDouble()).isEqualTo(2 / 4.0);
            assertThat(f1.number("/overall/units")).isEqualTo(4);
            assertThat(f1.get("/labels/0/code")).isEqualTo("source");
            assertThat(f1.json().at("/labels/0/estimate/value").asDouble()).isEqualTo(2 / 4.0);
        }
    }

    /** Three say who speaks and what; two of them that it is she who says so. */
    private void related() {
        var article = room.article("سارة قالت إن الجسر مغلق.");
        var three = List.of("layla", "omar", "huda");
        three.forEach(login -> room.with(login, "annotator"));
        room.lead().put("articles/%s/assignees".formatted(article), Map.of("logins", three));
        for (var login : three) {
            var claim = UUID.randomUUID();
            var person = UUID.randomUUID();
            var edits = new ArrayList<JsonNode>(
                    List.of(createSpan(person, "entity", "PER", 0, 4), createSpan(claim, "claim", "QUOTE", 0, 22)));
            if (!login.equals("huda")) {
                edits.add(relate(UUID.randomUUID(), "source", claim, person));
            }
            submit(article, Client.of(login), edits);
        }
    }

    /** Who has no span there has told nothing of it, so that three values of two spans remain. */
    @Test
    void attributes_are_compared_of_spans_that_stand_for_each_other() {
        var article = room.article("سارة قالت إن الجسر مغلق.");
        submit(article, room.with("layla", "annotator"), List.of(mentioned("NAME", 0, 4), mentioned("NAME", 13, 18)));
        submit(article, room.with("omar", "annotator"), List.of(mentioned("NOMINAL", 0, 4), span("PER", 13, 18)));

        var report = ask("layer=entity&of=mention");

        assertThat(report.get("/of")).isEqualTo("mention");
        assertThat(report.number("/overall/units")).isEqualTo(2);
        assertThat(report.json().at("/confusion/values").toString()).isEqualTo("[\"NAME\",\"NOMINAL\",\"—\"]");
        assertThat(report.json().get("split").isNull()).isTrue();
    }

    /** Layla tells it of two spans; Omar the same of one, of another that is longer, and something else of none of hers. */
    @Test
    void values_that_were_told_of_spans_are_found_again_or_not() {
        var article = room.article("سارة قالت إن الجسر مغلق.");
        submit(article, room.with("layla", "annotator"), List.of(mentioned("NAME", 0, 4), mentioned("NAME", 13, 18)));
        submit(
                article,
                room.with("omar", "annotator"),
                List.of(mentioned("NAME", 0, 4), mentioned("NAME", 10, 18), mentioned("NOMINAL", 19, 23)));

        assertThat(value("f1_exact")).isEqualTo(2 * 1 / 5.0);
        assertThat(value("f1_overlap")).isEqualTo(2 * 2 / 5.0);
        assertThat(value("f1_token"))
                .isEqualTo(2 * 2 / 6.0); // words: hers two, his two and the one before them, and another
    }

    private double value(String measure) {
        return ask("layer=entity&of=mention&measure=" + measure)
                .json()
                .at("/overall/value")
                .asDouble();
    }

    /** Sami and Omar both tell the same of all: a figure of theirs is undefined, and counts nowhere. */
    @Test
    void a_pair_without_a_figure_is_told_of_and_its_units_are_not_counted() {
        var article = room.article("سارة قالت إن الجسر مغلق.");
        var three = List.of("layla", "omar", "sami");
        three.forEach(login -> room.with(login, "annotator"));
        room.lead().put("articles/%s/assignees".formatted(article), Map.of("logins", three));
        submit(article, Client.of("layla"), List.of(mentioned("NOMINAL", 0, 4), mentioned("NAME", 13, 18)));
        submit(article, Client.of("omar"), List.of(mentioned("NAME", 0, 4), mentioned("NAME", 13, 18)));
        submit(article, Client.of("sami"), List.of(mentioned("NAME", 0, 4), mentioned("NAME", 13, 18)));

        var report = ask("layer=entity&of=mention&measure=kappa");

        assertThat(report.json().at("/overall/value").asDouble(1)).isZero();
        assertThat(report.number("/undefinedPairs")).isEqualTo(1);
        assertThat(report.number("/overall/units")).isEqualTo(2 + 2);
        assertThat(report.json().findValuesAsText("why")).contains("no-variation");
    }

    @Test
    void texts_and_numbers_are_no_values_to_compare() {
        assertThat(get("?layer=claim&of=figure").refusal()).isEqualTo("422 NotNominal");
        assertThat(get("?layer=entity&of=note").refusal()).isEqualTo("422 NotNominal");
    }

    @Test
    void a_unit_leads_to_what_the_review_knows_it_as() {
        var article = room.article("سارة قالت إن الجسر مغلق.");
        submit(article, room.with("layla", "annotator"), List.of(span("PER", 0, 4), span("LOC", 13, 18)));
        submit(article, room.with("omar", "annotator"), List.of(span("ORG", 0, 9), span("LOC", 13, 18)));
        var disagreements = room.lead()
                .get("articles/%s/disagreements".formatted(article))
                .expect(200)
                .json()
                .get("items");

        assertThat(get("/units?one=ORG&other=PER").get("/items/0/disagreement"))
                .isEqualTo(disagreements.at("/0/id").asText());
        assertThat(get("/units?one=LOC&other=LOC").get("/items/0/disagreement"))
                .isEqualTo(disagreements.at("/1/id").asText());
    }

    @Test
    void test_items_count_only_for_those_who_may_know_them_and_ask_for_them() {
        var article = room.article("سارة قالت إن الجسر مغلق.");
        submit(article, room.with("layla", "annotator"), List.of(span("PER", 0, 4)));
        submit(article, room.with("omar", "annotator"), List.of(span("PER", 0, 4), span("LOC", 13, 18)));
        room.lead().post(marks(article) + "?set=gold", batch(span("PER", 0, 4))).expect(200);
        room.lead()
                .put("articles/%s/state?set=gold".formatted(article), Map.of("state", "adjudicated"))
                .expect(200);
        room.lead()
                .put("projects/%s/items/%s".formatted(room.id(), article), Map.of("kind", "test"))
                .expect(204);

        assertThat(ask("").number("/shared")).isZero();
        assertThat(ask("items=true").number("/shared")).isEqualTo(1);
        assertThat(room.with("olga", "observer")
                        .get("projects/%s/agreement?items=true".formatted(room.id()))
                        .refusal())
                .isEqualTo("403 NotYourRole");
    }

    private Answer ask(String query) {
        return get("?" + query).expect(200);
    }

    private Answer get(String query) {
        return room.lead().get("projects/%s/agreement%s".formatted(room.id(), query));
    }

    private static JsonNode mentioned(String how, int begin, int end) {
        return Newsroom.edit(
                "createSpan",
                UUID.randomUUID(),
                "layer",
                "entity",
                "label",
                "PER",
                "begin",
                begin,
                "end",
                end,
                "attributes",
                Map.of("mention", how));
    }
}
