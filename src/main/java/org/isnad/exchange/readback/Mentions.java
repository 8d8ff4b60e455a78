package org.isnad.exchange.readback;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds mentions again from rows of tokens and tags, and accepts no row of tags that the scheme does not allow. */
final class Mentions {

    private final boolean bioes;
    private final StringBuilder ink = new StringBuilder();
    private final List<Mention> found = new ArrayList<>();
    private int length;
    private @Nullable String open;
    private int openedAt;
    private int openedAtUnit;

    Mentions(boolean bioes) {
        this.bioes = bioes;
    }

    /**
     * A stretch of tokens under one label.
     *
     * @param ink how many code points of all tokens come before it
     */
    record Mention(String label, int ink, String text) {}

    void token(String token, String tag) {
        char place = tag.charAt(0);
        boolean outside = tag.equals("O");
        if (!outside && (tag.length() < 3 || tag.charAt(1) != '-' || (bioes ? "BIES" : "BI").indexOf(place) < 0)) {
            throw new IllegalStateException("not a tag: " + tag);
        }
        if (outside || place == 'B' || place == 'S') {
            endOfRow();
        }
        if (!outside) {
            begin(token, place, tag.substring(2));
        }
        ink.append(token);
        length += token.codePointCount(0, token.length());
        if (place == 'E' || place == 'S') {
            close();
        }
    }

    private void begin(String token, char place, String label) {
        if (place == 'B' || place == 'S') {
            open = label;
            openedAt = length;
            openedAtUnit = ink.length();
        } else if (!label.equals(open)) {
            throw new IllegalStateException("%s goes on with %s, which was not begun".formatted(token, label));
        }
    }

    /** What was begun is over; a scheme that tells the last token must have told it. */
    void endOfRow() {
        if (bioes && open != null) {
            throw new IllegalStateException("%s at %d was begun and not ended".formatted(open, openedAt));
        }
        close();
    }

    private void close() {
        if (open != null) {
            found.add(new Mention(open, openedAt, ink.substring(openedAtUnit)));
            open = null;
        }
    }

    String ink() {
        return ink.toString();
    }

    List<Mention> all() {
        return found;
    }
}
