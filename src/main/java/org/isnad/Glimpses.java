package org.isnad;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers for two seconds what a key stood for in the database, so that for somebody who saves ten times a second it is
 * not looked up ten times. It is a memory and no more: what is taken away there is gone here just after.
 */
public final class Glimpses<T> {

    private static final long MEMORY = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 10_000;

    private record Seen<T>(T what, long at) {}

    private final Map<String, Seen<T>> seen = new ConcurrentHashMap<>();

    /** What the key stood for a moment ago, or else what it stands for now; what stands for nothing is not remembered. */
    public Optional<T> of(String key, Supplier<Optional<T>> look) {
        var before = seen.get(key);
        if (before != null && System.nanoTime() - before.at() < MEMORY) {
            return Optional.of(before.what());
        }
        if (seen.size() >= MOST) {
            seen.clear();
        }
        var now = look.get();
        now.ifPresentOrElse(what -> seen.put(key, new Seen<>(what, System.nanoTime())), () -> seen.remove(key));
        return now;
    }

    /** After a change that the one who made it must see at once. */
    public void forget() {
        seen.clear();
    }
}
