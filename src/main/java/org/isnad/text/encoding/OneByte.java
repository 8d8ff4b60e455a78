package org.isnad.text.encoding;

import com.ibm.icu.text.CharsetDetector;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.text.LanguageGuess;

/**
 * Encodings of old, which prove nothing by themselves. Words written in upper bytes alone are of another script than Latin:
 * Arabic if they read like it, else what ICU takes them for. Latin words have ASCII letters in them too.
 */
final class OneByte {

    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

    /** {@link ArabicLetters#fit} of Arabic, with room for texts of a word. */
    private static final double LIKE_ARABIC = -4.2;

    /** Fits nearer to each other than this leave it to the words. */
    private static final double UNDECIDED = 0.3;

    /** In a Latin text with fewer upper letters a guess would be chance. */
    private static final int ENOUGH = 16;

    private static final int SAMPLE = 1 << 16;

    /** What browsers take these names for. */
    private static final Map<String, String> WIDER =
            Map.of("ISO-8859-1", "windows-1252", "ISO-8859-9", "windows-1254", "ISO-8859-8-I", "ISO-8859-8");

    private OneByte() {}

    static Decoding guess(byte[] bytes) {
        var words = Words.in(bytes);
        boolean isLatin = words.amongAscii() >= words.amongThemselves();
        return (isLatin ? latin(bytes, words.amongAscii() >= ENOUGH) : arabic(bytes))
                .or(() -> matches(bytes, 10).findFirst())
                .orElseGet(Decoding.Unreadable::new);
    }

    private static Optional<Decoding> arabic(byte[] bytes) {
        double windows = ArabicLetters.fit(bytes, ArabicLetters.WINDOWS);
        double iso = ArabicLetters.fit(bytes, ArabicLetters.ISO);
        if (Math.max(windows, iso) < LIKE_ARABIC) {
            return Optional.empty();
        }
        boolean isWindows = Math.abs(windows - iso) < UNDECIDED
                ? likelihood(bytes, ArabicLetters.WINDOWS) >= likelihood(bytes, ArabicLetters.ISO)
                : windows >= iso;
        return Decoder.readable(bytes, isWindows ? ArabicLetters.WINDOWS : ArabicLetters.ISO)
                .or(() -> Decoder.readable(bytes, ArabicLetters.WINDOWS));
    }

    private static double likelihood(byte[] bytes, Charset charset) {
        return LanguageGuess.likelihood(new String(bytes, charset), "ar");
    }

    private static Optional<Decoding> latin(byte[] bytes, boolean isEnough) {
        var guessed = isEnough ? matches(bytes, 60).findFirst() : Optional.<Decoding>empty();
        return guessed.or(() -> Decoder.readable(bytes, WINDOWS_LATIN));
    }

    /** What ICU takes the bytes for and what they can be, the likeliest first; its names are widened as browsers do. */
    private static Stream<Decoding> matches(byte[] bytes, int confidence) {
        var detector = new CharsetDetector().setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
        return Stream.of(detector.detectAll())
                .filter(match -> match.getConfidence() >= confidence)
                .map(match -> WIDER.getOrDefault(match.getName(), match.getName()))
                .filter(name -> !name.startsWith("UTF-") && !name.startsWith("IBM") && Charset.isSupported(name))
                .flatMap(name -> Decoder.readable(bytes, Charset.forName(name)).stream());
    }

    /** Upper letters that stand in a word with ASCII letters, and those in words of their own; one alone, as «à» or «و», says nothing. */
    private record Words(int amongAscii, int amongThemselves) {

        static Words in(byte[] bytes) {
            int amongAscii = 0;
            int amongThemselves = 0;
            int upper = 0;
            int ascii = 0;
            for (int at = 0; at <= bytes.length; at++) {
                int each = at < bytes.length ? bytes[at] & 0xFF : ' ';
                if (each >= 0xC0) {
                    upper++;
                } else if (each < 0x80 && Character.isLetter(each)) {
                    ascii++;
                } else {
                    amongAscii += ascii > 0 ? upper : 0;
                    amongThemselves += ascii == 0 && upper > 1 ? upper : 0;
                    upper = 0;
                    ascii = 0;
                }
            }
            return new Words(amongAscii, amongThemselves);
        }
    }
}
