package org.isnad.review.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets one figure of a project be worked out at a time: each takes a while and some memory, and everybody may ask for them. */
@ApplicationScoped
class Turns {

    /** More than so many are told to come again. */
    private static final int MOST_WAITING = 2;

    private static final long SECONDS = 20;

    private final Map<Long, Semaphore> projects = new ConcurrentHashMap<>();

    /** @throws AgreementRefusal.AgreementBusy if others wait already, or for too long */
    <T> T take(long project, Supplier<T> work) {
        var turn = projects.computeIfAbsent(project, none -> new Semaphore(1, true));
        if (!isMine(turn)) {
            throw new AgreementRefusal.AgreementBusy();
        }
        try {
            return work.get();
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
