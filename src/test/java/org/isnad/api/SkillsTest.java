package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A manager has estimated how often annotators are right. */
class SkillsTest {

    private final Reviews review = Reviews.begin();

    @Test
    void is_estimated_from_what_was_compared() {
        review.handIn("layla", "PER ترامب", "ORG البيت الأبيض");
        review.handIn("sami", "PER ترامب", "GPE البيت الأبيض");

        var skills = estimate().expect(200).json().get("items");

        assertThat(skills.findValuesAsText("login")).containsExactly("layla", "sami");
        assertThat(skills.at("/0/units").asInt()).isEqualTo(2);
        assertThat(skills.at("/0/rate").asDouble()).isBetween(0.5, 0.98);
    }

    @Test
    void who_asks_at_once_is_answered_one_after_the_other() {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "PER ترامب");

        var answers = AtOnce.run(8, each -> estimate().status());

        assertThat(answers).containsOnly(200);
    }

    private Answer estimate() {
        return review.room()
                .lead()
                .post("projects/%s/skills".formatted(review.room().id()));
    }
}
