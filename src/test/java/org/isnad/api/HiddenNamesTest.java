package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a project hides names, those who review and do not manage learn them nowhere where they judge. */
class HiddenNamesTest {

    private final Reviews review = Reviews.begin();

    @BeforeEach
    void two_annotators_mark_a_person_alike_and_a_house_otherwise() {
        review.rules(Map.of("hideNames", true));
        review.handIn("layla", "PER ترامب", "ORG البيت الأبيض");
        review.handIn("sami", "PER ترامب", "GPE البيت الأبيض");
    }

    @Test
    void a_reviewer_reads_letters_wherever_marks_and_figures_are_told() {
        var agreement = "projects/%s/agreement".formatted(review.room().id());
        var told = List.of(
                agreement,
                agreement + "?format=csv",
                agreement + "/figures.csv?measure=kappa",
                agreement + "/units?one=ORG&other=GPE",
                agreement + "/units?one=PER&other=PER",
                "projects/%s/disagreements".formatted(review.room().id()),
                "articles/%s/disagreements".formatted(review.article()),
                marks(review.article()) + "?set=gold");

        for (var path : told) {
            assertThat(review.reviewer().get(path).expect(200).text())
                    .as(path)
                    .doesNotContain("layla")
                    .doesNotContain("sami");
        }
        var report = review.reviewer().get(agreement).json();
        assertThat(report.get("hidden").asBoolean()).isTrue();
        assertThat(report.get("raters").findValuesAsText("name")).containsExactly("A", "B");
        assertThat(report.at("/pairs/0/one/login").asText()).isEqualTo("A");
    }

    @Test
    void beside_marks_the_letters_are_those_of_the_card() {
        var unit = review.reviewer()
                .get("projects/%s/agreement/units?one=ORG&other=GPE"
                        .formatted(review.room().id()))
                .json()
                .at("/items/0");
        var card = review.open().get(0);

        assertThat(unit.get("disagreement")).isEqualTo(card.get("id"));
        var byUnit = new TreeSet<String>();
        for (var said : unit.get("said")) {
            byUnit.add(said.get("value").asText() + " " + said.at("/rater/name").asText());
        }
        var byCard = new TreeSet<String>();
        for (var version : card.get("versions")) {
            byCard.add(version.at("/spans/0/label").asText() + " "
                    + version.at("/by/0").asText());
        }
        assertThat(byUnit).isEqualTo(byCard).hasSize(2);
        assertThat(authors(review.reviewer()))
                .containsAnyOf("A", "B")
                .doesNotContainAnyElementsOf(List.of("layla", "sami"));
    }

    @Test
    void on_the_page_of_the_article_and_in_its_log_they_are_letters_too() {
        var article = "articles/" + review.article();
        var sets = Reviews.list(review.reviewer().get(article + "/sets"));
        var owners = sets.stream()
                .filter(set -> set.get("kind").asText().equals("annotator"))
                .map(set -> set.get("owner").asText())
                .toList();

        assertThat(owners).containsExactly("A", "B");
        for (var set : sets) {
            var path = marks(review.article()) + "?set=" + set.get("id").asText();
            assertThat(review.reviewer().get(path).expect(200).text()).doesNotContain("layla", "sami");
        }
        for (var path : List.of(article + "/sets", article + "/history", article + "/history/acts.csv")) {
            assertThat(review.reviewer().get(path).expect(200).text()).as(path).doesNotContain("layla", "sami");
            assertThat(review.room().lead().get(path).expect(200).text())
                    .as(path)
                    .contains("layla", "sami");
        }
    }

    @Test
    void the_letters_stay_when_one_more_submits_late_and_when_a_set_goes_back() {
        review.assign("layla", "sami", "nour", "amal", "dana");
        var before = letters();

        review.handIn("nour", "LOC البيت الأبيض");
        review.handIn("amal", "EVENT البيت الأبيض");
        assertThat(letters()).containsAllEntriesOf(before).hasSize(4);
        review.reopen(review.room().with("layla", "annotator"));

        assertThat(letters())
                .containsEntry("GPE", before.getOrDefault("GPE", ""))
                .hasSize(3);
    }

