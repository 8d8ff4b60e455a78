package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    void the_queue_is_not_asked_by_names() {
        var between = "projects/%s/disagreements?between=layla,sami"
                .formatted(review.room().id());

        assertThat(review.reviewer().get(between).refusal()).isEqualTo("422 NamesHidden");
        review.room().lead().get(between).expect(200);
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
    }

    private List<String> authors(Client who) {
        JsonNode gold =
                who.get(marks(review.article()) + "?set=gold").expect(200).json();
        return gold.get("spans").findValuesAsText("author");
    }
}
