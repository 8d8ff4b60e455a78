package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Annotators who agree nearly everywhere find what differs, and what is read for it does not grow with what they agree on. */
class FeedbackPagesTest {

    private final Reviews first = Reviews.begin();

    @Test
    void what_differs_is_found_behind_many_articles_in_which_nothing_does() throws Exception {
        first.rules(Map.of("feedback", true));
        var layla = adjudicated(first, "ORG ترامب");
        assertThat(differences(layla, "").get("items")).hasSize(1);
        for (int article = 0; article < 26; article++) {
            adjudicated(Reviews.of(first.room()), "PER ترامب");
        }

        var found = differences(layla, "");

        assertThat(found.get("items")).hasSize(1);
        assertThat(found.get("next").isNull()).isTrue();
        var newest = Reviews.of(first.room());
        adjudicated(newest, "ORG ترامب");
        var one = differences(layla, "?limit=1");
        assertThat(one.at("/items/0/article").asText()).isEqualTo(newest.article());
        var other = differences(layla, "?limit=1&after=" + one.get("next").asText());
        assertThat(other.at("/items/0/article").asText()).isEqualTo(first.article());
        assertThat(Statements.of(() -> differences(layla, "?limit=1"))).isLessThan(20);
    }

    /** Somebody marks this, somebody else a person, which a reviewer decides for where it is to be decided. */
    private static Client adjudicated(Reviews review, String said) {
        var layla = review.handIn("layla", said);
        review.handIn("sami", "PER ترامب");
        for (JsonNode open : review.open()) {
            review.decide(open, Reviews.key(open, "PER ترامب")).expect(200);
        }
        review.adjudicate();
        return layla;
    }

    private JsonNode differences(Client annotator, String more) {
        return annotator
                .get("projects/%s/differences%s".formatted(first.room().id(), more))
                .expect(200)
                .json();
    }
}
