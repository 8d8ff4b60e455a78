package org.isnad.team.web;

import org.isnad.team.TeamRefusal;
import org.jspecify.annotations.Nullable;

/** Rows of tables, which Faces knows by their number in a list that may be another one by the time a button is pressed. */
public final class Rows {

    private Rows() {}

    /**
     * Holds an act to the row that the person saw.
     *
     * @param shown what the page told of the row when it was made
     * @param now what stands in its place now
     * @throws TeamRefusal.ListMoved unless they are the same
     */
    public static void refuseIfMoved(@Nullable String shown, Object now) {
        if (!now.toString().equals(shown)) {
            throw new TeamRefusal.ListMoved();
        }
    }
}
