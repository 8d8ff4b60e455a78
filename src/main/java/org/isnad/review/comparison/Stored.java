package org.isnad.review.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.isnad.text.TextHash;
import org.isnad.text.TextRange;

/** How versions and marks lie in the database: as JSON that is the same for the same. */
public final class Stored {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    private static final int KEY = 8;

    private Stored() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Each with what it says of itself, which a list alone would not write. */
    public static String writeSaid(List<Said> said) {
        try {
            return MAPPER.writerFor(new TypeReference<List<Said>>() {}).writeValueAsString(said);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static List<Version> versions(String stored) {
        return read(stored, new TypeReference<>() {});
    }

    public static List<Said> said(String stored) {
        return read(stored, new TypeReference<>() {});
    }

    public static List<GoldMark> gold(String stored) {
        return read(stored, new TypeReference<>() {});
    }

    public static List<List<Said>> seen(String stored) {
        return read(stored, new TypeReference<>() {});
    }

    public static List<Long> ids(String stored) {
        return read(stored, new TypeReference<>() {});
    }

    public static List<TextRange> fragments(String stored) {
        return read(stored, new TypeReference<>() {});
    }

    /** A short name of what a version says; another one for all that says otherwise. */
    public static String key(List<Said> said) {
        return TextHash.sha256(writeSaid(said)).substring(0, KEY);
    }

    private static <T> T read(String stored, TypeReference<T> as) {
        try {
            return MAPPER.readValue(stored, as);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a review is stored that nobody wrote: " + stored, broken);
        }
    }
}
