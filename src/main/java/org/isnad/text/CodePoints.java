package org.isnad.text;

import java.util.Arrays;

/**
 * One text's offsets in three units: Unicode code points (ours), UTF-16 code units and UTF-8 bytes. Made once in one pass,
 * each lookup then reads at most {@value #STRIDE} code points; it keeps the text and 8 bytes for each {@value #STRIDE} code
 * points, and may be shared between threads.
 *
 * <p>An isolated surrogate is one code point, one UTF-16 unit and, as Java's encoder writes it as {@code ?}, one byte.
 * An offset outside the text, or inside a surrogate pair or a byte sequence, is an {@link IllegalArgumentException}.
 */
public final class CodePoints {

    private static final int STRIDE = 128;

    private final String text;
    private final int length;
    private final int utf8Length;
    private final int[] utf16At;
    private final int[] utf8At;

    private CodePoints(String text) {
        this.text = text;
        this.length = length(text);
        this.utf16At = new int[length / STRIDE + 1];
        this.utf8At = new int[length / STRIDE + 1];
        var here = new Place(0, 0, 0);
        while (here.codePoint < length) {
            if (here.codePoint % STRIDE == 0) {
                utf16At[here.codePoint / STRIDE] = here.utf16;
                utf8At[here.codePoint / STRIDE] = here.utf8;
            }
            here.step(text);
        }
        if (length % STRIDE == 0) {
            utf16At[length / STRIDE] = here.utf16;
            utf8At[length / STRIDE] = here.utf8;
        }
        this.utf8Length = here.utf8;
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

    public int utf8Length() {
        return utf8Length;
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

    public int toUtf8(int codePoint) {
        return placeOf(codePoint).utf8;
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

    public int fromUtf8(int octet) {
        if (octet < 0 || octet > utf8Length) {
            throw refused(octet, "UTF-8 bytes");
        }
        var here = nearest(Arrays.binarySearch(utf8At, octet));
        while (here.utf8 < octet) {
            here.step(text);
        }
        if (here.utf8 != octet) {
            throw refused(octet, "UTF-8 bytes");
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
        return new Place(milestone * STRIDE, utf16At[milestone], utf8At[milestone]);
    }

    private IllegalArgumentException refused(int offset, String unit) {
        return new IllegalArgumentException("no character begins at %d in %s".formatted(offset, unit));
    }

    /** A place that walks through the text. */
    private static final class Place {
        private int codePoint;
        private int utf16;
        private int utf8;

        Place(int codePoint, int utf16, int utf8) {
            this.codePoint = codePoint;
            this.utf16 = utf16;
            this.utf8 = utf8;
        }

        void step(String text) {
            int passed = text.codePointAt(utf16);
            codePoint++;
            utf16 += Character.charCount(passed);
            utf8 += octets(passed);
        }

        private static int octets(int codePoint) {
            if (codePoint < 0x80 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
                return 1;
            }
            return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        }
    }
}
