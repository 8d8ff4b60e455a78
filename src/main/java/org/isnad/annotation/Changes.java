package org.isnad.annotation;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.isnad.annotation.Marking.Applied;
import org.isnad.annotation.Marking.Twins;
import org.isnad.annotation.history.Batch;
import org.isnad.annotation.history.Change;
import org.isnad.annotation.history.History;
import org.isnad.annotation.history.Item;
import org.isnad.annotation.history.StateLog;
import org.isnad.annotation.rounds.Pen;
import org.isnad.annotation.rounds.Save;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.OpenSet;
import org.isnad.annotation.sets.SetKind;
import org.jspecify.annotations.Nullable;

/** The changes that one call makes to one set: each takes the next revision and is written to the history. */
final class Changes {

    private final OpenSet set;
    private final Batch batch;
    private final Twins twins;
    private final Pen pen;
    private final List<Change> made = new ArrayList<>();
    private final List<UUID> done = new ArrayList<>();
    private final Map<UUID, Long> revisions = new HashMap<>();
    private long revision;

    Changes(OpenSet set, Batch batch, Twins twins, EntityManager database) {
        this.set = set;
        this.revision = set.revision();
        this.batch = batch;
        this.twins = twins;
        this.pen = new Pen(database);
    }

    Desk desk() {
        return set.desk();
    }

    long set() {
        return set.id();
    }

    long author() {
        return set.desk().member();
    }

    Pen pen() {
        return pen;
    }

    /** Writes one change to the history and tells the revision it got. */
    long record(UUID id, @Nullable Item before, @Nullable Item after) {
        revision++;
        revisions.put(id, revision);
        var change = new Change(revision, id, before, after);
        made.add(change);
        History.write(pen, set.id(), batch, change);
        return revision;
    }

    /** Whether no span or relation may be what another is already. */
    boolean refusesTwins() {
        return twins == Twins.REFUSED;
    }

    boolean isGold() {
        return set.kind() == SetKind.GOLD;
    }

    /** The marks that were changed, with those that went or came along with others. */
    Set<UUID> touched() {
        return made.stream().map(Change::id).collect(toSet());
    }

    /** Whether anything was changed. */
    boolean any() {
        return revision > set.revision();
    }

    /** An edit of this mark is made, and left it at this revision. */
    void done(UUID id, long revision) {
        done.add(id);
        revisions.put(id, revision);
    }

    /** Brings the set, which is locked, to its new revision and all that was written to the database. */
    Applied finish() {
        writeRevision();
        pen.putDown();
        return applied();
    }

    /** All that is to be written to a set that is not locked; empty if nothing changes. */
    Optional<Save> asSave(String digest) {
        if (made.isEmpty()) {
            return Optional.empty();
        }
        writeRevision();
        return Optional.of(new Save(set, digest, pen.lines()));
    }

    private void writeRevision() {
        if (!made.isEmpty()) {
            var next = set.state().afterEdit();
            if (next != set.state()) {
                StateLog.write(pen, set.id(), next.name(), author());
            }
            pen.write(
                    "update annotation_set set revision = ?, state = ?, changed = utc_timestamp(6) where id = ?",
                    revision,
                    next.name(),
                    set.id());
        }
    }

    /** What became of the edits. */
    Applied applied() {
        return Applied.of(set.id(), revision, done, revisions);
    }
}
