package org.isnad.annotation.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings those who save at the same moment together: who finds nobody at it writes for all who wait by then. */
@ApplicationScoped
public class Rounds {

    /** So that nobody waits long for those who came with them. */
    private static final int MOST = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

    private enum Told {
        WRITTEN,
        NOT_WRITTEN,
        YOUR_TURN
    }

    private record Waiting(Save save, CompletableFuture<Told> told) {}

    /** Guarded by itself, with {@link #writing}. */
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    private boolean writing;

    @Inject
    private Round round;

    /** Whether it was written and committed; if not, nothing of it was, and the set may not be as it was remembered. */
    public boolean write(Save save) {
        var mine = new Waiting(save, new CompletableFuture<>());
        var told = comesFirst(mine) ? Told.YOUR_TURN : told(mine);
        return told == Told.YOUR_TURN ? writeAll(mine) : told == Told.WRITTEN;
    }

    /** Whoever waits too long for their round to begin goes away; once it has begun, its end is waited for. */
    private Told told(Waiting mine) {
        try {
            return mine.told().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            synchronized (waiting) {
                if (!mine.told().isDone() && waiting.remove(mine)) {
                    return Told.NOT_WRITTEN;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        return mine.told().join();
    }

    private boolean comesFirst(Waiting mine) {
        synchronized (waiting) {
            waiting.add(mine);
            boolean first = !writing;
            writing = true;
            return first;
        }
    }

    /** Writes for all who wait, of whom the caller came first. */
    private boolean writeAll(Waiting mine) {
        List<Waiting> together = List.of(mine);
        Set<Save> written = Set.of();
        try {
            together = next();
            written = round.write(together.stream().map(Waiting::save).toList());
        } catch (RuntimeException failed) {
            LOG.log(Level.INFO, "a round of saves failed, each is tried by itself", failed);
        } finally {
            passOn();
            for (var each : together) {
                each.told().complete(written.contains(each.save()) ? Told.WRITTEN : Told.NOT_WRITTEN);
            }
        }
        return written.contains(mine.save());
    }

    private List<Waiting> next() {
        var together = new ArrayList<Waiting>();
        synchronized (waiting) {
            while (!waiting.isEmpty() && together.size() < MOST) {
                together.add(waiting.remove());
            }
        }
        return together;
    }

    /** Whoever waits longest writes next, while those of this round answer their clients. */
    private void passOn() {
        synchronized (waiting) {
            var next = waiting.peek();
            writing = next != null;
            if (next != null) {
                next.told().complete(Told.YOUR_TURN);
            }
        }
    }
}
