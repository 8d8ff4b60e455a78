package org.isnad.annotation.training;

import org.isnad.annotation.accord.Tally;

/** How near some marks are to gold marks: counted exactly, and with every overlap of the same label as found. */
public record Score(Tally exact, Tally lenient) {

    static final Score NONE = new Score(Tally.NONE, Tally.NONE);

    Score plus(Score other) {
        return new Score(exact.plus(other.exact), lenient.plus(other.lenient));
    }
}
