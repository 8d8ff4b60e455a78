package org.isnad.exchange.format;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.isnad.annotation.MarkedSpan;
import org.isnad.text.TextRange;

/** Chooses, where spans overlap, those that one row of tags can hold. Every span is of one fragment. */
enum Flattening {
    /** The longest wins; of equally long ones the first in reading order. */
    OUTERMOST,
    /** The shortest wins; of equally long ones the first in reading order. */
    INNERMOST;

    /**
     * Spans that do not overlap each other, in reading order.
     *
     * @param losses where each span that is left out is told
     */
    List<MarkedSpan> choose(List<MarkedSpan> spans, String article, List<Loss> losses) {
        var chosen = new TreeMap<Integer, MarkedSpan>();
        for (var span : spans.stream().sorted(preference()).toList()) {
            var inTheWay = overlapping(place(span), chosen);
            if (inTheWay.isEmpty()) {
                chosen.put(place(span).begin(), span);
            } else {
                losses.add(new Loss(reason(place(span), inTheWay), article, span.id()));
            }
        }
        return List.copyOf(chosen.values());
    }

    private Comparator<MarkedSpan> preference() {
        Comparator<MarkedSpan> shortFirst = comparingInt(span -> place(span).length());
        return this == INNERMOST ? shortFirst : shortFirst.reversed();
    }

    private static List<TextRange> overlapping(TextRange wanted, NavigableMap<Integer, MarkedSpan> chosen) {
        var found = new ArrayList<TextRange>();
        var before = chosen.floorEntry(wanted.begin());
        if (before != null && place(before.getValue()).overlaps(wanted)) {
            found.add(place(before.getValue()));
        }
        chosen.subMap(wanted.begin() + 1, wanted.end()).values().forEach(span -> found.add(place(span)));
        return found;
    }

    private static Loss.Kind reason(TextRange wanted, List<TextRange> inTheWay) {
        if (inTheWay.stream().anyMatch(wanted::crosses)) {
            return Loss.Kind.CROSSING;
        }
        return inTheWay.contains(wanted) ? Loss.Kind.SAME_PLACE : Loss.Kind.NESTED;
    }

    private static TextRange place(MarkedSpan span) {
        return span.fragments().get(0);
    }
}
