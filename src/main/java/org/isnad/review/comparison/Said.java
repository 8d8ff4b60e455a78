package org.isnad.review.comparison;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.text.TextRange;

/** One mark as somebody made it, without its id, so that two who say the same are seen to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "said")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Said.OfSpan.class, name = "span"),
    @JsonSubTypes.Type(value = Said.OfRelation.class, name = "relation")
})
public sealed interface Said {

    /** Those who say the same say it in the same order. */
    Comparator<Said> ORDER = Comparator.comparing(
                    (Said said) -> said instanceof OfSpan span ? span.label() : said.toString())
            .thenComparing(
                    said -> said instanceof OfSpan span ? span.attributes().toString() : "")
            .thenComparingInt(said ->
                    said instanceof OfSpan span ? span.fragments().get(0).begin() : 0)
            .thenComparing(Said::toString);

    /**
     * A span.
     *
     * @param fragments in code points, at least one
     * @param exact their texts
     */
    record OfSpan(
            String layer,
            String label,
            List<TextRange> fragments,
            List<String> exact,
            SortedMap<String, Object> attributes)
            implements Said {}

    /** What a mark says. */
    static Said of(PlacedMark mark) {
        return new OfSpan(mark.layer(), mark.label(), mark.fragments(), mark.exact(), mark.attributes());
    }

    /**
     * A relation between the spans of the unit's two ends.
     *
     * @param back whether it goes from the second end to the first
     */
    record OfRelation(String type, boolean back) implements Said {}
}
