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
 * @param articles ids of articles where it happened, as far as the report lists them
 */
public record LossLine(String kind, long count, List<Long> articles) {

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

    private static List<Long> articles(JsonNode listed, String kind) {
        var articles = new LinkedHashSet<Long>();
        for (var loss : listed) {
            if (loss.path("kind").asText().equals(kind)) {
                articles.add(loss.path("article").asLong());
            }
        }
        return List.copyOf(articles);
    }

    private static JsonNode read(String report) {
        try {
            return JSON.readTree(report);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a report that nobody wrote: " + report, broken);
        }
    }
}
