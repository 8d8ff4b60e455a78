package org.isnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Text for people stands in the message files alone: not in pages, code, scripts or styles. */
class LiteralTextTest {

    private static final Set<String> SHOWN = Set.of(
            "alt",
            "aria-description",
            "aria-label",
            "ariaLabel",
            "cancelLabel",
            "caption",
            "chooseLabel",
            "converterMessage",
            "detail",
            "emptyMessage",
            "footer",
            "footerText",
            "header",
            "headerText",
            "invalidFileMessage",
            "invalidSizeMessage",
            "itemLabel",
            "label",
            "legend",
            "message",
            "noSelectionLabel",
            "placeholder",
            "requiredMessage",
            "summary",
            "title",
            "tooltip",
            "uploadLabel",
            "validatorMessage",
            "value");

    /** Elements whose value goes to the program and not to the reader. */
    private static final Set<String> SILENT = Set.of(
            "ui:param",
            "f:param",
            "o:param",
            "f:attribute",
            "c:set",
            "h:inputHidden",
            "option",
            "data",
            "li",
            "meter",
            "progress");

    private static final Set<String> SILENT_INPUTS = Set.of("hidden", "radio", "checkbox");

    private static final Pattern SCRIPT_SHOWS =
            Pattern.compile("(\\.(textContent|innerText|title|placeholder|alt|ariaLabel|ariaDescription)\\s*=\\s*"
                    + "|[\\s{,(]['\"]?(textContent|title|placeholder|alt|aria-label|aria-description|aria-valuetext)['\"]?\\s*[:,]\\s*"
                    + "|\\b(append|prepend|notice|alert|confirm|prompt|createTextNode)\\()['\"`]?$");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern STYLE_SHOWS = Pattern.compile("content\\s*:\\s*([\"'])(.*?)\\1");

    @Test
    void not_in_pages() {
        var wrong = new TreeSet<String>();

        for (var page : Markup.all()) {
            page.texts().stream()
                    .filter(text -> isShown(text.value()))
                    .forEach(text -> wrong.add("%s:%d %s"
                            .formatted(page.file(), text.line(), text.value().strip())));
            page.elements().forEach(element -> element.attributes().forEach((name, value) -> {
                if (isShown(element, name, value)) {
                    wrong.add("%s:%d %s=\"%s\"".formatted(page.file(), element.line(), name, value));
                }
            }));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void not_in_code() {
        var wrong = new TreeSet<String>();

        for (var file : JavaFile.under(Sources.CODE)) {
            if (file.room().matches(".*\\.(page|web|api|api\\.wire|api\\.talk)")) {
                file.literals(false).stream()
                        .filter(Literal::isSentence)
                        .forEach(literal -> wrong.add(literal.toString()));
            }
            file.collect(new ToldByFaces(file)).forEach(literal -> wrong.add(literal.toString()));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void not_in_scripts() {
        var wrong = new TreeSet<String>();

        for (var script : Sources.under(Sources.SCRIPTS, ".js")) {
            for (var literal : Script.literals(script)) {
                boolean told = literal.hasLetters() && literal.follows(SCRIPT_SHOWS);
                boolean markup = literal.value().contains("</")
                        && Literal.hasLetters(TAG.matcher(literal.value()).replaceAll(""));
                // One letter alone is an entry of a table, no sentence.
                boolean arabic = literal.value()
                                .codePoints()
                                .filter(LiteralTextTest::isArabicLetter)
                                .count()
                        > 1;
                if (told || markup || arabic) {
                    wrong.add(literal.toString());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void not_in_styles() {
        var wrong = new TreeSet<String>();

        for (var style : Sources.under(Sources.PAGES, ".css")) {
            STYLE_SHOWS
                    .matcher(Sources.read(style))
                    .results()
                    .filter(found -> Literal.hasLetters(found.group(2).replaceAll("\\\\[0-9a-fA-F]+", "")))
                    .forEach(found -> wrong.add(style + " " + found.group()));
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isShown(Markup.Element element, String attribute, String value) {
        if (element.name().equals("f:passThroughAttribute")) {
            return attribute.equals("value") && SHOWN.contains(element.attribute("name")) && isShown(value);
        }
        if (!SHOWN.contains(attribute)) {
            return false;
        }
        boolean silent = attribute.equals("value")
                && (SILENT.contains(element.name()) || SILENT_INPUTS.contains(element.attribute("type")));
        return silent ? Literal.isSentence(Expressions.in(value).words()) : isShown(value);
    }

    /** Letters outside of expressions, or a sentence in a string of one. */
    private static boolean isShown(String text) {
        var parts = Expressions.in(text);
        return Literal.hasLetters(parts.words()) || parts.strings().stream().anyMatch(Literal::isSentence);
    }

    private static boolean isArabicLetter(int codePoint) {
        return Character.isLetter(codePoint) && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC;
    }

    /** Strings with which a message of Faces is made. */
    private static final class ToldByFaces extends TreeScanner<@Nullable Void, List<Literal>> {

        private final JavaFile file;

        private ToldByFaces(JavaFile file) {
            this.file = file;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, List<Literal> found) {
            if (made.getIdentifier().toString().equals("FacesMessage")) {
                for (var argument : made.getArguments()) {
                    if (argument instanceof LiteralTree literal
                            && literal.getValue() instanceof String text
                            && Literal.hasLetters(text)) {
                        found.add(new Literal(file.path(), file.line(literal), text, ""));
                    }
                }
            }
            return super.visitNewClass(made, found);
        }
    }
}
