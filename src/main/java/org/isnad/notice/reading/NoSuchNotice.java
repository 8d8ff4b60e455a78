package org.isnad.notice.reading;

import org.isnad.Refusal;

/** There is no such notice for the caller, or what it tells of they may not know any more. */
public final class NoSuchNotice extends Refusal {
    NoSuchNotice() {
        super(Kind.NOT_THERE);
    }
}
