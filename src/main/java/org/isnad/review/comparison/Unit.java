package org.isnad.review.comparison;

import java.util.List;

/**
 * One thing to decide: a place, what was said there, and who said so.
 *
 * @param layer of its spans; empty for relations
 * @param versions all that differ, what most said first; each set is in exactly one of them
 * @param ends of relations, which units their spans belong to, by their number in the comparison; none for spans
 */
public record Unit(Kind kind, String layer, List<Version> versions, List<Integer> ends) {

    /** The same of relations, with its ends the other way round. */
    public Unit turned() {
        return new Unit(
                kind, layer, versions.stream().map(Version::turned).toList(), List.of(ends.get(1), ends.get(0)));
    }
}
