package org.isnad.annotation.gaps;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is missing.
 *
 * @param kind {@code attribute} and {@code relation}: of a span; {@code layer}: too few marks of it
 * @param span the id of the span, in the first two cases
 * @param layer its layer's code
 * @param code of the attribute, or of the type of relation
 * @param least so many marks of the layer there are to be at least, in the third case
 */
public record Gap(
        String kind,
        @Nullable String span,
        String layer,
        @Nullable String code,
        @Nullable Integer least) {}
