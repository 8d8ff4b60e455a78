package org.isnad.annotation;

import java.util.List;
import java.util.UUID;
import org.isnad.annotation.sets.SetState;
import org.jspecify.annotations.Nullable;

/**
 * The marks of one set, or what became new of them.
 *
 * @param set its id; none while nothing was ever marked in it
 * @param spans in reading order
 * @param removed what was there at the revision asked from and is no more
 */
public record SetContent(
        @Nullable Long set,
        long revision,
        SetState state,
        List<MarkedSpan> spans,
        List<MarkedRelation> relations,
        List<UUID> removed) {}
