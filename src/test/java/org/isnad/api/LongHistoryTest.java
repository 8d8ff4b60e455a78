package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was done long ago costs nothing when something is taken back now. */
class LongHistoryTest {

    private static final String ROWS_READ = """
            select sum(cast(variable_value as unsigned)) from information_schema.global_status
            where variable_name like 'HANDLER_READ%'
            """;

    private final Newsroom room = Newsroom.open();
    private final String article = room.article("قال زيد إن الجسر مغلق. ".repeat(20));

    @Test
    void an_undo_after_many_reads_no_more_than_one_of_the_first() {
        for (int edit = 0; edit < 150; edit++) {
            room.lead()
                    .post(marks(article), batch(person(UUID.randomUUID(), edit, edit + 1)))
                    .expect(200);
        }
        var early = leastRowsOfAnUndo();
        for (int undo = 0; undo < 120; undo++) {
            undo();
        }

        assertThat(leastRowsOfAnUndo()).isLessThanOrEqualTo(early + 10);
    }

    /** The least of several: what the server does beside it is not the undo's. */
    private long leastRowsOfAnUndo() {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            long before = Behind.number(ROWS_READ);
            undo();
            least = Math.min(least, Behind.number(ROWS_READ) - before);
        }
        return least;
    }

    private void undo() {
        room.lead().post("articles/%s/undo".formatted(article)).expect(200);
    }
}
