package org.isnad.audit.reading;

import java.time.Instant;
import org.isnad.audit.Act;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log as people read it.
 *
 * @param login who did it, and {@code name}; none where nobody was signed in
 * @param project what the project is called in which it was done; none outside of all, or where it is there no more
 */
public record Noted(
        long id,
        Instant happened,
        Act act,
        @Nullable String login,
        @Nullable String name,
        @Nullable String project,
        String detail) {}
