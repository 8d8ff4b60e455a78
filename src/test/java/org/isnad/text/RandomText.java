package org.isnad.text;

import java.util.Random;
import java.util.function.Consumer;

/** Texts made to find what a test's author did not think of: all scripts, and what is hard about text. Never a lone surrogate. */
public final class RandomText {

    private static final String[] PIECES = {
        "كتاب ",
        "وَقالَ ",
        "فللبلاد، ",
        "١٢٫٥ ٪ ",
        "أ.ف.ب ",
        "الـمـدى؟ ",
        "لله ",
        "٢٠٢٥/٢/١٢ ",
        "«نعم». ",
        "ב־12 במאי. ",
        "The U.S. said: \"No.\" ",
        "l’été ",
        "e\u0301\u0323 ",
        "o\u0308\u0304",
        "10\u202f000 ",
        "a\u00a0b ",
        "naïve. ",
        "👩‍👩‍👧‍👦",
        "🏳️‍🌈 ",
        "👍🏽",
        "🇱🇧🇯🇴🇪🇬",
        "🇫🇷",
        "❤️",
        "1️⃣",
        "각",
        "ᄀ\u1161\u11a8",
        "क्षि ",
        "क्‍ष",
        "நி",
        "กำลัง",
        "ประเทศ",
        "日本語。",
        "漢字、かな",
        "Ελλάδα; ",
        "Жизнь! ",
        "ᠮᠣᠩ\u180e",
        "𝒳𝒴",
        "𐤀𐤁",
        "\u200f",
        "\u200e ",
        "\u202bx\u202c",
        "\u0301",
        " \u0301",
        "\n",
        "\n\n",
        "\r",
        "\t",
        " ",
        "\u2028",
        "\u0085",
        "\u200b",
        "\u00ad",
        "\u0600١",
        "💥",
        "—",
        "...",
        "x_y.z"
    };

    private final Random random;

    public RandomText(long seed) {
        this.random = new Random(seed);
    }

    /** Runs a property on many texts; the failing one's seed is in the error. */
    public static void forEach(int texts, int pieces, Consumer<String> property) {
        for (long seed = 1; seed <= texts; seed++) {
            try {
                property.accept(new RandomText(seed).of(pieces));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("random text with seed " + seed + ": " + failed.getMessage(), failed);
            }
        }
    }

    public String of(int pieces) {
        var text = new StringBuilder();
        for (int piece = 0; piece < pieces; piece++) {
            if (random.nextInt(8) == 0) {
                text.appendCodePoint(anyCodePoint());
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    private int anyCodePoint() {
        while (true) {
            int codePoint = random.nextInt(random.nextBoolean() ? 0x3100 : 0x110000);
            boolean kept = Character.isDefined(codePoint)
                    && !Character.isISOControl(codePoint)
                    && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
                    && codePoint != 0xFEFF;
            if (kept) {
                return codePoint;
            }
        }
    }
}
