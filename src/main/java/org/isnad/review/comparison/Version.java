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

    public boolean saysAs(Version other) {
        return said.equals(other.said);
    }
}
