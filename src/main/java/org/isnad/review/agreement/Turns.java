package org.isnad.review.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.isnad.Boundary;
import org.jspecify.annotations.Nullable;

/** Lets one figure of a project be worked out at a time: each takes a while and some memory, and everybody may ask for them. */
@ApplicationScoped
class Turns {

    /** More than so many are told to come again. */
    private static final int MOST_WAITING = 2;

    private static final long SECONDS = 20;

    /** Whose turn it is in a project, and how many have or want it. */
    private record Queue(Semaphore turn, int length) {

        static Queue longer(@Nullable Queue queue) {
            return queue == null ? new Queue(new Semaphore(1, true), 1) : new Queue(queue.turn, queue.length + 1);
        }

        /** Once nobody is in it, it is forgotten. */
        @Nullable
        Queue shorter() {
            return length == 1 ? null : new Queue(turn, length - 1);
        }
    }

    private final ConcurrentHashMap<Long, Queue> projects = new ConcurrentHashMap<>();

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
        var turn = Objects.requireNonNull(projects.compute(project, (id, queue) -> Queue.longer(queue)))
                .turn();
        try {
            return done(turn, figures);
        } finally {
            projects.computeIfPresent(project, (id, queue) -> queue.shorter());
        }
    }

    private <T> T done(Semaphore turn, Supplier<T> figures) {
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
