package org.isnad.review.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.isnad.Boundary;

/** Lets one figure of a project be worked out at a time: each takes a while and some memory, and everybody may ask for them. */
@ApplicationScoped
class Turns {

    /** More than so many are told to come again. */
    private static final int MOST_WAITING = 2;

    private static final long SECONDS = 20;

    private final Map<Long, Semaphore> projects = new ConcurrentHashMap<>();

    /** The work itself, and its transaction: who still waits holds no connection. */
    @Boundary
    static class Work {

        public <T> T done(Supplier<T> work) {
            return work.get();
        }
    }

    @Inject
    private Work work;

    /** What is to be known before anybody waits, in a transaction of its own. */
    <T> T before(Supplier<T> question) {
        return work.done(question);
    }

    /**
     * Does it in a transaction of its own, once it is its turn.
     *
     * @throws AgreementRefusal.AgreementBusy if others wait already, or for too long
     */
    <T> T take(long project, Supplier<T> figures) {
        var turn = projects.computeIfAbsent(project, none -> new Semaphore(1, true));
        if (!isMine(turn)) {
            throw new AgreementRefusal.AgreementBusy();
        }
        try {
            return work.done(figures);
        } finally {
            turn.release();
        }
    }

    private static boolean isMine(Semaphore turn) {
        if (turn.tryAcquire()) {
            return true;
        }
        try {
            return turn.getQueueLength() < MOST_WAITING && turn.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
