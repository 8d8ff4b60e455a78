package org.isnad.annotation.history;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the history of sets and answers from it. */
@ApplicationScoped
public class History {

    private static final String CHANGES = """
            select new org.isnad.annotation.history.Change(r.number, r.item, r.before, r.after)
            from Revision r where r.set = :set and r.number >= :batch and r.number < :next order by r.number
            """;

    private static final String OF_AUTHOR = """
            select new org.isnad.annotation.history.Change(r.number, r.item, r.before, r.after) from Revision r
            where r.set = :set and r.author = :author and r.number between :first and :last order by r.number
            """;

    private static final String PARTS = """
            select r.batch, max(r.number) from Revision r where r.set = :set and r.author = :author
            and r.gesture = :gesture and r.kind = :kind and r.number > :other and r.number <= :last
            group by r.batch order by r.batch desc
            """;

    /** So many changes of one gesture, at most, are taken back at once: nobody waits long for the set. */
    private static final int AT_ONCE = 1_000;

    @PersistenceContext
    private EntityManager database;

    /** A batch by its kind, what it reverts if it does, its gesture if it has one, and its last revision. */
    record Deed(
            long batch,
            Batch.Kind kind,
            @Nullable Long reverts,
            @Nullable UUID gesture,
            long end) {

        long before() {
            return reverts == null ? batch : reverts;
        }
    }

    /** Writes statements for somebody who sends them together. */
    public interface Writer {

        /** SQL with a question mark for each value. */
        void write(String statement, @Nullable Object... itsValues);
    }

    /** Writes one change down; only the first of a batch carries the batch's digest. */
    public static void write(Writer pen, long set, Batch batch, Change change) {
        var first = change.number() == batch.number();
        var item = change.after() != null ? change.after() : change.before();
        pen.write(
                """
                insert into revision (set_id, number, batch, digest, kind, reverts, gesture, author_id, made,
                    item, item_kind, state_before, state_after)
                values (?, ?, ?, unhex(?), ?, ?, ?, ?, utc_timestamp(6), ?, ?, ?, ?)
                """,
                set,
                change.number(),
                batch.number(),
                first ? batch.digest() : null,
                batch.kind().name(),
                batch.reverts(),
                batch.gesture(),
                batch.author(),
                change.id(),
                item instanceof Item.SpanItem ? "SPAN" : "RELATION",
                change.before() == null ? null : Item.write(change.before()),
                change.after() == null ? null : Item.write(change.after()));
    }

    /** What a batch changed, in order. */
    public List<Change> changes(long set, long batch) {
        return database.createQuery(CHANGES, Change.class)
                .setParameter("set", set)
                .setParameter("batch", batch)
                .setParameter("next", batchAfter(set, batch))
                .getResultList();
    }

