package org.isnad.review.comparison;

import java.util.List;

/**
 * What some of the annotators said at one place, all of them the same.
 *
 * @param said nothing where they have nothing there
 * @param sets the annotation sets of those who said so; none once nobody does any more
 */
public record Version(List<Said> said, List<Long> sets) {

    public boolean isNothing() {
        return said.isEmpty();
    }

    /** The same of relations, as seen from their other ends. */
    Version turned() {
        var turned = said.stream()
                .map(Said.OfRelation.class::cast)
                .map(each -> (Said) new Said.OfRelation(each.type(), !each.back()))
                .sorted(Said.ORDER)
                .toList();
        return new Version(turned, sets);
    }

    public boolean saysAs(Version other) {
        return said.equals(other.said);
    }
}
