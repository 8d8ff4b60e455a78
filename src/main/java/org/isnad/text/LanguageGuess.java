package org.isnad.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language that a text is written in, as a BCP 47 tag without script and region, such as {@code ar}. The text's script
 * comes first: only languages written in it are asked for, and of a text too short to tell it is the one that is at home
 * where the text was found, or else the script's usual one.
 */
public final class LanguageGuess {

    /** The tag of a text without letters. */
    public static final String UNKNOWN = "und";

    /** UTF-16 units; articles tell their language sooner, and the time stays small on the longest. */
    private static final int READ_AT_MOST = 20_000;

    /**
     * How much likelier than the expected language another must be. Of 6,000 runs of one to fourteen English words 236 read
     * likelier by a tenth as another language of the script, and 3 by half; sentences in another language are further ahead.
     */
    private static final double CLEAR = 1.4;

    /** How likely a declared language must be, measured by the likeliest, before its declaration counts for more. */
    private static final double BELIEVABLE = 0.7;

    private LanguageGuess() {}

    public static String of(String text) {
        return of(text, UNKNOWN, UNKNOWN);
    }

    /**
     * Believes what the article says of itself ({@code declared}, any BCP 47 tag or nonsense) unless its script or its words
     * speak against it: many pages carry the language of their template.
     *
     * @param home the language that most texts are in where this one was found
     */
    public static String of(String text, String declared, String home) {
        var sample = text.length() <= READ_AT_MOST ? text : text.substring(0, READ_AT_MOST);
        int script = mainScript(sample);
        if (script == UScript.COMMON) {
            return UNKNOWN;
        }
        var expected = expected(script, home);
        var likelihoods = likelihoods(sample, script);
        var best = likelihoods.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                // nothing can be held against a language that the model does not know
                .filter(likeliest ->
                        likeliest.getValue() > CLEAR * likelihoods.getOrDefault(expected, Double.MAX_VALUE))
                .map(Map.Entry::getKey)
                .orElse(expected);
        var claimed = language(declared);
        boolean believed = isWrittenIn(claimed, script)
                && likelihoods.getOrDefault(claimed, Double.MAX_VALUE)
                        >= BELIEVABLE * likelihoods.getOrDefault(best, 0.0);
        return believed ? claimed : best;
    }

    private static String expected(int script, String home) {
        var language = language(home);
        return isWrittenIn(language, script)
                ? language
                : ULocale.addLikelySubtags(ULocale.forLanguageTag("und-" + UScript.getShortName(script)))
                        .getLanguage();
    }

    private static String language(String tag) {
        return ULocale.createCanonical(ULocale.forLanguageTag(tag)).getLanguage();
    }

    /** How much the text's first words read like this language, between 0 and 1; to be compared with other readings of one text. */
    public static double likelihood(String text, String language) {
        var sample = text.length() <= READ_AT_MOST ? text : text.substring(0, READ_AT_MOST);
        return likelihoods(sample, mainScript(sample)).getOrDefault(language, 0.0);
    }

    /** Of the sample's letters most are of this script; {@link UScript#COMMON} where it has no letter. */
    private static int mainScript(String sample) {
        var counts = new HashMap<Integer, Integer>();
        sample.codePoints()
                .filter(UCharacter::isLetter)
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .forEach(script -> counts.merge(script, 1, Integer::sum));
        int main = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UScript.COMMON);
        return main == UScript.HAN && counts.getOrDefault(UScript.HIRAGANA, 0) * 10 >= counts.getOrDefault(main, 0)
                ? UScript.HIRAGANA // Japanese, which may well have more ideographs
                : main;
    }

    private static Map<String, Double> likelihoods(String sample, int script) {
        var likelihoods = new HashMap<String, Double>();
        for (var language : new LanguageDetectorME(Model.LOADED).predictLanguages(sample)) {
            var tag = ULocale.createCanonical(language.getLang()).getLanguage();
            if (isWrittenIn(tag, script)) {
                likelihoods.merge(tag, language.getConfidence(), Math::max);
            }
        }
        return likelihoods;
    }

    private static boolean isWrittenIn(String language, int script) {
        var scripts = UScript.getCode(new ULocale(language));
        return !language.isEmpty() && scripts != null && IntStream.of(scripts).anyMatch(known -> known == script);
    }

    /** Forty megabytes, loaded when the first article comes. */
    private static final class Model {
        private static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (var bytes = LanguageGuess.class.getResourceAsStream("/langdetect-183.bin")) {
                if (bytes == null) {
                    throw new IllegalStateException("the language model is not on the class path");
                }
                return new LanguageDetectorModel(bytes);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
