package org.isnad.exchange.readback;

/** A text without its white space: what is left of it in a format of tokens. */
final class Ink {

    private Ink() {}

    static String of(String text) {
        return text.codePoints()
                .filter(Ink::prints)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** As one word, with a low line for each white space. */
    static String joined(String words) {
        return words.codePoints()
                .map(each -> prints(each) ? each : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** For each offset of the text, and its end, how many code points before it are ink. */
    static int[] offsets(int[] text) {
        var offsets = new int[text.length + 1];
        for (int at = 0; at < text.length; at++) {
            offsets[at + 1] = offsets[at] + (prints(text[at]) ? 1 : 0);
        }
        return offsets;
    }

    /** All but Unicode's white space and the four separators of ASCII. */
    private static boolean prints(int codePoint) {
        boolean separates = codePoint >= 0x1C && codePoint <= 0x1F;
        boolean control = (codePoint >= 0x09 && codePoint <= 0x0D) || codePoint == 0x85;
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> !separates && !control;
        };
    }
}
