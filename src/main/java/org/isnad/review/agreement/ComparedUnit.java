package org.isnad.review.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.isnad.review.agreement.Report.Rater;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Something that annotators gave values to.
 *
 * @param name of the article
 * @param begin where the first mark of it begins, in code points
 * @param disagreement what the review knows it as; none where its article was not compared for the review
 * @param said by login, or by the letters of the article where names are hidden
 */
public record ComparedUnit(
        long article, String name, int begin, @Nullable Long disagreement, List<Said> said) {

    private static final Rater NOBODY = new Rater("", "");

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

    static ComparedUnit of(
            SharedArticle article, ValuedUnit unit, Map<Long, Rater> names, @Nullable Long disagreement) {
        var said = new ArrayList<Said>();
        int begin = Integer.MAX_VALUE;
        for (int at = 0; at < article.raters().size(); at++) {
            var mark = unit.marks().get(at);
            said.add(new Said(
                    names.getOrDefault(article.raters().get(at).account(), NOBODY),
                    unit.values().get(at),
                    mark == null ? List.of() : mark.fragments(),
                    mark == null ? List.of() : mark.exact()));
            begin = mark == null
                    ? begin
                    : Math.min(begin, mark.fragments().get(0).begin());
        }
        said.sort(Comparator.comparing(each -> each.rater().login()));
        return new ComparedUnit(article.article(), article.name(), begin, disagreement, said);
    }
}
