package org.isnad.review.agreement;

import java.util.ArrayList;
import java.util.List;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Something that annotators gave values to.
 *
 * @param name of the article
 * @param begin where the first mark of it begins, in code points
 */
public record ComparedUnit(long article, String name, int begin, List<Said> said) {

    /** What stands for having said nothing where something could have been said. */
    public static final String NOTHING = "—";

    /**
     * What one annotator said of it.
     *
     * @param value none where they had nothing to say it of
     * @param fragments empty where they marked nothing
     * @param exact the texts of the fragments
     */
    public record Said(Rater rater, @Nullable String value, List<TextRange> fragments, List<String> exact) {}

    static ComparedUnit of(HandedIn article, ValuedUnit unit, Pairs pairs) {
        var said = new ArrayList<Said>();
        int begin = Integer.MAX_VALUE;
        for (int at = 0; at < article.sets().size(); at++) {
            var mark = unit.marks().get(at);
            said.add(new Said(
                    pairs.rater(article.sets().get(at).account()),
                    unit.values().get(at),
                    mark == null ? List.of() : mark.fragments(),
                    mark == null ? List.of() : mark.exact()));
            begin = mark == null
                    ? begin
                    : Math.min(begin, mark.fragments().get(0).begin());
        }
        return new ComparedUnit(article.article(), article.name(), begin, said);
    }
}
