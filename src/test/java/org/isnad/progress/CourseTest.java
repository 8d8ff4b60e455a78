package org.isnad.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.annotation.sets.SetState.ASSIGNED;
import static org.isnad.annotation.sets.SetState.IN_PROGRESS;
import static org.isnad.annotation.sets.SetState.SUBMITTED;

import java.time.LocalDate;
import java.util.List;
import org.isnad.progress.Course.Step;
import org.junit.jupiter.api.Test;

/** From the steps of sets follows how many are in which state at the end of each day. */
class CourseTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void adds_up_what_came_and_takes_away_what_went() {
        var course = Course.of(
                List.of(
                        new Step(FIRST.minusDays(9), null, ASSIGNED, 5),
                        new Step(FIRST, ASSIGNED, IN_PROGRESS, 2),
                        new Step(FIRST.plusDays(2), IN_PROGRESS, SUBMITTED, 1),
                        new Step(FIRST.plusDays(2), null, ASSIGNED, 1)),
                FIRST,
                FIRST.plusDays(2));

        assertThat(course.stream()
                        .map(day -> List.of(day.of(ASSIGNED), day.of(IN_PROGRESS), day.of(SUBMITTED)))
                        .toList())
                .containsExactly(List.of(3L, 2L, 0L), List.of(3L, 2L, 0L), List.of(4L, 1L, 1L));
    }

    @Test
    void begins_before_the_first_day_that_is_looked_at() {
        var course = Course.of(List.of(new Step(FIRST.minusDays(400), null, ASSIGNED, 7)), FIRST, FIRST);

        assertThat(course).singleElement().satisfies(day -> assertThat(day.of(ASSIGNED))
                .isEqualTo(7));
    }
}
