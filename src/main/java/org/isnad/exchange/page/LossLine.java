package org.isnad.exchange.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * One kind of thing that a format could not hold.
 *
 * @param kind as message keys name it: {@code other_layer}
 * @param articles ids of articles where it happened, the first {@value #SHOWN} of them
 */
public record LossLine(String kind, long count, List<String> articles) {

    private static final int SHOWN = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All kinds in a report of an export, as it is stored. */
    static List<LossLine> in(String report) {
        var losses = new ArrayList<LossLine>();
        var tree = read(report);
        tree.path("counts")
                .properties()
                .forEach(kind -> losses.add(new LossLine(
                        kind.getKey().toLowerCase(Locale.ROOT),
                        kind.getValue().asLong(),
                        articles(tree.path("listed"), kind.getKey()))));
        return losses;
    }

    private static List<String> articles(JsonNode listed, String kind) {
        var articles = new LinkedHashSet<String>();
        for (var loss : listed) {
            if (loss.path("kind").asText().equals(kind)) {
                articles.add(loss.path("article").asText());
            }
        }
        return articles.stream().limit(SHOWN).toList();
    }

    private static JsonNode read(String report) {
        try {
            return JSON.readTree(report);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a report that nobody wrote: " + report, broken);
        }
    }
}
