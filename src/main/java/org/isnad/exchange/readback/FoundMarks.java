package org.isnad.exchange.readback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.isnad.text.TextRange;

/** The marks that a file has on one article, and the text that its offsets count in. */
final class FoundMarks {

    private final ExpectedArticle article;
    private final int[] text;
    private final Map<UUID, FoundSpan> spans = new LinkedHashMap<>();
    private final Map<UUID, RelationFact> relations = new LinkedHashMap<>();

    FoundMarks(ExpectedArticle article, String text) {
        this.article = article;
        this.text = text.codePoints().toArray();
    }

    void add(FoundSpan span) {
        if (spans.put(span.id(), span) != null) {
            article.require(span.id(), "once", "twice");
        }
    }

    void add(RelationFact relation) {
        if (relations.put(relation.id(), relation) != null) {
            article.require(relation.id(), "once", "twice");
        }
    }

    /** What the text has at a fragment; a fragment outside the text has nothing. */
    String slice(TextRange fragment) {
        return fragment.end() > text.length ? "" : new String(text, fragment.begin(), fragment.length());
    }

    /** All marks are the expected ones, and there is none beside them. */
    void prove() {
        for (var span : article.spans()) {
            prove(span);
        }
        for (var relation : article.relations()) {
            var found = relations.remove(relation.id());
            article.require(relation.id(), relation.toString(), found == null ? "" : found.toString());
        }
        spans.values().forEach(more -> article.require(more.id(), "", more.toString()));
        relations.values().forEach(more -> article.require(more.id(), "", more.toString()));
    }

    private void prove(ExpectedSpan expected) {
        var found = spans.remove(expected.id());
        if (found == null) {
            throw new ReadBackFailed(
                    article.id(), expected.id().toString(), expected.exact().toString(), "");
        }
        article.require(expected.id(), expected.layer() + " " + expected.label(), found.layer() + " " + found.label());
        var slices = new ArrayList<String>();
        found.fragments().forEach(fragment -> slices.add(slice(fragment)));
        article.require(expected.id(), expected.exact().toString(), slices.toString());
        article.require(
                expected.id(), expected.exact().toString(), found.exact().toString());
        article.require(
                expected.id(),
                expected.fragments().toString(),
                found.fragments().toString());
    }
}
