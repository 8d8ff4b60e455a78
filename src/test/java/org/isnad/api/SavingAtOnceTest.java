package org.isnad.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.isnad.journey.ShippedIsnad;
import org.junit.jupiter.api.Test;

/** What many save at one moment is written together; each finds their own, and nobody may more than by themselves. */
class SavingAtOnceTest {

    private static final int EDITS = 40;

    private final Newsroom room = Newsroom.open();
    private final String article = room.article("زيد ".repeat(200));

    @Test
    void gives_each_their_own_work_in_order() {
        var people = List.of(
                room.with("layla", "annotator"), room.with("omar", "annotator"), room.with("huda", "annotator"));
        var articles = List.of(article, room.article("عمر ".repeat(200)));

        AtOnce.run(6, client -> {
            var me = people.get(client % 3);
            var mine = marks(articles.get(client / 3));
            var made = new ArrayList<String>();
            for (int edit = 0; edit < EDITS; edit++) {
                var id = UUID.randomUUID();
                var answer = me.post(mine, batch(person(id, edit * 4, edit * 4 + 3)));
                assertThat(answer.expect(200).number("/revision")).isEqualTo(edit + 1);
                made.add(id.toString());
            }
            var content = me.get(mine).expect(200);
            assertThat(content.number("/revision")).isEqualTo(EDITS);
            assertThat(content.json().get("spans"))
                    .extracting(span -> span.get("id").asText())
                    .containsExactlyElementsOf(made);
            return made;
        });

        var numbers = "select count(distinct number) from revision r join annotation_set s on s.id = r.set_id"
                + " where s.article_id in (%s, %s)".formatted(articles.get(0), articles.get(1));
        assertThat(Behind.number(numbers)).isEqualTo(EDITS);
    }

    @Test
    void mixes_all_kinds_of_edits() {
        var people = List.of(room.with("layla", "annotator"), room.with("omar", "annotator"), room.lead());

        AtOnce.run(3, client -> {
            var me = people.get(client);
            for (int round = 0; round < 12; round++) {
                var id = UUID.randomUUID();
                me.post(marks(article), batch(person(id, round * 8, round * 8 + 3)))
                        .expect(200);
                me.post(marks(article), batch(edit("updateSpan", id, "label", "ORG")))
                        .expect(200);
                if (round % 2 == client % 2) {
                    me.post(marks(article), batch(edit("deleteSpan", id))).expect(200);
                }
            }
            return me;
        });

        for (var me : people) {
            var content = me.get(marks(article)).expect(200);
            assertThat(content.json().get("spans"))
                    .hasSize(6)
                    .allSatisfy(span -> assertThat(span.get("label").asText()).isEqualTo("ORG"));
            assertThat(content.number("/revision")).isEqualTo(12 * 2 + 6);
        }
    }

    @Test
    void knows_a_batch_that_comes_again_though_others_save_meanwhile() {
        var people = List.of(room.with("layla", "annotator"), room.with("omar", "annotator"), room.lead());

        var answers = AtOnce.run(6, client -> {
            var me = people.get(client % 3);
            var got = new ArrayList<Long>();
            for (int edit = 0; edit < EDITS; edit++) {
                var same = UUID.nameUUIDFromBytes(("span " + client % 3 + " " + edit).getBytes(UTF_8));
                var answer = me.post(marks(article), batch(person(same, edit * 4, edit * 4 + 3)));
                got.add(answer.expect(200).number("/applied/0/revision"));
            }
            return got;
        });

        for (int one = 0; one < 3; one++) {
            assertThat(answers.get(one))
                    .isEqualTo(answers.get(one + 3))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, EDITS).boxed().toList());
        }
    }

    @Test
    void lets_nobody_wait_for_a_set_that_is_not_theirs() throws Exception {
        var layla = room.with("layla", "annotator");
        var omar = room.with("omar", "annotator");
        var set = "";
        for (int begin = 0; begin < 8; begin += 4) {
            set = layla.post(marks(article), batch(person(UUID.randomUUID(), begin, begin + 3)))
                    .expect(200)
                    .get("/set");
            omar.post(marks(article), batch(person(UUID.randomUUID(), begin, begin + 3)))
                    .expect(200);
        }

        try (var held = ShippedIsnad.get().database().connect();
                var lock = held.createStatement()) {
            held.setAutoCommit(false);
            lock.executeQuery("select id from annotation_set where id = %s for update".formatted(set));
            var waiting = CompletableFuture.supplyAsync(
                    () -> layla.post(marks(article), batch(person(UUID.randomUUID(), 8, 11))));
            omar.post(marks(article), batch(person(UUID.randomUUID(), 8, 11))).expect(200);
            omar.post(marks(article), batch(person(UUID.randomUUID(), 12, 15))).expect(200);

            assertThat(waiting).isNotDone();
            held.rollback();
            assertThat(waiting.join().expect(200).number("/revision")).isEqualTo(3);
        }
    }

    @Test
    void knows_a_set_by_its_number_however_it_is_written() {
        var layla = room.with("layla", "annotator");
        var set = layla.post(marks(article), batch(person(UUID.randomUUID(), 0, 3)))
                .expect(200)
                .get("/set");

        var padded = marks(article) + "?set=" + "0".repeat(4) + set;
        assertThat(layla.post(padded, batch(person(UUID.randomUUID(), 4, 7)))
                        .expect(200)
                        .get("/set"))
                .isEqualTo(set);
        for (var other : List.of("0".repeat(4000) + set, "%2B" + set, "%D9%A1", "-1", "every", "")) {
            var refused = layla.post(marks(article) + "?set=" + other, batch(person(UUID.randomUUID(), 8, 11)));
            assertThat(refused.refusal()).as(other).isEqualTo("404 NoSuchSet");
        }
    }

    @Test
    void asks_for_rights_and_state_at_each_save() {
        var layla = room.with("layla", "annotator");
        layla.post(marks(article), batch(person(UUID.randomUUID(), 0, 3))).expect(200);
        var set = layla.post(marks(article), batch(person(UUID.randomUUID(), 4, 7)))
                .expect(200)
                .get("/set");

        layla.put("articles/%s/state".formatted(article), Map.of("state", "submitted"))
                .expect(200);
        var closed = layla.post(marks(article), batch(person(UUID.randomUUID(), 8, 11)));

        assertThat(closed.refusal()).isEqualTo("409 SetClosed");
        room.lead()
                .put("articles/%s/state?set=%s".formatted(article, set), Map.of("state", "in_progress"))
                .expect(200);
        layla.post(marks(article), batch(person(UUID.randomUUID(), 8, 11))).expect(200);
        room.lead().delete("projects/%s/members/layla".formatted(room.id())).expect(204);
        var gone = layla.post(marks(article), batch(person(UUID.randomUUID(), 12, 15)));

        assertThat(gone.status()).isIn(403, 404);
        assertThat(Behind.number(
                        "select count(*) from span s join annotation_set a on a.id = s.set_id where a.article_id = "
                                + article))
                .isEqualTo(3);
    }
}
