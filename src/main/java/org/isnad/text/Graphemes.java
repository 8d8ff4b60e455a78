package org.isnad.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * The extended grapheme clusters of one text (UAX #29): what a reader takes for one character, such as a letter with its
 * harakat or a family of emoji. A span never begins or ends inside one. Not for sharing between threads.
 */
public final class Graphemes {

    private final CodePoints offsets;
    private final BreakIterator clusters;

    private Graphemes(CodePoints offsets) {
        this.offsets = offsets;
        this.clusters = clustersOf(offsets.text());
    }

    public static Graphemes of(String text) {
        return new Graphemes(CodePoints.of(text));
    }

    public static Graphemes of(CodePoints offsets) {
        return new Graphemes(offsets);
    }

    /** Whether a span may begin or end before this code point; both ends of the text are boundaries, what is outside is none. */
    public boolean isBoundary(int codePoint) {
        if (codePoint <= 0 || codePoint >= offsets.length()) {
            return codePoint == 0 || codePoint == offsets.length();
        }
        return clusters.isBoundary(offsets.toUtf16(codePoint));
    }

    public boolean isAligned(TextRange range) {
        return isBoundary(range.begin()) && isBoundary(range.end());
    }

    static BreakIterator clustersOf(String text) {
        var clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        return clusters;
    }
}
