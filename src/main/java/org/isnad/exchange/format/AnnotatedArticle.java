package org.isnad.exchange.format;

import static java.util.Comparator.comparing;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.annotation.MarkedRelation;
import org.isnad.annotation.MarkedSpan;

/**
 * One article with the marks of one set: the unit of every export. Metadata, spans and relations are put into an order of
 * their own, so that neither a database nor a hash decides the bytes of a file.
 *
 * @param sha256 of the text in UTF-8, 64 lower-case hexadecimal digits
 * @param language a BCP 47 tag, {@code und} where nobody could tell
 */
public record AnnotatedArticle(
        String id,
        String name,
        String text,
        String sha256,
        String language,
        Map<String, String> metadata,
        SetHeader set,
        List<MarkedSpan> spans,
        List<MarkedRelation> relations) {

    private static final Comparator<MarkedSpan> READING_ORDER = comparing(
                    (MarkedSpan span) -> span.fragments().get(0))
            .thenComparing(MarkedSpan::layer)
            .thenComparing(MarkedSpan::label)
            .thenComparing(span -> span.id().toString());

    private static final Comparator<MarkedRelation> RELATION_ORDER = comparing(MarkedRelation::type)
            .thenComparing(relation -> relation.from().toString())
            .thenComparing(relation -> relation.to().toString())
            .thenComparing(relation -> relation.id().toString());

    public AnnotatedArticle {
        SortedMap<String, String> byKey = new TreeMap<>(metadata);
        metadata = Collections.unmodifiableMap(byKey);
        spans = spans.stream().sorted(READING_ORDER).toList();
        relations = relations.stream().sorted(RELATION_ORDER).toList();
    }
}
