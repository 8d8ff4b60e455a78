package org.isnad.review.agreement.coefficient;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.isnad.review.agreement.coefficient.Ledger.Place;
import org.isnad.review.agreement.coefficient.Ledger.Quantity;

/**
 * Krippendorff’s α_U (On the Reliability of Unitizing Continuous Data, Sociological Methodology 25, 1995; Content Analysis, 2nd
 * edition, 2004, section 11.4): how alike annotators cut a text into stretches with a label each. Texts are joined one after the
 * other, and neither stretches nor gaps reach from one into the next.
 *
 * <p>On one text it is Krippendorff’s to the letter. Where texts have different numbers of annotators m, what differs is weighted by
 * 1 / (m - 1), as coincidences of α are, and the length of all is the sum of m times the length of each; with one m for all that is
 * Krippendorff’s too. Only how long stretches and gaps are is needed, and not where they lie, so that it takes time in proportion
 * to the number of lengths that there are; the library’s measure takes time with the square of the number of stretches.
 */
public final class Unitizing implements Coefficient {

    /** How many stretches or gaps are of one length, and where it stands in the sums. */
    private record Length(double points, int at) {}

    private record Label(
            List<Place> differences,
            List<Length> stretches,
            List<Length> gaps,
            List<Place> longGaps,
            List<Place> longRoom) {}

    private final List<Place> lengths;
    private final List<Label> labels;

    private Unitizing(List<Place> lengths, List<Label> labels) {
        this.lengths = lengths;
        this.labels = labels;
    }

    /**
     * Takes a text down.
     *
     * @param slot of a pair, or {@link Ledger#ALL}
     * @param length in code points
     * @param marked for each annotator the stretches with each label, those without any among them
     */
    public static void add(Counts.Writing counts, int slot, int length, List<List<Stretches>> marked) {
        counts.add(slot, Quantity.LENGTH, 0, 0, (double) marked.size() * length);
        for (int label = 0; label < marked.get(0).size(); label++) {
            add(counts, slot, length, label, column(marked, label));
        }
    }

    private static List<Stretches> column(List<List<Stretches>> marked, int label) {
        return marked.stream().map(each -> each.get(label)).toList();
    }

    private static void add(Counts.Writing counts, int slot, int length, int label, List<Stretches> marked) {
        double differences = 0;
        for (int i = 0; i < marked.size(); i++) {
            var own = marked.get(i);
            own.ranges().forEach(range -> counts.add(slot, Quantity.STRETCHES, label, range.length(), 1));
            own.gaps(length).forEach(gap -> counts.add(slot, Quantity.GAPS, label, gap, 1));
            for (int j = i + 1; j < marked.size(); j++) {
                differences += 2 * own.difference(marked.get(j));
            }
        }
        counts.add(slot, Quantity.DIFFERENCES, label, 0, differences / (marked.size() - 1));
    }

    /** Over all labels from 0 on that are wanted. */
    public static Unitizing of(Ledger ledger, int slot, int labels, IntPredicate wanted) {
        return new Unitizing(
                ledger.of(slot, Quantity.LENGTH),
                IntStream.range(0, labels)
                        .filter(wanted)
                        .mapToObj(label -> new Label(
                                places(ledger, slot, Quantity.DIFFERENCES, label),
                                longestFirst(places(ledger, slot, Quantity.STRETCHES, label)),
                                longestFirst(places(ledger, slot, Quantity.GAPS, label)),
                                places(ledger, slot, Quantity.LONG_GAPS, label),
                                places(ledger, slot, Quantity.LONG_ROOM, label)))
                        .toList());
    }

    private static List<Place> places(Ledger ledger, int slot, Quantity quantity, int label) {
        return ledger.of(slot, quantity).stream()
                .filter(entry -> entry.what().a() == label)
                .toList();
    }

    private static List<Length> longestFirst(List<Place> entries) {
        return entries.stream()
                .map(entry -> new Length(entry.what().b(), entry.at()))
                .sorted(Comparator.comparingDouble(Length::points).reversed())
                .toList();
    }

    @Override
    public Outcome of(double[] sums) {
        if (units(sums) <= 0) {
            return Outcome.none(Undefined.NO_UNITS);
        }
        double expected = expected(sums);
        return expected <= 0 ? Outcome.none(Undefined.NO_VARIATION) : Outcome.of(1 - observed(sums) / expected);
    }

    /** Krippendorff’s observed disagreement, summed over labels, times the length of all texts. */
    double observed(double[] sums) {
        double differences = labels.stream()
                .flatMap(label -> label.differences().stream())
                .mapToDouble(entry -> sums[entry.at()])
                .sum();
        return differences / length(sums);
    }

    /** Krippendorff’s expected disagreement, summed over labels, times the length of all texts. */
    double expected(double[] sums) {
        double length = length(sums);
        double sum = 0;
        for (var label : labels) {
            double within = 0;
            for (var stretch : label.stretches()) {
                within += sums[stretch.at()] * stretch.points() * (stretch.points() - 1);
            }
            double ways = length * (length - 1) - within;
            sum += ways <= 0 ? 0 : 2 * differences(label, sums) / ways;
        }
        return sum;
    }

    /** All ways to lay stretches over each other and into gaps: the longest first, so that gaps are gone through once. */
    private static double differences(Label label, double[] sums) {
        double others = units(label, sums) - 1;
        double gaps = sum(label.longGaps(), sums);
        double room = sum(label.longRoom(), sums);
        int next = 0;
        double sum = 0;
        for (var stretch : label.stretches()) {
            double points = stretch.points();
            while (next < label.gaps().size() && label.gaps().get(next).points() >= points) {
                var gap = label.gaps().get(next++);
                gaps += sums[gap.at()];
                room += sums[gap.at()] * (gap.points() + 1);
            }
            double overlaid = others / 3 * (2 * points * points * points - 3 * points * points + points);
            sum += sums[stretch.at()] * (overlaid + points * points * (room - gaps * points));
        }
        return sum;
    }

    private double length(double[] sums) {
        return sum(lengths, sums);
    }

    private static double sum(List<Place> places, double[] sums) {
        return places.stream().mapToDouble(place -> sums[place.at()]).sum();
    }

    /** Stretches of all annotators. */
    @Override
    public double units(double[] sums) {
        return labels.stream().mapToDouble(label -> units(label, sums)).sum();
    }

    private static double units(Label label, double[] sums) {
        return label.stretches().stream()
                .mapToDouble(stretch -> sums[stretch.at()])
                .sum();
    }

    @Override
    public long effort() {
        return labels.stream()
                .mapToLong(
                        label -> label.stretches().size() + (long) label.gaps().size())
                .sum();
    }
}
