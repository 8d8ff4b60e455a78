package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A reviewer finds the articles in which something is to be decided, however many a project has. */
class ReviewedArticlesTest {

    private final Reviews review = Reviews.begin();

    @Test
    void names_those_in_which_something_can_be_decided_with_how_many() {
        disagree(review);
        var closed = Reviews.of(review.room());
        disagree(closed);
        closed.decide(closed.open().get(0), "none").expect(200);
        closed.adjudicate();
        var other = Reviews.of(review.room());
        disagree(other);

        assertThat(waiting(""))
                .extracting(each -> each.get("article").asText())
                .containsExactly(review.article(), other.article());
        assertThat(waiting("")).extracting(each -> each.get("left").asLong()).containsExactly(1L, 1L);
    }

    @Test
    void finds_them_by_words_of_their_names_a_page_at_a_time() {
        disagree(review);
        disagree(Reviews.of(review.room()));
        var name = waiting("").get(0).get("name").asText();

        assertThat(waiting(name.toUpperCase(Locale.ROOT))).isNotEmpty();
        assertThat(waiting("%25")).isEmpty();
        var first = review.reviewer()
                .get("projects/%s/disagreements/articles?limit=1"
                        .formatted(review.room().id()));
        var second = review.reviewer()
                .get("projects/%s/disagreements/articles?limit=1&after=%s"
                        .formatted(review.room().id(), first.get("/next")));
        assertThat(Reviews.list(first)).isEqualTo(waiting("").subList(0, 1));
        assertThat(Reviews.list(second)).isEqualTo(waiting("").subList(1, 2));
    }

    @Test
    void tells_of_one_article_alone_whether_it_is_ready_to_be_declared_done() {
        var done = Reviews.of(review.room());
        done.handIn("layla", "PER ترامب");
        done.handIn("sami", "PER ترامب");
        disagree(review);

        assertThat(ready(done)).hasSize(1);
        assertThat(ready(review)).isEmpty();
    }

    private static void disagree(Reviews review) {
        review.handIn("layla", "PER ترامب");
        review.handIn("sami", "ORG ترامب");
    }

    private List<JsonNode> waiting(String words) {
        return Reviews.list(review.reviewer()
                .get("projects/%s/disagreements/articles?q=%s"
                        .formatted(review.room().id(), words)));
    }

    private List<JsonNode> ready(Reviews one) {
        return Reviews.list(review.reviewer()
                .get("projects/%s/disagreements/ready?article=%s"
                        .formatted(review.room().id(), one.article())));
    }
}
