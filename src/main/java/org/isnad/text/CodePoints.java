package org.isnad.text;

import java.util.Arrays;

/**
 * One text's offsets in two units: Unicode code points (ours) and UTF-16 code units. Made once in one pass, each lookup then
 * reads at most {@value #STRIDE} code points; it keeps the text and 4 bytes for each {@value #STRIDE} code points, and may
 * be shared between threads.
 *
 * <p>An isolated surrogate is one code point and one UTF-16 unit. An offset outside the text, or inside a surrogate pair,
 * is an {@link IllegalArgumentException}.
 */
public final class CodePoints {

    private static final int STRIDE = 128;

    private final String text;
    private final int length;
    private final int[] utf16At;

    private CodePoints(String text) {
        this.text = text;
        this.length = length(text);
        this.utf16At = new int[length / STRIDE + 1];
        var here = new Place(0, 0);
        while (here.codePoint < length) {
            if (here.codePoint % STRIDE == 0) {
                utf16At[here.codePoint / STRIDE] = here.utf16;
            }
            here.step(text);
        }
        if (length % STRIDE == 0) {
            utf16At[length / STRIDE] = here.utf16;
        }
    }

    public static CodePoints of(String text) {
        return new CodePoints(text);
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** For many slices of one text use {@link #of} and {@link #slice(TextRange)}. */
    public static String slice(String text, TextRange range) {
        try {
            int from = text.offsetByCodePoints(0, range.begin());
            return text.substring(from, text.offsetByCodePoints(from, range.length()));
        } catch (IndexOutOfBoundsException outside) {
            throw new IllegalArgumentException("%s is outside the text".formatted(range), outside);
        }
    }

    public int length() {
        return length;
    }

    public String text() {
        return text;
    }

    public String slice(TextRange range) {
        return text.substring(toUtf16(range.begin()), toUtf16(range.end()));
    }

    public int toUtf16(int codePoint) {
        return placeOf(codePoint).utf16;
    }

    public int fromUtf16(int unit) {
        if (unit < 0 || unit > text.length()) {
            throw refused(unit, "UTF-16 units");
        }
        var here = nearest(Arrays.binarySearch(utf16At, unit));
        while (here.utf16 < unit) {
            here.step(text);
        }
        if (here.utf16 != unit) {
            throw refused(unit, "UTF-16 units");
        }
        return here.codePoint;
    }

    private Place placeOf(int codePoint) {
        if (codePoint < 0 || codePoint > length) {
            throw refused(codePoint, "code points");
        }
        var here = nearest(codePoint / STRIDE);
        while (here.codePoint < codePoint) {
            here.step(text);
        }
        return here;
    }

    /** The milestone at, or as {@link Arrays#binarySearch} tells it, just before what is looked for. */
    private Place nearest(int found) {
        int milestone = found >= 0 ? found : -found - 2;
        return new Place(milestone * STRIDE, utf16At[milestone]);
    }

    private IllegalArgumentException refused(int offset, String unit) {
        return new IllegalArgumentException("no character begins at %d in %s".formatted(offset, unit));
    }

    /** A place that walks through the text. */
    private static final class Place {
        private int codePoint;
        private int utf16;

        Place(int codePoint, int utf16) {
            this.codePoint = codePoint;
            this.utf16 = utf16;
        }

        void step(String text) {
            utf16 += Character.charCount(text.codePointAt(utf16));
            codePoint++;
        }
    }
}
