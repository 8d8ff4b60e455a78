package org.isnad.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the strings in a JavaScript file: quoted ones and templates, not those in comments and regular expressions. */
final class Script {

    private static final Pattern REGULAR_EXPRESSION_COMES =
            Pattern.compile("(^|[(,=:\\[!&|?{};+*%~<>-]|\\breturn|\\btypeof|\\bcase|\\bawait)\\s*$");

    private final Path file;
    private final String source;
    private final List<Literal> found = new ArrayList<>();
    private int at;

    private Script(Path file) {
        this.file = file;
        this.source = Sources.read(file);
    }

    static List<Literal> literals(Path file) {
        var script = new Script(file);
        script.readCode(0);
        return script.found;
    }

    /** Up to the end, or to the brace that closes a value inside a template. */
    private void readCode(int openBraces) {
        int depth = openBraces;
        while (at < source.length()) {
            char next = source.charAt(at);
            if (source.startsWith("//", at)) {
                skipTo("\n");
            } else if (source.startsWith("/*", at)) {
                skipTo("*/");
            } else if (next == '\'' || next == '"') {
                readQuoted(next);
            } else if (next == '`') {
                readTemplate();
            } else if (next == '/'
                    && REGULAR_EXPRESSION_COMES.matcher(lastOf(source, at)).find()) {
                skipRegularExpression();
            } else {
                depth += next == '{' ? 1 : next == '}' ? -1 : 0;
                at++;
                if (openBraces > 0 && depth == 0) {
                    return;
                }
            }
        }
    }

    private void skipTo(String end) {
        int found = source.indexOf(end, at + 1);
        at = found < 0 ? source.length() : found + end.length();
    }

    private void readQuoted(char quote) {
        int begin = ++at;
        while (source.charAt(at) != quote) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        add(begin, at++);
    }

    /** A template's pieces between its values are strings of their own. */
    private void readTemplate() {
        int begin = ++at;
        while (source.charAt(at) != '`') {
            if (source.startsWith("${", at)) {
                add(begin, at);
                at += 2;
                readCode(1);
                begin = at;
            } else {
                at += source.charAt(at) == '\\' ? 2 : 1;
            }
        }
        add(begin, at++);
    }

    private void skipRegularExpression() {
        boolean inClass = false;
        at++;
        while (inClass || source.charAt(at) != '/') {
            char next = source.charAt(at);
            inClass = next == '[' || (inClass && next != ']');
            at += next == '\\' ? 2 : 1;
        }
        at++;
    }

    private void add(int begin, int end) {
        var before = source.substring(0, begin - 1);
        found.add(new Literal(file, before.lines().count(), source.substring(begin, end), before));
    }

    private static String lastOf(String source, int end) {
        return source.substring(Math.max(0, end - 20), end);
    }
}
