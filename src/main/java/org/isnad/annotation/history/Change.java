package org.isnad.annotation.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of one item: what it was before (null: not there) and after (null: gone). */
public record Change(
        long number,
        UUID id,
        @Nullable Item before,
        @Nullable Item after) {

    /** What became of each mark in all, of changes that are in order; what was made and taken away again is not told. */
    public static List<Change> net(List<Change> changes) {
        var net = new LinkedHashMap<UUID, Change>();
        changes.forEach(change -> net.merge(
                change.id(),
                change,
                (first, next) -> new Change(next.number(), next.id(), first.before(), next.after())));
        return net.values().stream()
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    /** For queries. */
    public Change(Long number, UUID id, @Nullable String before, @Nullable String after) {
        this(
                number.longValue(),
                id,
                before == null ? null : Item.read(before),
                after == null ? null : Item.read(after));
    }
}
