package org.isnad.exchange.readback;

/** A file does not say what it was written to say: a fault of the program or the disk, and the file must not be offered. */
public class ReadBackFailed extends RuntimeException {

    private static final int SHOWN = 120;

    private final String article;
    private final String mark;
    private final String expected;
    private final String found;

    /** A mark of an article, or with an empty {@code mark} the article as such. */
    ReadBackFailed(String article, String mark, String expected, String found) {
        super("article %s%s: expected «%s», found «%s»"
                .formatted(article, mark.isEmpty() ? "" : ", mark " + mark, shortened(expected), shortened(found)));
        this.article = article;
        this.mark = mark;
        this.expected = expected;
        this.found = found;
    }

    /** The id of the article, or where even that is unsure, its place in the file. */
    public String article() {
        return article;
    }

    /** The id of the span or relation; empty if the article as such is wrong. */
    public String mark() {
        return mark;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
