package org.isnad.annotation.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.isnad.annotation.accord.Matching;
import org.isnad.annotation.accord.Pair;
import org.isnad.annotation.accord.PlacedMark;
import org.jspecify.annotations.Nullable;

/**
 * What became of one mark, or of one that is missing, when it was held against the gold set.
 *
 * @param mark the annotator's; none where they missed it
 * @param gold what it should be; none where there should be nothing
 */
public record Finding(
        Verdict verdict,
        @Nullable PlacedMark mark,
        @Nullable PlacedMark gold) {

    /** How a mark compares. */
    public enum Verdict {
        /** The same label over the same text. */
        RIGHT,
        /** Over the same text, or a part of it, in the same layer, with another label. */
        WRONG_LABEL,
        /** The same label over another stretch of the same text. */
        WRONG_BOUNDARY,
        /** The gold set has a mark here, the annotator none. */
        MISSED,
        /** The annotator has a mark here, the gold set none. */
        TOO_MANY;

        /** The name on the wire and in message keys: {@code wrong_label}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All findings in the order of the text: what is exactly right is taken out first, then what is nearest to it. */
    static List<Finding> of(List<PlacedMark> marks, List<PlacedMark> golds) {
        var matching = new Matching(marks, golds);
        var found = new ArrayList<Finding>();
        add(found, Verdict.RIGHT, matching.take(Matching::exact));
        add(found, Verdict.WRONG_LABEL, matching.take((mark, gold) -> mark.sameLayer(gold) && mark.samePlace(gold)));
        add(found, Verdict.WRONG_BOUNDARY, matching.take(Matching::lenient));
        add(found, Verdict.WRONG_LABEL, matching.take(PlacedMark::sameLayer));
        matching.missed().forEach(gold -> found.add(new Finding(Verdict.MISSED, null, gold)));
        matching.surplus().forEach(mark -> found.add(new Finding(Verdict.TOO_MANY, mark, null)));
        found.sort(Comparator.comparing(finding -> finding.place().fragments().get(0)));
        return found;
    }

    private static void add(List<Finding> found, Verdict verdict, List<Pair> pairs) {
        pairs.forEach(pair -> found.add(new Finding(verdict, pair.mark(), pair.gold())));
    }

    /** Where it is to be looked at: at the annotator's mark, or else at the one that is missing. */
    public PlacedMark place() {
        var here = mark == null ? gold : mark;
        return Objects.requireNonNull(here);
    }
}
