package org.isnad.review.stored;

import org.isnad.Refusal;

/** A key answers for one request alone, and was sent with another. */
public final class KeyOfAnother extends Refusal {

    KeyOfAnother() {
        super(Kind.RULE);
    }
}
