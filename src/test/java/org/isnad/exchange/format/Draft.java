package org.isnad.exchange.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.isnad.annotation.MarkedRelation;
import org.isnad.annotation.MarkedSpan;
import org.isnad.text.CodePoints;
import org.isnad.text.TextHash;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/** An article with marks, told the way a reader would: mark these words so, say this of those. */
public final class Draft {

    private final String id;
    private final String name;
    private final String text;
    private String language = "ar";
    private Map<String, String> metadata = Map.of();
    private SetHeader set = new SetHeader("gold", null, "adjudicated", 9);
    private final List<MarkedSpan> spans = new ArrayList<>();
    private final List<MarkedRelation> relations = new ArrayList<>();

    private Draft(String id, String name, String text) {
        this.id = id;
        this.name = name;
        this.text = text;
    }

    public static Draft of(String id, String name, String text) {
        return new Draft(id, name, text);
    }

    public Draft in(String language) {
        this.language = language;
        return this;
    }

    public Draft with(Map<String, String> metadata) {
        this.metadata = metadata;
        return this;
    }

    public Draft by(String owner) {
        this.set = new SetHeader("annotator", owner, "submitted", 4);
        return this;
    }

    /** Marks the first place that has these words. */
    public Draft mark(String layer, String label, String words) {
        return mark(layer, label, range(words));
    }

    public Draft mark(String layer, String label, TextRange... fragments) {
        return mark(layer, label, Map.of(), null, fragments);
    }

    public Draft mark(
            String layer,
            String label,
            Map<String, Object> attributes,
            @Nullable String entity,
            TextRange... fragments) {
        var exact = List.of(fragments).stream()
                .map(each -> CodePoints.slice(text, each))
                .toList();
        spans.add(new MarkedSpan(
                spanId(spans.size()),
                layer,
                label,
                List.of(fragments),
                exact,
                new TreeMap<>(attributes),
                entity,
                entity == null ? null : 2,
                "layla",
                spans.size() + 1L));
        return this;
    }

    /** Joins the spans that were marked as number {@code from} and {@code to}, counted from 0. */
    public Draft join(String type, int from, int to) {
        var id = new UUID(0xBL, relations.size());
        relations.add(new MarkedRelation(id, type, spanId(from), spanId(to), Map.of(), "layla", relations.size() + 1L));
        return this;
    }

    public TextRange range(String words) {
        int begin = text.codePointCount(0, text.indexOf(words));
        return new TextRange(begin, begin + CodePoints.length(words));
    }

    /** The id of the span that was marked as this number, counted from 0. */
    public static UUID spanId(int number) {
        return new UUID(0xAL, number);
    }

    public AnnotatedArticle done() {
        return new AnnotatedArticle(id, name, text, TextHash.sha256(text), language, metadata, set, spans, relations);
    }
}
