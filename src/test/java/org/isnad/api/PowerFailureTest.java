package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;
import static org.isnad.api.Newsroom.spans;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.isnad.journey.ShippedIsnad;
import org.junit.jupiter.api.Test;

/** What was acknowledged is there after server and database were killed at once, and nothing is half there. */
class PowerFailureTest {

    private static final int WRITERS = 4;

    private final Newsroom room = Newsroom.open("shared");

    @Test
    void loses_nothing_that_was_acknowledged_while_all_were_at_work() throws InterruptedException {
        var article = room.article("قال زيد إن الجسر مغلق. ".repeat(2000));
        var submitted = submittedArticle();
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var dark = new AtomicBoolean();
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> writeUntilItIsDark(article, writer, acknowledged, dark))
                .toList();
        while (acknowledged.size() < 100) {
            Thread.sleep(5);
        }

        dark.set(true);
        ShippedIsnad.afterPowerFailure();
        for (var writer : writers) {
            writer.join();
        }

        var content = room.lead().get(marks(article)).expect(200);
        var kept = content.json().get("spans").findValuesAsText("id");
        assertThat(kept).containsAll(acknowledged);
        assertThat(kept.size()).isBetween(acknowledged.size(), acknowledged.size() + 2 * WRITERS);
        assertThat(kept.size()).isEqualTo((int) content.number("/revision")).isEven();
        var last = room.lead().get(marks(submitted)).expect(200);
        assertThat(last.get("/state")).isEqualTo("submitted");
        assertThat(spans(last)).containsExactly("entity PER 0-4 سارة");
        assertThat(revisionOfOneMore(article)).isEqualTo(kept.size() + 1);
    }

    private String submittedArticle() {
        var article = room.article("سارة قالت.");
        room.lead().post(marks(article), batch(person(UUID.randomUUID(), 0, 4))).expect(200);
        room.lead()
                .put("articles/%s/state".formatted(article), Map.of("state", "submitted"))
                .expect(200);
        return article;
    }

    private long revisionOfOneMore(String article) {
        return room.lead()
                .post(marks(article), batch(createSpan(UUID.randomUUID(), "claim", "QUOTE", 0, 3)))
                .expect(200)
                .number("/revision");
    }

    /** Two spans a batch; their ids are noted once the answer is here. */
    private Thread writeUntilItIsDark(
            String article, int writer, ConcurrentLinkedQueue<String> acknowledged, AtomicBoolean dark) {
        var thread = new Thread(() -> {
            for (int round = 0; !dark.get() && round < 1000; round++) {
                var ids = List.of(UUID.randomUUID(), UUID.randomUUID());
                int begin = (writer * 1000 + round) * 10;
                try {
                    room.lead()
                            .post(
                                    marks(article),
                                    batch(
                                            createSpan(ids.get(0), "claim", "QUOTE", begin, begin + 5),
                                            createSpan(ids.get(1), "claim", "CAUSAL", begin + 1, begin + 4)))
                            .expect(200);
                    ids.forEach(id -> acknowledged.add(id.toString()));
                } catch (AssertionError cutOff) {
                    return;
                }
            }
        });
        thread.start();
        return thread;
    }
}
