package org.isnad.annotation.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of one item: what it was before (null: not there) and after (null: gone). */
public record Change(
        long number,
        UUID id,
        @Nullable Item before,
        @Nullable Item after) {

    /** For queries. */
    public Change(Long number, UUID id, @Nullable String before, @Nullable String after) {
        this(
                number.longValue(),
                id,
                before == null ? null : Item.read(before),
                after == null ? null : Item.read(after));
    }
}
