package org.isnad.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.isnad.annotation.sets.SetState;
import org.isnad.schema.Named;
import org.jspecify.annotations.Nullable;

/**
 * How the work of a project goes. Days are those of UTC. Gold sets are counted as articles that are adjudicated, and nowhere
 * else.
 *
 * @param all whether sets, time and labels are those of all members, and not the caller's alone
 * @param days how many of them, the last of which is {@code today}
 * @param states how many sets were in which state at the end of each day
 * @param submitted how many sets each member submitted on each day, each set on the first day that it was
 * @param active for how many seconds each member worked on each day; see {@link Counts#active}
 * @param labels how many spans bear each label now
 * @param agreement how alike the articles that were done on each day were marked; empty for those who do not see all sets
 * @param waiting what lies with whom, and for how long
 */
public record Dashboard(
        boolean all,
        LocalDate today,
        int days,
        Totals totals,
        List<StateDay> states,
        List<WorkDay> submitted,
        List<WorkDay> active,
        List<LabelCount> labels,
        List<AgreementDay> agreement,
        List<Waiting> waiting,
        Finish finish) {

    /**
     * Articles by what is to be done on them next, and how many sets are wanted of all of them.
     *
     * @param untouched articles in which nobody has begun
     * @param begun articles that some work on, or that wait for one more annotator
     * @param review articles that all their annotators have submitted, and that are not adjudicated
     * @param adjudicated articles whose gold set is closed
     * @param submitted sets that are handed in; of an article no more than are needed
     * @param needed as many sets as articles are meant to have annotators
     * @param soon articles that are not done and to be done within a week from today
     * @param overdue articles that are not done, and were to be before today
     * @param items articles for training or testing, as far as the reader may know: none of the sets that are needed
     */
    public record Totals(
            long articles,
            long untouched,
            long begun,
            long review,
            long adjudicated,
            long submitted,
            long needed,
            long soon,
            long overdue,
            long items) {}

    public record StateDay(LocalDate day, Map<SetState, Long> sets) {

        public long of(SetState state) {
            return sets.getOrDefault(state, 0L);
        }
    }

    /** @param amount sets, or seconds */
    public record WorkDay(LocalDate day, String login, String name, long amount) {}

    /** @param color of the label, {@code #rrggbb} */
    public record LabelCount(String layer, Named layerName, String label, Named labelName, String color, long spans) {}

    /**
     * @param articles how many became done on that day, and what they say is kept: at least two submitted each
     * @param agreement the mean of their F1, from 0 to 1
     */
    public record AgreementDay(LocalDate day, long articles, double agreement) {}

    /**
     * Sets in one state with one member.
     *
     * @param login none where a set is everybody's, or nobody's any more
     * @param ages how many of them have been so for up to 1, 3, 7 and 30 days, and for longer
     * @param since the day since which the oldest of them is so
     */
    public record Waiting(
            @Nullable String login, @Nullable String name, SetState state, List<Long> ages, LocalDate since) {

        public long sets() {
            return ages.stream().mapToLong(Long::longValue).sum();
        }
    }
}
