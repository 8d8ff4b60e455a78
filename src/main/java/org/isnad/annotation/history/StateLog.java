package org.isnad.annotation.history;

/**
 * Writes down when a set comes into another state and who brought it there, in the transaction that does it. That a set was
 * given is not among it: the set itself says when.
 */
public final class StateLog {

    private StateLog() {}

    /** @param state the name of its constant */
    public static void write(History.Writer pen, long set, String state, long author) {
        pen.write(
                "insert into set_state_change (set_id, state, author_id, made) values (?, ?, ?, utc_timestamp(6))",
                set,
                state,
                author);
    }
}
