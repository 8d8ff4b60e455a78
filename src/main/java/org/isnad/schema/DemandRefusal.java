package org.isnad.schema;

import org.isnad.Refusal;

/** What cannot be asked for before an article is submitted. */
public abstract sealed class DemandRefusal extends Refusal {

    private DemandRefusal(Object... arguments) {
        super(arguments);
    }

    /** The schema has nothing of this name to ask for. */
    public static final class NothingToDemand extends DemandRefusal {
        NothingToDemand(String name, String known) {
            super(name, known);
        }
    }

    /** Fewer marks than none, or more than any article needs. */
    public static final class NoSuchLeast extends DemandRefusal {
        NoSuchLeast(String layer, int most) {
            super(layer, most);
        }
    }
}
