package org.isnad.annotation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.Boundary;
import org.isnad.Refusal;
import org.isnad.Refusal.Part;
import org.isnad.annotation.AnnotationRefusal.BatchSize;
import org.isnad.annotation.history.Batch;
import org.isnad.annotation.history.Change;
import org.isnad.annotation.history.History;
import org.isnad.annotation.sets.OpenSet;
import org.isnad.annotation.sets.OpenSets;
import org.isnad.annotation.sets.RecentSets;
import org.jspecify.annotations.Nullable;

/** Lets a member mark up an annotation set that is theirs to change. */
@Boundary
public class Marking {

    /** What becomes of a span or relation that would say the same as another of its set. */
    public enum Twins {
        ADMITTED,
        REFUSED
    }

    /**
     * How a batch is to be made.
     *
     * @param gesture batches of one member that follow one another and bear the same name are undone together
     */
    public record Terms(Twins twins, @Nullable UUID gesture) {}

    /** What became of a batch: the set's revision after it, and for each edit the revision of its mark. */
    public record Applied(long set, long revision, List<Done> applied) {

        /** One edit's mark and the revision at which it is now. */
        public record Done(UUID id, long revision) {}

        /** One edit for each of {@code ids}; each mark is told as the whole batch left it. */
        static Applied of(long set, long revision, List<UUID> ids, Map<UUID, Long> revisions) {
            return new Applied(
                    set,
                    revision,
                    ids.stream()
                            .map(id -> new Done(id, revisions.getOrDefault(id, revision)))
                            .toList());
        }
    }

    /** So that one call cannot hold a set locked for long. */
    static final int MOST_EDITS = 1_000;

    @Inject
    private OpenSets sets;

    @Inject
    private RecentSets recent;

    @Inject
    private Editing editing;

    @Inject
    private History history;

    /**
     * Makes all edits in order, or none of them. A batch that was made before, by its digest, is answered the same and
     * changes nothing.
     *
     * @param choice {@code mine}, {@code gold}, {@code shared} or a set's id
     * @param digest hexadecimal SHA-256 of what the client sent
     */
    public Applied apply(long article, String choice, List<Edit> edits, String digest, Terms terms) {
        if (edits.isEmpty() || edits.size() > MOST_EDITS) {
            throw new BatchSize(MOST_EDITS);
        }
        var set = sets.lock(article, choice, digest);
        if (set.replayed() != null) {
            return again(set, edits, history.changes(set.id(), set.replayed()));
        }
        set.refuseIfClosed();
        var changes = editing.begin(set, batch(set, digest, terms), terms.twins());
        make(set, changes, edits);
        var applied = editing.finish(changes);
        recent.keep(choice, set.edited(applied.revision()));
        return applied;
    }

    /** Where some are refused, it is found out which: all the others could be made without them. */
    private void make(OpenSet set, Changes changes, List<Edit> edits) {
        var refused = new ArrayList<Part>();
        for (int at = 0; at < edits.size(); at++) {
            changes.pen().putDown(); // the next rule must see what the last edit did
            try {
                editing.make(changes, edits.get(at));
            } catch (Refusal refusal) {
                refused.add(new Part(at, editing.told(set, refusal)));
            }
        }
        if (!refused.isEmpty()) {
            throw edits.size() == 1 ? refused.get(0).refusal() : Refusal.of(refused);
        }
    }

    /**
     * What is to be written for one edit, which {@link Edit#names} nothing, to a set that is as it was remembered; writes
     * nothing. What it reads meanwhile may be newer, but then the set is not as it was, and the
     * draft is not written either.
     */
    @Transactional(TxType.REQUIRES_NEW)
    Changes draft(OpenSet remembered, Edit edit, String digest, Terms terms) {
        var changes = editing.begin(remembered, batch(remembered, digest, terms), terms.twins());
        editing.make(changes, edit);
        return changes;
    }

    private static Batch batch(OpenSet set, String digest, Terms terms) {
        return Batch.edit(set.revision(), digest, terms.gesture(), set.desk().member());
    }

    /** The answer of the first time; what the batch left as it was has its revision of then. */
    private Applied again(OpenSet set, List<Edit> edits, List<Change> made) {
        var last = made.get(made.size() - 1).number();
        var ids = edits.stream().map(Edit::id).toList();
        Map<UUID, Long> revisions = new HashMap<>();
        made.forEach(change -> revisions.put(change.id(), change.number()));
        if (!revisions.keySet().containsAll(ids)) {
            revisions.putAll(history.revisionsAt(set.id(), last, ids));
        }
        return Applied.of(set.id(), last, ids, revisions);
    }
}
