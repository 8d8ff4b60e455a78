package org.isnad.guideline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.isnad.text.Direction;

/**
 * Markdown (CommonMark with tables) as HTML: HTML within it is shown as it was typed, links lead to the web or to a mail, and
 * pictures are those of the project, written {@code ![what it shows](picture:12)}. Each block runs in the direction of its own
 * words.
 */
final class Markdown {

    private static final int LOWEST_HEADING = 6;
    private static final int DEEPEST = 100;

    private static final List<Extension> MORE = List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(MORE).build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().extensions(MORE).build();
    private static final List<String> SAFE = List.of("http", "https", "mailto");
    /** Names of HTML elements are Latin in any language, and say nothing of the words between them. */
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private static final Pattern OWN_PICTURE = Pattern.compile("picture:([0-9]{1,18})");

    private Markdown() {}

    /**
     * Shows a text.
     *
     * @param pictures what comes before a picture's id in its address
     * @throws GuidelineRefusal.TooDeep if more than {@value #DEEPEST} things lie within one another
     */
    static Rendered render(String text, String pictures) {
        var document = parsed(text);
        document.accept(new Pictures(pictures));
        var headings = new Headings();
        document.accept(headings);
        var html = HtmlRenderer.builder()
                .extensions(MORE)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(SAFE))
                .attributeProviderFactory(context -> (node, tag, attributes) -> describe(node, headings, attributes))
                .build()
                .render(document);
        return new Rendered(html, List.copyOf(headings.found));
    }

    /** Whether each picture says something to those who do not see it. */
    static boolean describesPictures(String text) {
        var mute = new ArrayList<Image>();
        parsed(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                if (words(image).isBlank()) {
                    mute.add(image);
                }
            }
        });
        return mute.isEmpty();
    }

    /** Whoever walks through a document goes down with it, and would fall out of a deep one. */
    private static Node parsed(String text) {
        var document = read(text);
        int depth = 0;
        for (Node node = document; node != null; ) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null ? null : node.getNext();
            }
            if (depth > DEEPEST) {
                throw new GuidelineRefusal.TooDeep(DEEPEST);
            }
        }
        return document;
    }

    private static Node read(String text) {
        try {
            return PARSER.parse(text);
        } catch (StackOverflowError deep) { // the library itself goes down with what it reads, and keeps nothing of it
            throw new GuidelineRefusal.TooDeep(DEEPEST);
        }
    }

    private static void describe(Node node, Headings headings, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            attributes.put("id", headings.ids.getOrDefault(heading, ""));
        }
        if (node instanceof Heading
                || node instanceof Paragraph
                || node instanceof BulletList
                || node instanceof OrderedList
                || node instanceof BlockQuote
                || node instanceof TableBlock
                || node instanceof HtmlBlock) {
            attributes.put(
                    "dir",
                    Direction.of(TAG.matcher(words(node)).replaceAll(" ")).code());
        }
    }

    /** A picture's own words are those in its brackets: a renderer would tell its address, too. */
    private static String words(Node node) {
        if (node instanceof Image) {
            var words = new StringBuilder();
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                words.append(WORDS.render(child));
            }
            return words.toString();
        }
        return WORDS.render(node);
    }

    /** Puts the project's pictures where they are found, and a link in the place of any other. */
    private static final class Pictures extends AbstractVisitor {

        private final String address;

        private Pictures(String address) {
            this.address = address;
        }

        @Override
        public void visit(Image image) {
            var own = OWN_PICTURE.matcher(image.getDestination());
            if (own.matches()) {
                image.setDestination(address + own.group(1));
                return;
            }
            var link = new Link(image.getDestination(), image.getTitle());
            for (var child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                link.appendChild(child);
            }
            image.insertAfter(link);
            image.unlink();
        }
    }

    /** One step below the page's own title, each with an id that nothing else on the page has. */
    private static final class Headings extends AbstractVisitor {

        private final List<Rendered.Heading> found = new ArrayList<>();
        private final Map<Node, String> ids = new HashMap<>();
        private final IdGenerator names =
                IdGenerator.builder().prefix("section-").build();

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + 1));
            var text = words(heading).strip();
            var id = names.generateId(text);
            ids.put(heading, id);
            found.add(new Rendered.Heading(heading.getLevel(), id, text));
        }
    }
}
