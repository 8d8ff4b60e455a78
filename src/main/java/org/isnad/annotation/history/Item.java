package org.isnad.annotation.history;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.isnad.text.TextRange;

/** What can be marked, as the history keeps it before and after a change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "item")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Item.SpanItem.class, name = "span"),
    @JsonSubTypes.Type(value = Item.RelationItem.class, name = "relation")
})
public sealed interface Item {

    /** A span by the codes of its layer and label; its fragments are in reading order, its attributes in that of their codes. */
    record SpanItem(String layer, String label, List<TextRange> fragments, SortedMap<String, Object> attributes)
            implements Item {

        public SpanItem {
            attributes = attributes == null ? new TreeMap<>() : attributes; // once spans had none
        }

        /** Whether both cover the same text on the same layer. */
        public boolean isWhere(SpanItem other) {
            return layer.equals(other.layer) && fragments.equals(other.fragments);
        }
    }

    record RelationItem(String type, UUID from, UUID to) implements Item {}

    /** As the history stores it. */
    static String write(Item item) {
        try {
            return Json.MAPPER.writeValueAsString(item);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Item read(String stored) {
        try {
            return Json.MAPPER.readValue(stored, Item.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the history holds what nobody wrote: " + stored, broken);
        }
    }

    /** Attributes as they are stored with their span. */
    static String write(SortedMap<String, Object> attributes) {
        try {
            return Json.MAPPER.writeValueAsString(attributes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SortedMap<String, Object> readAttributes(String stored) {
        try {
            return Json.NONE.equals(stored) ? new TreeMap<>() : Json.MAPPER.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("attributes are stored that nobody wrote: " + stored, broken);
        }
    }

    /** Keeps the mapper out of sight. */
    final class Json {
        private static final String NONE = "{}";
        private static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

        private Json() {}
    }
}
