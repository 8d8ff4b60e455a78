package org.isnad;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** What is done once a transaction is committed, and never if it is not. */
public record AfterCommit(Runnable act) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // only the outcome counts
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            act.run();
        }
    }
}
