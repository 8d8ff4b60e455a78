package org.isnad.exchange.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.annotation.MarkedSpan;
import org.isnad.exchange.format.AnnotatedArticle;
import org.isnad.exchange.format.Loss.Kind;
import org.isnad.text.TextRange;

/** What a format has reason to lose of an article: reckoned slowly, pair by pair. */
final class Reasons {

    private final AnnotatedArticle article;
    private final Map<Kind, Long> counts = new HashMap<>();

    private Reasons(AnnotatedArticle article) {
        this.article = article;
    }

    static Map<Kind, Long> of(AnnotatedArticle article, String format, Map<String, String> choices) {
        var reasons = new Reasons(article);
        switch (format) {
            case "brat" -> reasons.brat();
            case "conll2003" -> reasons.conll(choices);
            default -> {}
        }
        return reasons.counts;
    }

    private void count(Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    private void brat() {
        var kept = new HashSet<UUID>();
        for (var span : article.spans()) {
            if (String.join("", span.exact()).matches("[\\t-\\r\\x1c-\\x1e\\x85\\u2028\\u2029]*")) {
                count(Kind.BLANK);
            } else {
                kept.add(span.id());
            }
        }
        article.relations().stream()
                .filter(relation -> !kept.contains(relation.from()) || !kept.contains(relation.to()))
                .forEach(relation -> count(Kind.LOOSE_RELATION));
    }

    private void conll(Map<String, String> choices) {
        article.relations().forEach(relation -> count(Kind.RELATION));
        var wanted = new ArrayList<MarkedSpan>();
        for (var span : article.spans()) {
            if (!span.layer().equals(choices.get("layer"))) {
                count(Kind.OTHER_LAYER);
            } else if (span.fragments().size() > 1) {
                count(Kind.FRAGMENTED);
            } else if (Ink.of(span.exact().get(0)).isEmpty()) {
                count(Kind.BLANK);
            } else {
                wanted.add(span);
            }
        }
        int sign = "innermost".equals(choices.get("nesting")) ? 1 : -1;
        wanted.sort(Comparator.comparingInt(span -> sign * place(span).length()));
        flatten(wanted);
    }

    private void flatten(List<MarkedSpan> wanted) {
        var kept = new ArrayList<TextRange>();
        for (var span : wanted) {
            var place = place(span);
            var over = kept.stream().filter(place::overlaps).toList();
            if (over.isEmpty()) {
                kept.add(place);
                keep(span);
            } else if (over.stream().anyMatch(place::crosses)) {
                count(Kind.CROSSING);
            } else {
                count(over.contains(place) ? Kind.SAME_PLACE : Kind.NESTED);
            }
        }
    }

    private void keep(MarkedSpan span) {
        var text = span.exact().get(0);
        if (!span.attributes().isEmpty()) {
            count(Kind.ATTRIBUTES);
        }
        if (span.entity() != null) {
            count(Kind.ENTITY);
        }
        if (Ink.of(text.substring(0, 1)).isEmpty()
                || Ink.of(text.substring(text.length() - 1)).isEmpty()) {
            count(Kind.BLANK_ENDS);
        }
    }

    private static TextRange place(MarkedSpan span) {
        return span.fragments().get(0);
    }
}
