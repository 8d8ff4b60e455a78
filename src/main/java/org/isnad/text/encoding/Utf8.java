package org.isnad.text.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Optional;

/** Bytes beyond ASCII that form UTF-8 sequences do so because they are UTF-8; it does not happen by chance to a whole text. */
final class Utf8 {

    private Utf8() {}

    /** Empty where the bytes are something else. */
    static Optional<Decoding> withoutMark(byte[] bytes) {
        var decoded = Decoder.strictly(bytes, 0, UTF_8);
        boolean isBrokenOther = decoded instanceof Decoding.Broken && !isMostlyUtf8(Sequences.in(bytes));
        return isBrokenOther ? Optional.empty() : Optional.of(decoded);
    }

    /**
     * A few letters of UTF-8 of which one or two are broken, where nothing else is told of the bytes: letters and not signs
     * are what most of them form, of one script, and in an Arabic encoding they would be no words.
     */
    static Optional<Decoding> damaged(byte[] bytes) {
        var sequences = Sequences.in(bytes);
        boolean isMeant = sequences.letters() > 0
                && sequences.letters() >= sequences.malformed()
                && Readability.coherence(sequences.text()) == 1
                && ArabicLetters.areUnlikely(bytes);
        return isMeant
                ? Optional.of(Decoder.strictly(bytes, 0, UTF_8)).filter(Decoding.Broken.class::isInstance)
                : Optional.empty();
    }

    /**
     * Whether what is broken was meant as UTF-8. Surrogates that were encoded one by one (CESU-8) count for it; in Windows
     * Arabic a stop after a word can look like a sequence, but the word itself cannot.
     */
    private static boolean isMostlyUtf8(Sequences sequences) {
        int wellFormed = sequences.surrogates()
                + (int) sequences.text().chars().filter(each -> each >= 0x80).count();
        return wellFormed > 0 && wellFormed >= 4 * sequences.malformed();
    }

    /**
     * What the bytes are as UTF-8.
     *
     * @param text of the sequences that are well formed
     * @param surrogates encoded one by one
     */
    private record Sequences(String text, int surrogates, int malformed) {

        static Sequences in(byte[] bytes) {
            var text = new StringBuilder();
            int surrogates = 0;
            int malformed = 0;
            var in = ByteBuffer.wrap(bytes);
            var decoder = UTF_8.newDecoder();
            var out = CharBuffer.allocate(8192);
            while (in.hasRemaining()) {
                var result = decoder.decode(in, out, true);
                text.append(out.flip());
                out.clear();
                if (result.isMalformed()) {
                    boolean isSurrogate = isEncodedSurrogate(bytes, in.position());
                    surrogates += isSurrogate ? 1 : 0;
                    malformed += isSurrogate ? 0 : 1;
                    in.position(in.position() + (isSurrogate ? 3 : result.length()));
                }
            }
            return new Sequences(text.toString(), surrogates, malformed);
        }

        long letters() {
            return text.codePoints()
                    .filter(each -> each >= 0x80 && Character.isLetter(each))
                    .count();
        }

        private static boolean isEncodedSurrogate(byte[] bytes, int at) {
            return at + 2 < bytes.length
                    && (bytes[at] & 0xFF) == 0xED
                    && (bytes[at + 1] & 0xE0) == 0xA0
                    && (bytes[at + 2] & 0xC0) == 0x80;
        }
    }
}
