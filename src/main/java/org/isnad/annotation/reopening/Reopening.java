package org.isnad.annotation.reopening;

import java.time.Instant;

/**
 * That a set was opened again after it had been handed in.
 *
 * @param note why, in the words of who did it; empty if they said nothing
 * @param login of who did it
 * @param name of who did it
 */
public record Reopening(String note, String login, String name, Instant made) {

    /** Code points. */
    public static final int LONGEST_NOTE = 2_000;
}
