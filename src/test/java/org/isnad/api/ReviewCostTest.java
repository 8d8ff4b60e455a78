package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many SQL statements a reviewer's requests take does not grow with what waits to be decided. */
class ReviewCostTest {

    private static final int WORD = 5;

    @Test
    void is_the_same_for_a_few_disagreements_and_for_many() throws SQLException {
        var few = Newsroom.open();
        var many = Newsroom.open();
        disagree(few, 1, 20);
        disagree(many, 4, 60);

        for (var order : new String[] {"reading", "hardest"}) {
            var queue = "projects/%s/disagreements?limit=10&order=" + order;
            assertThat(Statements.of(
                            () -> lead(many).get(queue.formatted(many.id())).expect(200)))
                    .isEqualTo(Statements.of(
                            () -> lead(few).get(queue.formatted(few.id())).expect(200)));
        }
        assertThat(Statements.of(() -> decideFirst(many))).isEqualTo(Statements.of(() -> decideFirst(few)));
        assertThat(Statements.of(() -> postponeFirst(many))).isEqualTo(Statements.of(() -> postponeFirst(few)));
        var catchUp = "projects/%s/disagreements/catch-up";
        assertThat(Statements.of(() ->
                        lead(many).post(catchUp.formatted(many.id()), Map.of()).expect(200)))
                .isEqualTo(Statements.of(() ->
                        lead(few).post(catchUp.formatted(few.id()), Map.of()).expect(200)));
    }

    private static Client lead(Newsroom room) {
        return room.lead();
    }

    private static JsonNode first(Newsroom room) {
        return lead(room)
                .get("projects/%s/disagreements?limit=1".formatted(room.id()))
                .expect(200)
                .json()
                .at("/items/0");
    }

    private static void decideFirst(Newsroom room) {
        var first = first(room);
        lead(room)
                .post(
                        "disagreements/%s/verdict".formatted(first.get("id").asText()),
                        Map.of(
                                "revision",
                                first.get("revision").asLong(),
                                "choice",
                                first.at("/versions/0/key").asText()))
                .expect(200);
    }

    private static void postponeFirst(Newsroom room) {
        lead(room)
                .post("disagreements/%s/later".formatted(first(room).get("id").asText()), Map.of())
                .expect(200);
    }

    /** Two annotators call the same words of so many articles something else. */
    private static void disagree(Newsroom room, int articles, int words) {
        var layla = room.with("layla", "annotator");
        var sami = room.with("sami", "annotator");
        for (int number = 0; number < articles; number++) {
            var article = room.article("كلمة ".repeat(words) + UUID.randomUUID());
            handIn(layla, article, words, "ORG");
            handIn(sami, article, words, "GPE");
        }
    }

    private static void handIn(Client annotator, String article, int words, String label) {
        var edits = new ArrayList<JsonNode>();
        for (int word = 0; word < words; word++) {
            edits.add(createSpan(UUID.randomUUID(), "entity", label, word * WORD, word * WORD + WORD - 1));
        }
        annotator.post(marks(article), batch(edits)).expect(200);
        annotator
                .put("articles/%s/state?set=mine".formatted(article), Map.of("state", "submitted"))
                .expect(200);
    }
}
