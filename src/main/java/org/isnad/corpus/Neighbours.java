package org.isnad.corpus;

import org.jspecify.annotations.Nullable;

/**
 * Where an article stands in its project, in the order of import.
 *
 * @param position counted from one
 * @param of how many articles the project has
 */
public record Neighbours(
        int position,
        int of,
        @Nullable Long previous,
        @Nullable Long next) {}
