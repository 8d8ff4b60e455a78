package org.isnad.review.agreement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.List;
import org.isnad.annotation.accord.PlacedMark;
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
 * @param guidelines by the newest version by which an article was marked, and last, as {@link #NO_VERSION}, those that were marked
 *     before anybody had confirmed any; empty where there are only these
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

    /** Marks that were made by no version of the guidelines, among those that were. */
    public static final String NO_VERSION = "none";

    /** How many pairs of annotators have no figure, and are no part of the mean over pairs. */
    public long undefinedPairs() {
        return measure != Measure.KAPPA || overall.value() == null
                ? 0
                : pairs.stream().filter(pair -> pair.estimate().value() == null).count();
    }

    /** What is measured. */
    public Measure.Subject subject() {
        return Measure.Subject.of(of);
    }

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

    /**
     * In what two annotators differ, over all pairs of them and all that at least one of the two marked.
     *
     * @param agreed the same label in the same place
     * @param existence one marked something, the other nothing
     * @param boundary the same label in places that meet
     * @param label another label in the same place
     * @param both another label in places that meet
     */
    public record Split(long agreed, long existence, long boundary, long label, long both) {

        static final Split NONE = new Split(0, 0, 0, 0, 0);

        Split plus(ValuedUnit unit) {
            var sum = this;
            for (int i = 0; i < unit.marks().size(); i++) {
                for (int j = i + 1; j < unit.marks().size(); j++) {
                    sum = sum.plus(of(unit.marks().get(i), unit.marks().get(j)));
                }
            }
            return sum;
        }

        private Split plus(Split other) {
            return new Split(
                    agreed + other.agreed,
                    existence + other.existence,
                    boundary + other.boundary,
                    label + other.label,
                    both + other.both);
        }

        private static Split of(@Nullable PlacedMark one, @Nullable PlacedMark other) {
            if (one == null || other == null) {
                return one == null && other == null ? NONE : new Split(0, 1, 0, 0, 0);
            }
            if (one.samePlace(other)) {
                return one.sameLabel(other) ? new Split(1, 0, 0, 0, 0) : new Split(0, 0, 0, 1, 0);
            }
            return one.sameLabel(other) ? new Split(0, 0, 1, 0, 0) : new Split(0, 0, 0, 0, 1);
        }

        public long all() {
            return agreed + existence + boundary + label + both;
        }
    }
}
