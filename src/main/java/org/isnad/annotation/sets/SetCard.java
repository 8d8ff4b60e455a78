package org.isnad.annotation.sets;

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
        long revision) {}
