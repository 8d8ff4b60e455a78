package org.isnad.text.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** How much like Arabic a file's upper bytes read in one of the two Arabic encodings, which share a third of their letters. */
final class ArabicLetters {

    static final Charset WINDOWS = Charset.forName("windows-1256");
    static final Charset ISO = Charset.forName("ISO-8859-6");

    /** From the most to the least frequent letter of news prose, in thousandths. */
    private static final String BY_FREQUENCY = "الينموترةبعدسفهكقأحجشطصىخإذضزثئغءظؤآ";

    private static final double[] THOUSANDTHS = {
        160, 115, 75, 60, 60, 55, 55, 45, 30, 35, 35, 30, 28, 27, 27, 22, 22, 20, 18, 14, 12, 10, 9, 9, 8, 8, 6, 6, 5,
        5, 4, 4, 3, 2, 2, 2
    };

    /** Letters that Persian and Urdu add, harakat, tatweel, Arabic stops and quotation marks. */
    private static final String ALSO = "پچژگکیہھےںٹڈڑًٌٍَُِّْـ،؛؟«»“”‘’–—…٪\u00a0\u200c\u200e\u200f";

    private static final double ALSO_THOUSANDTHS = 4;

    private static final double FOREIGN_THOUSANDTHS = 0.02;

    /** The lowest {@link #fit} of Arabic, if of single letters between stops. */
    private static final double UNLIKELY = -5;

    private static final Map<Character, Double> LIKELIHOODS = likelihoods();

    private ArabicLetters() {}

    /** The mean logarithm of the upper bytes' likelihoods: about -3 for Arabic, below -5 for anything else. */
    static double fit(byte[] bytes, Charset charset) {
        var meanings = meanings(charset);
        double sum = 0;
        int count = 0;
        for (byte each : bytes) {
            if (each < 0) {
                sum += LIKELIHOODS.getOrDefault(meanings[each & 0x7F], Math.log(FOREIGN_THOUSANDTHS / 1000));
                count++;
            }
        }
        return count == 0 ? Double.NEGATIVE_INFINITY : sum / count;
    }

    /** Whether the upper bytes can be Arabic in neither encoding: UTF-8 read so has a rare letter or a sign in every second place. */
    static boolean areUnlikely(byte[] bytes) {
        return fit(bytes, WINDOWS) < UNLIKELY && fit(bytes, ISO) < UNLIKELY;
    }

    private static char[] meanings(Charset charset) {
        var upper = new byte[128];
        for (int at = 0; at < upper.length; at++) {
            upper[at] = (byte) (at + 128);
        }
        return charset.decode(ByteBuffer.wrap(upper)).toString().toCharArray();
    }

    private static Map<Character, Double> likelihoods() {
        var likelihoods = new HashMap<Character, Double>();
        for (int at = 0; at < ALSO.length(); at++) {
            likelihoods.put(ALSO.charAt(at), Math.log(ALSO_THOUSANDTHS / 1000));
        }
        for (int at = 0; at < BY_FREQUENCY.length(); at++) {
            likelihoods.put(BY_FREQUENCY.charAt(at), Math.log(THOUSANDTHS[at] / 1000));
        }
        return likelihoods;
    }
}
