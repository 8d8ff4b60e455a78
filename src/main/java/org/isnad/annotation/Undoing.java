package org.isnad.annotation;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.Refusal;
import org.isnad.annotation.AnnotationRefusal.ChangedMeanwhile;
import org.isnad.annotation.AnnotationRefusal.EditedSince;
import org.isnad.annotation.AnnotationRefusal.NothingToUndo;
import org.isnad.annotation.AnnotationRefusal.OutOfReach;
import org.isnad.annotation.Marking.Applied;
import org.isnad.annotation.Marking.Twins;
import org.isnad.annotation.history.Batch;
import org.isnad.annotation.history.Change;
import org.isnad.annotation.history.History;
import org.isnad.annotation.history.Past;
import org.isnad.annotation.sets.OpenSet;
import org.isnad.annotation.sets.OpenSets;
import org.jspecify.annotations.Nullable;

/** Takes back what the caller did last in a set, and does it again; reloads and sessions make no difference. */
@Boundary
public class Undoing {

    /**
     * What is to be taken back, or done again.
     *
     * @param digest hexadecimal SHA-256 by which the same request is known when it comes again, if the client gave it a key
     * @param of the revision that what the caller did last led to; where something else is last nothing is taken back
     * @param below only what the caller did before this revision: they know that what came after is out of reach
     * @param last whether only the very last is meant, of which everything is taken back that still stands as it was left;
     *     otherwise all of it is, or where that cannot be what the caller did before, or before that
     */
    public record Wish(
            @Nullable String digest,
            @Nullable Long of,
            @Nullable Long below,
            boolean last) {}

    /**
     * What was taken back or done again.
     *
     * @param left so many marks of it stay as they are, since somebody else changed them or left no room
     * @param more the revision that what is left for another time led to, where it is too much for one
     */
    public record Outcome(
            Applied applied, int left, @Nullable Long more) {

        /** @param marks so many were to be taken back */
        static Outcome of(Applied applied, int marks, Past past) {
            return new Outcome(applied, marks - applied.applied().size(), past.before());
        }
    }

    @Inject
    private OpenSets sets;

    @Inject
    private History history;

    @Inject
    private Editing editing;

    @Inject
    private TakingBack takingBack;

    /** What the caller did in a set that is locked, to be taken back or to be done again as the kind says. */
    private final class Doings {

        private final OpenSet set;
        private final Batch.Kind kind;

        Doings(OpenSet set, Batch.Kind kind) {
            this.set = set;
            this.kind = kind;
        }

        Optional<Past> below(long revision) {
            long member = set.desk().member();
            return kind == Batch.Kind.UNDO
                    ? history.lastToUndo(set.id(), member, revision)
                    : history.lastToRedo(set.id(), member, revision);
        }

        /** What was done before all of it, be it too much for one time. */
        Optional<Past> before(Past past) {
            var whole = past;
            while (whole.before() != null) {
                whole = lastBelow(whole.first());
            }
            return below(whole.first());
        }

        Past lastBelow(long revision) {
            return below(revision).orElseThrow(() -> new NothingToUndo(set.revision()));
        }

        List<Change> changes(Past past) {
            return history.changes(set.id(), set.desk().member(), past);
        }

        Changes begin(Past past, Wish wish) {
            long member = set.desk().member();
            return editing.begin(set, Batch.revert(set.revision(), kind, wish.digest(), past, member), Twins.ADMITTED);
        }
    }

    /**
     * Takes back the caller's last act that still stands, as the wish says: a batch with what came before it in its gesture, or
     * as much of that as goes at once.
     *
     * @throws OutOfReach if only the last is meant, and nothing of it stands as it was left
     * @throws ChangedMeanwhile if somebody else changed all that there is, with the mark of the last batch
     * @throws EditedSince if what led to {@link Wish#of} is not what the caller did last
     * @throws NothingToUndo if there is nothing
     */
    public Outcome undo(long article, String choice, Wish wish) {
        return revert(new Doings(sets.lock(article, choice, wish.digest()), Batch.Kind.UNDO), wish);
    }

    /** As {@link #undo}. @throws NothingToUndo if nothing was undone, or something was edited since */
    public Outcome redo(long article, String choice, Wish wish) {
        return revert(new Doings(sets.lock(article, choice, wish.digest()), Batch.Kind.REDO), wish);
    }

    private Outcome revert(Doings doings, Wish wish) {
        if (doings.set.replayed() != null) {
            return again(doings, wish, doings.set.replayed());
        }
        doings.set.refuseIfClosed();
        var last = doings.lastBelow(Long.MAX_VALUE);
        if (wish.of() != null && !last.holds(wish.of())) {
            throw new EditedSince(last.last());
        }
        var wanted = wish.below() == null ? last : doings.lastBelow(wish.below());
        return wish.last() ? whatStands(doings, wish, last, wanted) : allOrNone(doings, wish, wanted);
    }

    /** What is gone by now is passed over, and so is a whole act of which somebody else changed a mark, or built on it. */
    private Outcome allOrNone(Doings doings, Wish wish, Past wanted) {
        Refusal first = null;
        for (var past = Optional.of(wanted); past.isPresent(); past = doings.before(past.get())) {
            if (wish.of() != null && past.get().first() != wanted.first()) {
                throw first == null ? new EditedSince(past.get().last()) : first;
            }
            try {
                var changes = doings.begin(past.get(), wish);
                int marks = takingBack.take(changes, doings.changes(past.get()), true);
                if (changes.any()) {
                    return Outcome.of(editing.finish(changes), marks, past.get());
                }
            } catch (AnnotationRefusal inTheWay) {
                first = first == null ? editing.told(doings.set, inTheWay) : first;
            }
        }
        throw first == null ? new NothingToUndo(doings.set.revision()) : first;
    }

    /** Where nothing of one part of a gesture is to be taken back, the part before it is looked at. */
    private Outcome whatStands(Doings doings, Wish wish, Past last, Past wanted) {
        int marks = 0;
        for (var past = wanted; ; past = doings.lastBelow(past.first())) {
            var changes = doings.begin(past, wish);
            marks += takingBack.take(changes, doings.changes(past), false);
            if (changes.any()) {
                return Outcome.of(editing.finish(changes), marks, past);
            }
            if (past.before() == null) {
                throw new OutOfReach(last.last(), past.first());
            }
        }
    }

    /** The answer of the first time: what the caller did before it is as it was then. */
    private Outcome again(Doings doings, Wish wish, long batch) {
        var made = history.changes(doings.set.id(), batch);
        var revisions = made.stream().collect(toMap(Change::id, Change::number, Math::max));
        var ids = made.stream().map(Change::id).toList();
        var applied = Applied.of(doings.set.id(), made.get(made.size() - 1).number(), ids, revisions);
        long reverted = history.reverted(doings.set.id(), batch);
        int marks = 0;
        var past = doings.lastBelow(wish.below() == null ? batch : Math.min(batch, wish.below()));
        while (past.first() != reverted) {
            marks += wish.last() ? Change.net(doings.changes(past)).size() : 0;
            past = doings.lastBelow(past.first());
        }
        return Outcome.of(applied, marks + Change.net(doings.changes(past)).size(), past);
    }
}
