package org.isnad.annotation.known;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.isnad.AfterCommit;
import org.isnad.annotation.history.Change;
import org.isnad.annotation.history.Item;

/**
 * Where spans lie in the sets that are being worked on, so that it need not be asked before each edit. What is known of a
 * set is of one revision, and no set changes without a new one: whoever asks names the revision that they saw.
 */
@ApplicationScoped
public class KnownMarks {

    /** Fragments in all sets together when all is forgotten, about twenty megabytes. */
    private static final int MOST = 100_000;

    private final Map<Long, SpanMap> sets = new ConcurrentHashMap<>();

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** What is known of the set at this revision. */
    public Optional<SpanMap> at(long set, long revision) {
        return Optional.ofNullable(sets.get(set)).filter(known -> known.isAt(revision));
    }

    /** Looks into the database for what is not known at this revision; only for a set that the caller has locked. */
    public void learn(long set, long revision, Supplier<Map<UUID, Item>> look) {
        if (at(set, revision).isPresent()) {
            return;
        }
        if (sets.values().stream().mapToInt(SpanMap::size).sum() > MOST) {
            sets.clear();
        }
        sets.put(set, new SpanMap(revision, look.get()));
    }

    /** Once these changes are committed, what is known of the set as it was before them is known of it after them. */
    public void follow(long set, long before, List<Change> changes) {
        transaction.registerInterposedSynchronization(new AfterCommit(() -> followed(set, before, changes)));
    }

    /** As {@link #follow} for changes that are committed. */
    public void followed(long set, long before, List<Change> changes) {
        var known = sets.get(set);
        if (known != null) {
            known.follow(before, changes);
        }
    }
}
