package org.isnad.annotation.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author did in one go: one batch, or several of one gesture that follow one another, or as many of them as are
 * taken back at once.
 *
 * @param first revision of the first batch, by which that is called
 * @param last revision of the last batch; what lies between may also be of others
 * @param gesture what the batches bear, if they are of one
 * @param before the last revision of what came before it in the same gesture, if that is too much for one time
 */
public record Past(
        long first,
        long last,
        @Nullable UUID gesture,
        @Nullable Long before) {

    /** Whether this revision, which must be of the same author, belongs to it. */
    public boolean holds(long revision) {
        return first <= revision && revision <= last;
    }
}
