package org.isnad.annotation.sets;

import org.isnad.annotation.sets.SetRefusal.SetClosed;
import org.jspecify.annotations.Nullable;

/**
 * A set that is locked for its caller until the transaction ends, and how it stood when it was locked.
 *
 * @param desk who is before it
 * @param place what {@code desk} was read from
 * @param replayed the batch that was sent before with the same digest, if there was one
 */
public record OpenSet(
        Desk desk,
        String place,
        long id,
        SetKind kind,
        SetState state,
        long revision,
        @Nullable Long replayed) {

    /** As the caller's edits leave it, at their last revision. */
    public OpenSet edited(long last) {
        return new OpenSet(desk, place, id, kind, state.afterEdit(), last, null);
    }

    /** @throws SetClosed if it was handed in, and its marks stand */
    public void refuseIfClosed() {
        if (!state.open()) {
            throw new SetClosed(state);
        }
    }
}
