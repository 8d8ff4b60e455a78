package org.isnad.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.isnad.annotation.history.Batch;
import org.isnad.annotation.history.Change;
import org.isnad.annotation.history.History;
import org.isnad.annotation.history.Item;
import org.isnad.annotation.sets.AnnotationSet;
import org.isnad.annotation.sets.Desk;
import org.jspecify.annotations.Nullable;

/** The changes that one call makes to one locked set: each takes the next revision and is written to the history. */
final class Changes {

    private final Desk desk;
    private final AnnotationSet set;
    private final Batch batch;
    private final History history;
    private final List<Applied.Done> done = new ArrayList<>();

    Changes(
            Desk desk,
            AnnotationSet set,
            Batch.Kind kind,
            @Nullable String digest,
            @Nullable Long reverts,
            History history) {
        this.desk = desk;
        this.set = set;
        this.batch = new Batch(set.revision() + 1, kind, digest, reverts, desk.member());
        this.history = history;
    }

    Desk desk() {
        return desk;
    }

    long set() {
        return set.id();
    }

    long author() {
        return desk.member();
    }

    /** Writes one change to the history and tells the revision it got. */
    long record(UUID id, @Nullable Item before, @Nullable Item after) {
        long revision = set.nextRevision();
        history.add(set.id(), batch, new Change(revision, id, before, after));
        return revision;
    }

    void done(UUID id, long revision) {
        done.add(new Applied.Done(id, revision));
    }

    Applied applied() {
        return new Applied(set.id(), set.revision(), List.copyOf(done));
    }
}
