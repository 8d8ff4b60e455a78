package org.isnad.annotation.sets;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A set without its marks.
 *
 * @param owner login of the member whose it is; none for the gold set and a shared one
 * @param name of that member, as people call them
 * @param revision how many changes it has seen
 */
public record SetCard(
        long id,
        long article,
        SetKind kind,
        @Nullable String owner,
        @Nullable String name,
        SetState state,
        long revision) {

    /** The same as whoever is told of it knows its owner: by name, or where that is hidden by what stands for it. */
    public SetCard of(UnaryOperator<String> told) {
        var known = owner == null ? null : told.apply(owner);
        return Objects.equals(known, owner) ? this : new SetCard(id, article, kind, known, known, state, revision);
    }
}
