package org.isnad.annotation;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A span as it leaves the room, whole. Fragments (at least one) are in reading order and do not touch each other;
 * {@code exact} has the text of each of them as it was when the span was placed.
 *
 * @param attributes by code; one that points to an entity is its id, and where it is read {@code {"entity": id, "name": …}}
 * @param entity the id of the thing in the world that is meant, if it was told
 * @param guideline the version of the project's guidelines that whoever made it had confirmed by then; none where there was none
 * @param author the login of the member who changed it last
 */
public record MarkedSpan(
        UUID id,
        String layer,
        String label,
        List<TextRange> fragments,
        List<String> exact,
        SortedMap<String, Object> attributes,
        @Nullable String entity,
        @Nullable Integer guideline,
        String author,
        long revision) {

    MarkedSpan with(SortedMap<String, Object> told) {
        return new MarkedSpan(id, layer, label, fragments, exact, told, entity, guideline, author, revision);
    }

    MarkedSpan by(String told) {
        return new MarkedSpan(id, layer, label, fragments, exact, attributes, entity, guideline, told, revision);
    }
}
