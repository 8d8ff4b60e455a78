package org.isnad.exchange.format;

/** How the tags of a row of tokens tell where a span begins and ends. */
enum TagScheme {
    /** {@code B-} opens a span, {@code I-} goes on: IOB2. */
    BIO,
    /** As BIO, and {@code E-} ends a span of several tokens, {@code S-} is one of a single token. */
    BIOES;

    static final String OUTSIDE = "O";

    String tag(String label, boolean first, boolean last) {
        if (this == BIOES && last) {
            return (first ? "S-" : "E-") + label;
        }
        return (first ? "B-" : "I-") + label;
    }
}