    /** By label, who gave it to the house. */
    private Map<String, String> letters() {
        var letters = new TreeMap<String, String>();
        for (var unit : review.all()) {
            for (var version : unit.get("versions")) {
                if (Reviews.said(version).endsWith("البيت الأبيض")) {
                    letters.put(
                            version.at("/spans/0/label").asText(),
                            version.at("/by/0").asText());
                }
            }
        }
        return letters;
    }

    @Test
    void who_decided_is_named_to_other_reviewers() {
        review.decide(review.open().get(0), "none").expect(200);

        var told = review.all().stream()
                .filter(unit -> unit.at("/verdict/act").asText().equals("none"))
                .findFirst()
                .orElseThrow();

        assertThat(told.at("/verdict/by").asText()).isEqualTo("omar");
        assertThat(told.at("/verdict/byName").asText()).isEqualTo("omar");
    }

    @Test
    void the_queue_is_not_asked_by_names() {
        var between = "projects/%s/disagreements?between=layla,sami"
                .formatted(review.room().id());

        assertThat(review.reviewer().get(between).refusal()).isEqualTo("422 NamesHidden");
        review.room().lead().get(between).expect(200);
    }

    @Test
    void what_stands_in_the_way_on_the_gold_set_bears_no_name_either() {
        int begin = Reviews.TEXT.indexOf("ترامب");
        var twin = createSpan(UUID.randomUUID(), "entity", "PER", begin, begin + 5);
        var mark = UUID.fromString(gold().at("/spans/0/id").asText());

        var marked = onGold(batch(twin));
        assertThat(marked.refusal()).isEqualTo("409 AlreadyMarked");
        assertThat(marked.get("/current/author")).isIn("A", "B");
        var changed = onGold(batch(edit("updateSpan", mark, "label", "ORG", "revision", 99)));
        assertThat(changed.refusal()).isEqualTo("409 ChangedMeanwhile");
        assertThat(changed.get("/current/author")).isIn("A", "B");
        var both = onGold(batch(twin, edit("updateSpan", mark, "label", "ORG", "revision", 99)));
        assertThat(both.text()).doesNotContain("layla").doesNotContain("sami");
    }

    @Test
    void who_took_a_mark_of_the_gold_set_away_is_a_letter_too() {
        var mark = UUID.fromString(gold().at("/spans/0/id").asText());
        var sami = review.room().with("sami", "annotator");
        review.reopen(sami);
        for (var span : sami.get(marks(review.article())).expect(200).json().get("spans")) {
            sami.post(
                            marks(review.article()),
                            batch(edit(
                                    "updateSpan", UUID.fromString(span.get("id").asText()), "label", "LOC")))
                    .expect(200);
        }
        review.submit(sami);

        var gone = onGold(batch(edit("deleteSpan", mark)));

        assertThat(gone.refusal()).isEqualTo("409 NoSuchMark");
        assertThat(gone.get("/current/removedBy")).isNotEmpty();
        assertThat(gone.text()).doesNotContain("layla").doesNotContain("sami");
    }

    private JsonNode gold() {
        return review.reviewer()
                .get(marks(review.article()) + "?set=gold")
                .expect(200)
                .json();
    }

    private Answer onGold(Map<String, Object> batch) {
        return review.reviewer().with("Isnad-Twins", "refuse").post(marks(review.article()) + "?set=gold", batch);
    }

    @Test
    void who_manages_the_project_reads_names() {
        var report = review.room()
                .lead()
                .get("projects/%s/agreement".formatted(review.room().id()))
                .json();

        assertThat(report.get("hidden").asBoolean()).isFalse();
        assertThat(report.get("raters").findValuesAsText("login")).containsExactly("layla", "sami");
        assertThat(authors(review.room().lead())).contains("layla");
        var units = "articles/%s/disagreements".formatted(review.article());
        assertThat(review.room().lead().get(units).expect(200).text()).contains("layla");
        var rules = "projects/%s/review-rules".formatted(review.room().id());
        assertThat(review.room().lead().get(rules).get("/hidden")).isEqualTo("false");
        assertThat(review.reviewer().get(rules).get("/hidden")).isEqualTo("true");
    }

    private List<String> authors(Client who) {
        JsonNode gold =
                who.get(marks(review.article()) + "?set=gold").expect(200).json();
        return gold.get("spans").findValuesAsText("author");
    }
}
