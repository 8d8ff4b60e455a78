package org.isnad.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the work may be done is a range, told from the days on which something was. */
class FinishTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void tells_a_range_from_slow_and_quick_days() {
        // 1, 2, 4 and 8 sets on four days in a row: a slow day has 1, a usual one 2, a quick one 4
        var finish = Finish.of(16, submitted(1, 2, 4, 8), TODAY);

        assertThat(finish).isEqualTo(new Finish(16, 4, 2, TODAY.plusDays(4), TODAY.plusDays(16)));
    }

    @Test
    void goes_on_with_days_off_as_before() {
        // the same work on every second day takes twice as long
        var everySecond = new HashMap<LocalDate, Long>();
        for (int back = 1; back < 20; back += 2) {
            everySecond.put(TODAY.minusDays(back), 5L);
        }

        var finish = Finish.of(50, everySecond, TODAY);

        assertThat(finish).isEqualTo(new Finish(50, 10, 5, TODAY.plusDays(20), TODAY.plusDays(20)));
    }

    @Test
    void looks_at_no_more_than_the_last_fourteen_days_of_work() {
        var long_ago = new HashMap<LocalDate, Long>();
        for (int back = 0; back < 30; back++) {
            long_ago.put(TODAY.minusDays(back), back < 14 ? 3L : 100L);
        }

        assertThat(Finish.of(30, long_ago, TODAY))
                .isEqualTo(new Finish(30, 14, 3, TODAY.plusDays(10), TODAY.plusDays(10)));
    }

    @Test
    void says_nothing_where_too_little_was_done() {
        var finish = Finish.of(9, submitted(5, 0, 5), TODAY);

        assertThat(finish.tooLittle()).isTrue();
        assertThat(finish).isEqualTo(new Finish(9, 2, 5, null, null));
        assertThat(Finish.of(9, Map.of(), TODAY)).isEqualTo(new Finish(9, 0, 0, null, null));
    }

    @Test
    void has_nothing_to_tell_when_all_is_done() {
        var finish = Finish.of(0, submitted(1, 2, 4, 8), TODAY);

        assertThat(finish.tooLittle()).isFalse();
        assertThat(finish.early()).isNull();
    }

    /** So many sets on the last days, the last of them today. */
    private static Map<LocalDate, Long> submitted(long... sets) {
        var days = new HashMap<LocalDate, Long>();
        for (int at = 0; at < sets.length; at++) {
            days.put(TODAY.minusDays(sets.length - 1L - at), sets[at]);
        }
        return days;
    }
}
