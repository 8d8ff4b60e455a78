package org.isnad.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into passages, so that a rule about a few characters needs a few thousand of them and not the article.
 *
 * <p>Every cut is a grapheme boundary of the whole text. No rule of UAX #29 looks further back than the cluster that it
 * decides about (flags pair up from the start of their run, and a cut never parts a pair), so a boundary inside a passage
 * can be judged from the passage alone.
 */
public final class Passages {

    /** Code points; a passage is longer only where one grapheme reaches over the end. */
    public static final int USUAL_LENGTH = 4096;

    private Passages() {}

    /** Together they are the text again; an empty text has none. */
    public static List<String> of(String text) {
        return of(text, USUAL_LENGTH);
    }

    /** Passages of at least half {@code about} code points (but the last), cut at the end of a line where there is one. */
    public static List<String> of(String text, int about) {
        if (about < 2) {
            throw new IllegalArgumentException("too short for a passage: " + about);
        }
        var clusters = Graphemes.clustersOf(text);
        var passages = new ArrayList<String>();
        int begin = 0;
        while (begin < text.length()) {
            int end = lineEnd(text, begin, about);
            if (end < text.length() && !clusters.isBoundary(end)) {
                end = clusters.following(end);
            }
            passages.add(text.substring(begin, end));
            begin = end;
        }
        return passages;
    }

    /** The last line end between {@code about / 2} and {@code about} code points on, else just {@code about}, in UTF-16. */
    private static int lineEnd(String text, int begin, int about) {
        int middle = ahead(text, begin, about / 2);
        int furthest = ahead(text, middle, about - about / 2);
        if (furthest == text.length()) {
            return furthest;
        }
        for (int at = furthest; at > middle; at--) {
            if (text.charAt(at - 1) == '\n') {
                return at;
            }
        }
        return furthest;
    }

    private static int ahead(String text, int from, int codePoints) {
        int at = from;
        for (int passed = 0; passed < codePoints && at < text.length(); passed++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
