package org.isnad.review.agreement.coefficient;

import java.util.ArrayList;
import java.util.List;
import org.isnad.text.TextRange;

/**
 * What one annotator marked with one label on one text, in code points: no two of them overlap, as α_U wants it. Those that do are
 * one; those that only touch stay two.
 */
public final class Stretches {

    private final List<TextRange> ranges;
    private final int joined;

    private Stretches(List<TextRange> ranges, int joined) {
        this.ranges = ranges;
        this.joined = joined;
    }

    public static Stretches of(List<TextRange> marked) {
        var ranges = new ArrayList<TextRange>();
        for (var range : marked.stream().sorted().toList()) {
            var last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last.overlaps(range)) {
                ranges.set(ranges.size() - 1, new TextRange(last.begin(), Math.max(last.end(), range.end())));
            } else {
                ranges.add(range);
            }
        }
        return new Stretches(ranges, marked.size() - ranges.size());
    }

    List<TextRange> ranges() {
        return ranges;
    }

    /** How many marks overlapped another with the same label, and are told as one with it. */
    public int joined() {
        return joined;
    }

    /** The lengths of what lies between, before and after them on a text of this length. */
    List<Integer> gaps(int length) {
        var gaps = new ArrayList<Integer>();
        int from = 0;
        for (var range : ranges) {
            if (from < range.begin()) {
                gaps.add(range.begin() - from);
            }
            from = range.end();
        }
        if (from < length) {
            gaps.add(length - from);
        }
        return gaps;
    }

    /**
     * Krippendorff’s squared difference to another’s stretches: of two that meet, the squares of how far their begins and their ends
     * are apart; of one that meets none, the square of its length.
     */
    double difference(Stretches other) {
        return met(other) + alone(other) + other.alone(this);
    }

    private double met(Stretches other) {
        double sum = 0;
        int first = 0;
        for (var range : ranges) {
            while (first < other.ranges.size() && other.ranges.get(first).end() <= range.begin()) {
                first++;
            }
            for (int at = first; at < other.ranges.size(); at++) {
                var second = other.ranges.get(at);
                if (second.begin() >= range.end()) {
                    break;
                }
                sum += square(range.begin() - second.begin()) + square(range.end() - second.end());
            }
        }
        return sum;
    }

    private double alone(Stretches other) {
        double sum = 0;
        int next = 0;
        for (var range : ranges) {
            while (next < other.ranges.size() && other.ranges.get(next).end() <= range.begin()) {
                next++;
            }
            if (next == other.ranges.size() || other.ranges.get(next).begin() >= range.end()) {
                sum += square(range.length());
            }
        }
        return sum;
    }

    private static double square(int number) {
        return (double) number * number;
    }
}
