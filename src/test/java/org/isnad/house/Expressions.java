package org.isnad.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text of a page with the expressions in it taken apart from the words around them.
 *
 * @param words what stands outside of expressions
 * @param expressions what stands between their braces
 */
record Expressions(String words, List<String> expressions) {

    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Expressions in(String text) {
        var words = new StringBuilder();
        var found = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            if (text.startsWith("#{", at) || text.startsWith("${", at)) {
                int end = closing(text, at + 1);
                found.add(text.substring(at + 2, end));
                at = end + 1;
            } else {
                words.append(text.charAt(at++));
            }
        }
        return new Expressions(words.toString(), found);
    }

    /** The strings in the expressions. */
    List<String> strings() {
        return expressions.stream().flatMap(each -> strings(each).stream()).toList();
    }

    static List<String> strings(String expression) {
        return QUOTED.matcher(expression).results().map(Expressions::content).toList();
    }

    private static String content(MatchResult quoted) {
        return quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
    }

    /** Braces within strings do not count. */
    private static int closing(String text, int opening) {
        int depth = 0;
        char quote = 0;
        for (int at = opening; at < text.length(); at++) {
            char next = text.charAt(at);
            if (quote != 0) {
                at += next == '\\' ? 1 : 0;
                quote = next == quote ? 0 : quote;
            } else if (next == '\'' || next == '"') {
                quote = next;
            } else if (next == '{') {
                depth++;
            } else if (next == '}' && --depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("an expression does not end: " + text);
    }
}
