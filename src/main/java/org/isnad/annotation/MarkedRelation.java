package org.isnad.annotation;

import java.util.Map;
import java.util.UUID;

/**
 * What one span says of another of the same set, as it leaves the room.
 *
 * @param author the login of the member who changed it last
 */
public record MarkedRelation(
        UUID id, String type, UUID from, UUID to, Map<String, Object> attributes, String author, long revision) {

    MarkedRelation by(String told) {
        return new MarkedRelation(id, type, from, to, attributes, told, revision);
    }
}
