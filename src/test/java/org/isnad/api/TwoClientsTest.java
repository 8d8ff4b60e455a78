package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Several clients work on one set at once: no edit is lost, none is made twice, and the revisions have no gaps. */
class TwoClientsTest {

    private static final int CLIENTS = 8;
    private static final int EDITS = 50;

    private final Newsroom room = Newsroom.open("shared");

    @Test
    void loses_no_edit_and_counts_revisions_without_gaps() {
        var article = room.article("قال زيد إن الجسر مغلق. ".repeat(400));
        var people = List.of(room.with("layla", "annotator"), room.with("omar", "annotator"), room.lead());

        var revisions = AtOnce.run(CLIENTS, client -> {
            var got = new ArrayList<Long>();
            for (int edit = 0; edit < EDITS; edit++) {
                int begin = (client * EDITS + edit) * 20;
                var answer = people.get(client % 3)
                        .post(marks(article), batch(createSpan(UUID.randomUUID(), "cue", "CUE", begin, begin + 5)));
                got.add(answer.expect(200).number("/applied/0/revision"));
            }
            return got;
        });

        assertThat(revisions.stream().flatMap(List::stream).sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, CLIENTS * EDITS).boxed().toList());
        var content = room.lead().get(marks(article)).expect(200);
        assertThat(content.number("/revision")).isEqualTo(CLIENTS * EDITS);
        var begins = new HashSet<Integer>();
        content.json()
                .get("spans")
                .forEach(span -> begins.add(span.at("/fragments/0/begin").asInt()));
        assertThat(begins).hasSize(CLIENTS * EDITS);
        var gaps =
                "select count(*) from revision a where a.set_id = %s and a.number > 1 and not exists (select 1 from revision b where b.set_id = a.set_id and b.number = a.number - 1)";
        assertThat(Behind.number(gaps.formatted(content.get("/set")))).isZero();
    }

    @Test
    void gives_a_place_to_one_of_several_who_want_it() {
        var article = room.article("قال زيد. ".repeat(40));
        for (int round = 0; round < 10; round++) {
            int begin = round * 20;

            var answers = AtOnce.run(6, any -> room.lead()
                    .post(marks(article), batch(createSpan(UUID.randomUUID(), "cue", "CUE", begin, begin + 3))));

            assertThat(answers)
                    .extracting(answer -> answer.status() == 200 ? "200" : answer.refusal())
                    .containsOnlyOnce("200")
                    .isSubsetOf("200", "422 SpanInTheWay");
        }
        assertThat(room.lead().get(marks(article)).json().get("spans")).hasSize(10);
    }

    @Test
    void lets_one_of_several_change_what_all_saw() {
        var article = room.article("قال زيد إن الجسر مغلق.");
        var span = UUID.randomUUID();
        room.lead()
                .post(marks(article), batch(createSpan(span, "entity", "PER", 4, 7)))
                .expect(200);
        var labels = List.of("ORG", "GPE", "LOC", "EVENT", "DATE", "MONEY");

        var answers = AtOnce.run(6, client -> room.lead()
                .post(marks(article), batch(edit("updateSpan", span, "revision", 1, "label", labels.get(client)))));

        assertThat(answers)
                .extracting(answer -> answer.status() == 200 ? "200" : answer.refusal())
                .containsOnlyOnce("200")
                .isSubsetOf("200", "409 ChangedMeanwhile");
        assertThat(room.lead().get(marks(article)).number("/revision")).isEqualTo(2);
    }

    /** One client marks two words and removes them again, and so on: whoever looks sees both or neither. */
    @Test
    void shows_a_set_as_it_was_at_one_moment_while_somebody_writes() {
        var article = room.article("قال زيد إن الجسر مغلق.");

        var seen = AtOnce.run(4, client -> {
            var contents = new ArrayList<Answer>();
            for (int round = 0; round < 30; round++) {
                if (client == 0) {
                    markTwoWordsAndRemoveThem(article);
                } else {
                    contents.add(room.lead().get(marks(article)));
                }
            }
            return contents;
        });

        assertThat(seen.stream().flatMap(List::stream)).allSatisfy(content -> {
            var spans = content.expect(200).json().get("spans");
            assertThat(spans).hasSize(content.number("/revision") % 4 == 2 ? 2 : 0);
        });
    }

    private void markTwoWordsAndRemoveThem(String article) {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var made = batch(createSpan(one, "claim", "QUOTE", 0, 3), createSpan(other, "entity", "PER", 4, 7));
        room.lead().post(marks(article), made).expect(200);
        room.lead()
                .post(marks(article), batch(edit("deleteSpan", one), edit("deleteSpan", other)))
                .expect(200);
    }
}
