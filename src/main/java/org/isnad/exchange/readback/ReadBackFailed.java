package org.isnad.exchange.readback;

/** A file does not say what it was written to say: a fault of the program or the disk, and the file must not be offered. */
public class ReadBackFailed extends RuntimeException {

    private static final int SHOWN = 120;

    /**
     * A mark of an article, or with an empty {@code mark} the article as such.
     *
     * @param article its id, or where even that is unsure, its place in the file
     */
    ReadBackFailed(String article, String mark, String expected, String found) {
        super("article %s%s: expected «%s», found «%s»"
                .formatted(article, mark.isEmpty() ? "" : ", mark " + mark, shortened(expected), shortened(found)));
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
