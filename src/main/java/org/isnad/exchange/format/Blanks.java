package org.isnad.exchange.format;

/** Characters that a file of lines and columns cannot have inside a column. */
final class Blanks {

    private Blanks() {}

    /** White space as Java, Python or Unicode understand it, whichever takes more for it. */
    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }

    /** A tab, or what some reader takes for the end of a line. */
    static boolean breaksColumn(int codePoint) {
        return switch (codePoint) {
            case '\t', '\n', 0x0B, '\f', '\r', 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    /** One word for a column, with a low line for each blank. */
    static String joined(String words) {
        return words.codePoints()
                .map(each -> isBlank(each) ? '_' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
