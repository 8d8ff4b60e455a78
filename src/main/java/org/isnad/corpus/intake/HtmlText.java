package org.isnad.corpus.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text that a browser would show of a page, a line for each paragraph, heading, list item and table row. White space is
 * folded as browsers do, no-break spaces are characters like others. Menus marked as such are left out; other boilerplate
 * stays, for a person can mark it as such and nobody could bring back what was guessed away.
 */
final class HtmlText implements NodeFilter {

    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "nav",
            "head",
            "title",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "select",
            "datalist",
            "textarea",
            "math",
            "map");

    /** The parser takes these for blocks; on the screen they stand within a line. */
    private static final Set<String> INLINE = Set.of("ins", "del", "td", "th");

    private static final Set<String> BLOCKS_TOO = Set.of("button", "dialog", "search", "optgroup", "option");

    private static final Pattern UNSEEN =
            Pattern.compile("(^|;)\\s*(display\\s*:\\s*none|visibility\\s*:\\s*hidden)\\b", Pattern.CASE_INSENSITIVE);

    /** @param zeros how many U+0000 the page spelled out, which are left out of the words */
    record Visible(String words, int zeros) {}

    private final StringBuilder text = new StringBuilder();
    private boolean spaceIsDue;
    private int preformatted;
    private int zeros;

    private HtmlText() {}

    static Visible of(Element body) {
        var reading = new HtmlText();
        body.filter(reading);
        reading.endLine();
        int end = reading.text.length();
        return new Visible(reading.text.substring(0, Math.max(0, end - 1)), reading.zeros);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            if (isUnseen(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            preformatted -= element.normalName().equals("pre") ? 1 : 0;
            if (isBlock(element)) {
                endLine();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        var name = element.normalName();
        if (isBlock(element) || name.equals("br")) {
            endLine();
        } else if ((name.equals("td") || name.equals("th")) && !isAtLineStart()) {
            text.append('\t');
            spaceIsDue = false;
        }
        preformatted += name.equals("pre") ? 1 : 0;
    }

    private void add(String words) {
        for (int at = 0; at < words.length(); at++) {
            char each = words.charAt(at);
            if (each == 0) {
                zeros++;
            } else if (preformatted > 0 && each != '\r') {
                text.append(each);
            } else if (" \t\n\f\r".indexOf(each) >= 0) {
                spaceIsDue = !isAtLineStart();
            } else {
                if (spaceIsDue && text.charAt(text.length() - 1) != '\t') {
                    text.append(' ');
                }
                spaceIsDue = false;
                text.append(each);
            }
        }
    }

    private void endLine() {
        spaceIsDue = false;
        while (!isAtLineStart() && text.charAt(text.length() - 1) == '\t') {
            text.setLength(text.length() - 1);
        }
        if (!isAtLineStart()) {
            text.append('\n');
        }
    }

    private boolean isAtLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private static boolean isBlock(Element element) {
        var name = element.normalName();
        return BLOCKS_TOO.contains(name) || (element.isBlock() && !INLINE.contains(name));
    }

    private static boolean isUnseen(Element element) {
        return LEFT_OUT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("role").toLowerCase(Locale.ROOT).equals("navigation")
                || (element.normalName().equals("dialog") && !element.hasAttr("open"))
                || UNSEEN.matcher(element.attr("style")).find();
    }
}
