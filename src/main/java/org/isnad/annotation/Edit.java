package org.isnad.annotation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.story.Entities;
import org.jspecify.annotations.Nullable;

/** One small change that a client asks for; the client makes the ids, so that a change sent twice is known again. */
public sealed interface Edit {

    /** The span or relation it is about. */
    UUID id();

    /**
     * A new span. Fragments need not be in order; each end counts code points of the article.
     *
     * @param attributes by code
     */
    record CreateSpan(
            UUID id, String layer, String label, List<Ends> fragments, Map<String, @Nullable Object> attributes)
            implements Edit {}

    /**
     * Another label, layer or place for a span, or something else told of it; what is null stays.
     *
     * @param attributes by code those that change; null takes a value away
     * @param revision the span's revision that the client knows; a change of it in the meantime refuses the edit
     */
    record UpdateSpan(
            UUID id,
            @Nullable Long revision,
            @Nullable String layer,
            @Nullable String label,
            @Nullable List<Ends> fragments,
            Map<String, @Nullable Object> attributes)
            implements Edit {}

    /** Whether something in the world may begin to be with this edit. */
    default boolean names() {
        var told = this instanceof CreateSpan create
                ? create.attributes()
                : this instanceof UpdateSpan update ? update.attributes() : Map.<String, Object>of();
        return told.values().stream().anyMatch(Entities::isNamed);
    }

    record DeleteSpan(UUID id, @Nullable Long revision) implements Edit {}

    record CreateRelation(UUID id, String type, UUID from, UUID to) implements Edit {}

    /** Another type for a relation; {@code revision} as in {@link UpdateSpan}. */
    record UpdateRelation(UUID id, @Nullable Long revision, String type) implements Edit {}

    record DeleteRelation(UUID id, @Nullable Long revision) implements Edit {}

    /** Ends of a stretch of text as a client gave them, not yet known to be a range. */
    record Ends(int begin, int end) {}
}
