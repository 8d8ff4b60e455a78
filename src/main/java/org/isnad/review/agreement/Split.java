package org.isnad.review.agreement;

import org.isnad.annotation.accord.PlacedMark;
import org.jspecify.annotations.Nullable;

/**
 * In what two annotators differ, over all pairs of them and all that at least one of the two marked.
 *
 * @param agreed the same label in the same place
 * @param existence one marked something, the other nothing
 * @param boundary the same label in places that meet
 * @param label another label in the same place
 * @param both another label in places that meet
 */
public record Split(long agreed, long existence, long boundary, long label, long both) {

    static final Split NONE = new Split(0, 0, 0, 0, 0);

    Split plus(ValuedUnit unit) {
        var sum = this;
        for (int i = 0; i < unit.marks().size(); i++) {
            for (int j = i + 1; j < unit.marks().size(); j++) {
                sum = sum.plus(of(unit.marks().get(i), unit.marks().get(j)));
            }
        }
        return sum;
    }

    private Split plus(Split other) {
        return new Split(
                agreed + other.agreed,
                existence + other.existence,
                boundary + other.boundary,
                label + other.label,
                both + other.both);
    }

    private static Split of(@Nullable PlacedMark one, @Nullable PlacedMark other) {
        if (one == null || other == null) {
            return one == null && other == null ? NONE : new Split(0, 1, 0, 0, 0);
        }
        if (one.samePlace(other)) {
            return one.sameLabel(other) ? new Split(1, 0, 0, 0, 0) : new Split(0, 0, 0, 1, 0);
        }
        return one.sameLabel(other) ? new Split(0, 0, 1, 0, 0) : new Split(0, 0, 0, 0, 1);
    }

    public long all() {
        return agreed + existence + boundary + label + both;
    }
}
