package org.isnad.annotation.reopening;

import org.isnad.Refusal;

/** Why a set is opened again is told in fewer words. */
public final class NoteTooLong extends Refusal {
    NoteTooLong(int longest) {
        super(longest);
    }
}
