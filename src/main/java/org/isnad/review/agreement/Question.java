package org.isnad.review.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Of what agreement is asked for.
 *
 * @param layer by code; the first of the schema if there is none
 * @param of {@code spans}, {@code relations}, or the code of an attribute of the layer
 * @param measure by code; the usual one if there is none
 * @param items whether training and test items count too
 */
public record Question(
        @Nullable String layer, String of, @Nullable String measure, boolean items) {

    public static final String SPANS = "spans";
    public static final String RELATIONS = "relations";
}