    /** A batch bears the number of its first change, and its changes follow one another. */
    private long batchAfter(long set, long batch) {
        return database.createQuery("""
                        select r.number from Revision r
                        where r.set = :set and r.number > :batch and r.batch <> :batch order by r.number
                        """, Long.class)
                .setParameter("set", set)
                .setParameter("batch", batch)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /** The first revision of what an undo or redo took back. */
    public long reverted(long set, long batch) {
        return database.createQuery(
                        "select r.reverts from Revision r where r.set = :set and r.number = :batch", Long.class)
                .setParameter("set", set)
                .setParameter("batch", batch)
                .getSingleResult();
    }

    /** What its author changed in a stretch of the past, in order. */
    public List<Change> changes(long set, long author, Past past) {
        return database.createQuery(OF_AUTHOR, Change.class)
                .setParameter("set", set)
                .setParameter("author", author)
                .setParameter("first", past.first())
                .setParameter("last", past.last())
                .getResultList();
    }

    /** The last revision, up to {@code number}, of each of these that had one. */
    public Map<UUID, Long> revisionsAt(long set, long number, List<UUID> items) {
        return database.createQuery("""
                        select r.item, max(r.number) from Revision r
                        where r.set = :set and r.number <= :number and r.item in :items group by r.item
                        """, Object[].class)
                .setParameter("set", set)
                .setParameter("number", number)
                .setParameter("items", items)
                .getResultStream()
                .collect(toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /**
     * The author's last batch before {@code below}, or the gesture that ends with it, that stands: not an undo, and not undone.
     * What an undo passed over does not come up again after it.
     */
    public Optional<Past> lastToUndo(long set, long author, long below) {
        return last(set, author, below, Batch.Kind.UNDO).map(deed -> whole(set, author, deed));
    }

    /** The author's last undo before {@code below} that was not taken back, unless they edited anew since. */
    public Optional<Past> lastToRedo(long set, long author, long below) {
        return last(set, author, below, Batch.Kind.REDO)
                .filter(deed -> deed.kind() == Batch.Kind.UNDO)
                .map(deed -> whole(set, author, deed));
    }

    /**
     * The author's last batch that is not of the kind {@code back}. One that is leads on to before what it reverts: all that
     * lies between is done with, so that each run of them takes one step for each and not one for each change.
     */
    private Optional<Deed> last(long set, long author, long below, Batch.Kind back) {
        var last = last(set, author, below);
        while (last.isPresent() && last.get().kind() == back) {
            last = last(set, author, last.get().before());
        }
        return last;
    }

    /** With the batches of the same kind and gesture right before it, as far as they are taken back at once. */
    private Past whole(long set, long author, Deed end) {
        long first = end.batch();
        long size = 0;
        if (end.gesture() != null) {
            for (var part : parts(set, author, end, end.gesture())) {
                long batch = (long) part[0];
                long last = (long) part[1];
                size += last - batch + 1;
                if (batch < first && size > AT_ONCE) {
                    return new Past(first, end.end(), end.gesture(), last);
                }
                first = batch;
            }
        }
        return new Past(first, end.end(), end.gesture(), null);
    }

    /** The number and the last revision of each of these batches, the last first. */
    private List<Object[]> parts(long set, long author, Deed end, UUID gesture) {
        return database.createQuery(PARTS, Object[].class)
                .setParameter("set", set)
                .setParameter("author", author)
                .setParameter("gesture", gesture)
                .setParameter("kind", end.kind())
                .setParameter("other", lastOfAnother(set, author, end, gesture))
                .setParameter("last", end.end())
                .setMaxResults(AT_ONCE + 1)
                .getResultList();
    }

    private long lastOfAnother(long set, long author, Deed end, UUID gesture) {
        return database.createQuery("""
                        select r.number from Revision r where r.set = :set and r.author = :author and r.number < :end
                        and (r.gesture is null or r.gesture <> :gesture or r.kind <> :kind) order by r.number desc
                        """, Long.class)
                .setParameter("set", set)
                .setParameter("author", author)
                .setParameter("end", end.end())
                .setParameter("gesture", gesture)
                .setParameter("kind", end.kind())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    private Optional<Deed> last(long set, long author, long below) {
        return database.createQuery("""
                        select new org.isnad.annotation.history.History$Deed(r.batch, r.kind, r.reverts, r.gesture, r.number)
                        from Revision r
                        where r.set = :set and r.author = :author and r.number < :below and r.kind <> :review
                        order by r.number desc
                        """, Deed.class)
                .setParameter("set", set)
                .setParameter("author", author)
                .setParameter("review", Batch.Kind.REVIEW)
                .setParameter("below", below)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The login of who made the last change to a mark, be it to take it away; empty if it never was. */
    public Optional<String> lastChangedBy(long set, UUID item) {
        return database.createQuery("""
                        select a.login from Revision r join Account a on a.id = r.author
                        where r.set = :set and r.item = :item order by r.number desc
                        """, String.class)
                .setParameter("set", set)
                .setParameter("item", item)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Everything that changed after the revision {@code since}, each once. */
    public List<UUID> changedSince(long set, long since) {
        return database.createQuery(
                        "select distinct r.item from Revision r where r.set = :set and r.number > :since", UUID.class)
                .setParameter("set", set)
                .setParameter("since", since)
                .getResultList();
    }
}
