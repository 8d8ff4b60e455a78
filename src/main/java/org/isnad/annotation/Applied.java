package org.isnad.annotation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

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
