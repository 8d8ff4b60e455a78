package org.isnad.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody wants exported.
 *
 * @param format name of the file format: {@code jsonl}, {@code conll2003}, {@code brat}
 * @param sets whose marks: {@code gold}, {@code all}, or a member's login
 * @param options the format's own, by name
 */
public record ExportOrder(String format, String sets, Map<String, String> options) {

    public static final String GOLD = "gold";
    public static final String ALL = "all";

    private static final ObjectMapper JSON = new ObjectMapper();

    static String write(Map<String, String> options) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(options));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, String> read(String options) {
        try {
            return JSON.readValue(options, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("options that nobody wrote: " + options, broken);
        }
    }
}
