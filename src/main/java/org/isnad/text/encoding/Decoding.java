package org.isnad.text.encoding;

import org.jspecify.annotations.Nullable;

/** What came of a file's bytes. */
public sealed interface Decoding {

    /** Readable text, without its byte-order mark but else just as it was, and the encoding's name as in IANA's list. */
    record Text(String text, String encoding) implements Decoding {}

    /** The encoding is sure, but at this place (both from 1, the column in code points) stands what it does not allow. */
    record Broken(String encoding, int line, int column) implements Decoding {}

    /** No encoding makes readable text of these bytes. */
    record Unreadable() implements Decoding {}

    static Decoding of(byte[] bytes) {
        return of(bytes, null);
    }

    /** {@code declared} is a charset's name that the file gives itself: believed where it fits, and the bytes prove nothing else. */
    static Decoding of(byte[] bytes, @Nullable String declared) {
        return Decoder.byMark(bytes)
                .or(() -> Utf16.alphabetic(bytes))
                .or(() -> Utf8.withoutMark(bytes))
                .or(() -> Decoder.asDeclared(bytes, declared))
                .or(() -> Utf16.eastAsian(bytes))
                .or(() -> Utf8.damaged(bytes))
                .orElseGet(() -> OneByte.guess(bytes));
    }
}
