package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What the annotation page shows before it has read all. */
class FirstSpansTest {

    private static final Newsroom ROOM = Newsroom.open();

    @Test
    void are_those_at_the_head_of_the_text() throws JsonProcessingException {
        var article = ROOM.article("سارة قالت إن الجسر مغلق. ".repeat(300));
        ROOM.lead()
                .post(
                        marks(article),
                        batch(
                                createSpan(UUID.randomUUID(), "cue", "CUE", 5, 9),
                                createSpan(UUID.randomUUID(), "cue", "CUE", 5_005, 5_009),
                                createSpan(UUID.randomUUID(), "cue", "CUE", 7_005, 7_009)))
                .expect(200);

        assertThat(shown(article).findValues("begin"))
                .extracting(JsonNode::asInt)
                .containsExactly(5, 5_005);
    }

    @Test
    void are_no_more_than_a_page_can_bear() throws JsonProcessingException {
        var claims = IntStream.range(0, 600)
                .mapToObj(at -> createSpan(UUID.randomUUID(), "claim", "QUOTE", at % 25, at % 25 + 1 + at / 25));

        var article = ROOM.article("سارة قالت إن الجسر مغلق. ".repeat(4));
        ROOM.lead().post(marks(article), batch(claims.toArray(JsonNode[]::new))).expect(200);

        assertThat(shown(article)).hasSize(500);
    }

    private static JsonNode shown(String article) throws JsonProcessingException {
        var page = BrowserSession.of("lead", Client.PASSWORD).client().get("/annotation/annotate?article=" + article);
        return Client.JSON.readTree(
                Jsoup.parse(page.expect(200).text()).expectFirst("#first-spans").data());
    }
}
