package org.isnad.progress;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.isnad.annotation.sets.SetState;
import org.isnad.progress.Dashboard.StateDay;
import org.jspecify.annotations.Nullable;

/**
 * What a member has to do in a project, and has done.
 *
 * @param own whether it is the caller
 * @param tasks their sets that are not handed in, the first to be worked on first: as many as one looks at
 * @param latest their sets that they changed last, the latest first
 * @param board figures of theirs
 */
public record MemberWork(String login, String name, boolean own, List<Task> tasks, List<Task> latest, Dashboard board) {

    /**
     * A set of a member's on an article.
     *
     * @param language BCP 47 tag of the article
     * @param priority from -1, the least, to 2
     * @param since the day on which it came into its state
     * @param note why it was opened again, if it was and somebody said why
     */
    public record Task(
            long article,
            String heading,
            String language,
            SetState state,
            int priority,
            @Nullable LocalDate due,
            LocalDate since,
            @Nullable String note) {

        /** Whether it was to be done by now. */
        public boolean late() {
            return due != null && state.open() && due.isBefore(LocalDate.now(ZoneOffset.UTC));
        }
    }

    /** How many sets of theirs are in which state now. */
    public StateDay now() {
        return board.states().get(board.states().size() - 1);
    }
}
