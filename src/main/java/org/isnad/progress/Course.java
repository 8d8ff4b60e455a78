package org.isnad.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.annotation.sets.SetState;
import org.isnad.progress.Dashboard.StateDay;
import org.jspecify.annotations.Nullable;

/** Adds the steps that sets took from state to state up to how many were in which at the end of each day. */
final class Course {

    /** So many sets left one state, or were given just then, for another on one day. */
    record Step(LocalDate day, @Nullable SetState from, SetState to, long sets) {}

    private Course() {}

    /** @param steps in the order of their days, from the first of the project on */
    static List<StateDay> of(List<Step> steps, LocalDate first, LocalDate last) {
        Map<SetState, Long> now = new EnumMap<>(SetState.class);
        var course = new ArrayList<StateDay>();
        int next = 0;
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            while (next < steps.size() && !steps.get(next).day().isAfter(day)) {
                var step = steps.get(next++);
                now.merge(step.to(), step.sets(), Long::sum);
                if (step.from() != null) {
                    now.merge(step.from(), -step.sets(), Long::sum);
                }
            }
            course.add(new StateDay(day, new EnumMap<>(now)));
        }
        return course;
    }
}
