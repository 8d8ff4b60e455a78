package org.isnad.text;

/** A stretch of an article's text in Unicode code points: {@code begin} is the first inside, {@code end} the first after. */
public record TextRange(int begin, int end) implements Comparable<TextRange> {

    public TextRange {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("not a range: [%d, %d)".formatted(begin, end));
        }
    }

    /** In code points, at least one. */
    public int length() {
        return end - begin;
    }

    public boolean overlaps(TextRange other) {
        return begin < other.end && other.begin < end;
    }

    /** Holds all of the other; a range contains itself. */
    public boolean contains(TextRange other) {
        return begin <= other.begin && other.end <= end;
    }

    /** Overlaps without one holding the other: the case that no nesting can draw. */
    public boolean crosses(TextRange other) {
        return overlaps(other) && !contains(other) && !other.contains(this);
    }

    /** Reading order; of two that begin together the longer comes first, so that what holds stands before what is held. */
    @Override
    public int compareTo(TextRange other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(other.end, end);
    }
}
