package org.isnad.review.agreement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.List;
import org.isnad.review.agreement.coefficient.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * How far annotators agree.
 *
 * @param layer none for relations
 * @param of {@code spans}, {@code relations}, or the code of an attribute
 * @param hidden whether letters stand for the names of annotators
 * @param raters by login
 * @param shared how many articles at least two annotators have handed in
 * @param labels each label against all others; those that nobody used are undefined; of the values of an attribute those that
 *     were given most often
 * @param months (UTC) by when the last annotator of an article submitted it, as {@code 2026-11}
 * @param guidelines by the newest version by which an article was marked; empty where nobody had confirmed any
 * @param confusion which values were given to the same thing; none are compared where {@code of} has none
 * @param split in what spans differ; none for relations and attributes
 * @param unlisted values of an attribute that were given seldom and are no {@code labels}; all of them count in the figures
 * @param leftOut what the measure drops, since somebody gave it no value: units for Fleiss’ κ, for Cohen’s pairs of annotators
 *     of a unit
 * @param joined marks that overlapped another with the same label, and were taken as one stretch with it
 */
public record Report(
        @Nullable String layer,
        String of,
        Measure measure,
        boolean hidden,
        List<Rater> raters,
        int shared,
        Estimate overall,
        List<Part> labels,
        List<PairPart> pairs,
        List<ArticlePart> articles,
        List<Part> months,
        List<Part> guidelines,
        Confusion confusion,
        @Nullable Split split,
        int unlisted,
        long leftOut,
        long joined) {

    /** So many articles at most, those first on which least is agreed; those that have no figure come last. */
    public List<ArticlePart> hardest(int most) {
        return articles.stream()
                .sorted(comparing(part -> part.estimate().value(), nullsLast(naturalOrder())))
                .limit(most)
                .toList();
    }

    /** An annotator as readers of figures are told of them: a letter in the place of both where names are hidden. */
    public record Rater(String login, String name) {}

    /** A part of it. */
    public record Part(String code, Estimate estimate) {}

    /** The same of two annotators alone. */
    public record PairPart(Rater one, Rater other, Estimate estimate) {}

    /** The same of one article, which has no interval. */
    public record ArticlePart(long article, String name, Estimate estimate) {}
}
