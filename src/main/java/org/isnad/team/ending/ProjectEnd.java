package org.isnad.team.ending;

import java.time.Instant;
import org.isnad.team.ProjectCard.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How a project stands.
 *
 * @param archived since when nothing in it is changed any more
 * @param doomed when it is removed for good, if it was deleted
 * @param managers how many manage it whose account is open
 */
public record ProjectEnd(
        long id,
        String name,
        Instant created,
        @Nullable Instant archived,
        @Nullable Instant doomed,
        long managers) {

    /** Whether all who managed it have left. */
    public boolean orphaned() {
        return managers == 0;
    }

    /** {@code open}, {@code archived} or {@code deleted}. */
    public String standing() {
        return Standing.of(archived, doomed).code();
    }
}
