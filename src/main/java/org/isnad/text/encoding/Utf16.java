package org.isnad.text.encoding;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** UTF-16 whose byte-order mark was lost. */
final class Utf16 {

    private static final int SAMPLE = 1 << 16;

    /** Of a text's upper bytes so many at least are below 0x20, in all scripts but East Asia's. */
    private static final double BLOCKS = 0.4;

    private static final double COHERENT = 0.9;

    private Utf16() {}

    /** Every second byte is the number of a block of characters, and the blocks are few. Empty where that is not so. */
    static Optional<Decoding> alphabetic(byte[] bytes) {
        var sample = sample(bytes);
        double little = blocks(sample, 1);
        double big = blocks(sample, 0);
        var likelier = little >= big ? UTF_16LE : UTF_16BE;
        boolean fits =
                Math.max(little, big) >= BLOCKS && Readability.coherence(new String(sample, likelier)) >= COHERENT;
        return fits ? Optional.of(Decoder.strictly(bytes, 0, likelier)) : Optional.empty();
    }

    /** Ideographs fill many blocks, but a text of them has spaces, line ends or stops. For bytes that are not UTF-8. */
    static Optional<Decoding> eastAsian(byte[] bytes) {
        return eastAsian(bytes, UTF_16LE).or(() -> eastAsian(bytes, UTF_16BE));
    }

    private static Optional<Decoding> eastAsian(byte[] bytes, Charset order) {
        var text = new String(sample(bytes), order);
        boolean hasStops =
                text.chars().anyMatch(each -> each == ' ' || each == '\n' || each == 0x3001 || each == 0x3002);
        long letters = text.codePoints().filter(Readability::isEastAsian).count();
        boolean fits = hasStops && letters * 2 > text.length() && Readability.coherence(text) >= COHERENT;
        return fits ? Decoder.readable(bytes, order) : Optional.empty();
    }

    /** Nothing of a file of odd length: it cannot be UTF-16. */
    private static byte[] sample(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length % 2 == 0 ? Math.min(bytes.length, SAMPLE) : 0);
    }

    /** The share of bytes below 0x20 at the upper places; line ends are not counted, for other encodings have them too. */
    private static double blocks(byte[] sample, int upper) {
        int low = 0;
        for (int at = upper; at < sample.length; at += 2) {
            low += sample[at] >= 0 && sample[at] < 0x20 && sample[at] != '\n' && sample[at] != '\r' ? 1 : 0;
        }
        return low / Math.max(1, sample.length / 2.0);
    }
}
