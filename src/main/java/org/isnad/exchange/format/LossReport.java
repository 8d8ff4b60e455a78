package org.isnad.exchange.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a format could not hold of a corpus: each kind counted exactly, and the first {@value #LISTED_OF_A_KIND} of it listed
 * in the file's order. Not for sharing between threads.
 */
public final class LossReport {

    public static final int LISTED_OF_A_KIND = 1_000;

    private final Map<Loss.Kind, Long> counts = new EnumMap<>(Loss.Kind.class);
    private final List<Loss> listed = new ArrayList<>();

    void add(List<Loss> losses) {
        for (var loss : losses) {
            if (counts.merge(loss.kind(), 1L, Long::sum) <= LISTED_OF_A_KIND) {
                listed.add(loss);
            }
        }
    }

    /** {@code {"counts":{"NESTED":2},"listed":[{"kind":"NESTED","article":"7","mark":"<uuid>"}]}}. */
    public String json() {
        return Json.text(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("counts");
            for (var count : counts.entrySet()) {
                json.writeNumberField(count.getKey().name(), count.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("listed");
            for (var loss : listed) {
                json.writeStartObject();
                json.writeStringField("kind", loss.kind().name());
                json.writeStringField("article", loss.article());
                json.writeStringField("mark", loss.mark().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
