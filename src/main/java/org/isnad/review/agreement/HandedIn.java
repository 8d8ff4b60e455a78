package org.isnad.review.agreement;

import java.time.YearMonth;
import java.util.List;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.annotation.accord.PlacedRelation;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * An article that at least two annotators have handed in, with what they marked.
 *
 * @param length in code points
 * @param month (UTC) in which the last of them submitted it
 * @param guideline the newest version by which any of it was marked; none where nobody had confirmed any
 * @param words in order; empty unless they were asked for
 * @param sets one for each annotator, in the order of their accounts
 */
record HandedIn(
        long article,
        String name,
        int length,
        YearMonth month,
        @Nullable Integer guideline,
        List<TextRange> words,
        List<OwnMarks> sets) {

    /**
     * What one annotator marked.
     *
     * @param account by id
     */
    record OwnMarks(long account, List<PlacedMark> marks, List<PlacedRelation> relations) {

        List<PlacedMark> in(String layer) {
            return marks.stream().filter(mark -> mark.layer().equals(layer)).toList();
        }
    }
}
