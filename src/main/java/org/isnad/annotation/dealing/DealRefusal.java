package org.isnad.annotation.dealing;

import org.isnad.Refusal;

/** All that this family says no to. */
public abstract sealed class DealRefusal extends Refusal {

    private DealRefusal(Object... arguments) {
        super(Kind.RULE, arguments);
    }

    /** There is no such way to deal. */
    public static final class UnknownWay extends DealRefusal {
        UnknownWay(String way) {
            super(way);
        }
    }

    /** An article can lack so many annotators at most, and one at least. */
    public static final class PlacesOutOfRange extends DealRefusal {
        PlacesOutOfRange(int most) {
            super(most);
        }
    }

    /** Nobody is there to deal to: none of those asked for is an annotator of the project. */
    public static final class NobodyToDealTo extends DealRefusal {}
}
