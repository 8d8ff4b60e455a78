package org.isnad.exchange.format;

import static java.util.Comparator.comparing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.annotation.MarkedSpan;
import org.isnad.text.CodePoints;
import org.isnad.text.TextRange;

/**
 * Four columns, one layer: token, part of speech (not given), chunk (not given), tag. A token is cut at the ends of a span,
 * so that the tokens of a mention are just what was selected.
 */
final class Conll2003 extends Format {

    private static final String OUTSIDE = "O";
    private static final Option SCHEME = new Option("scheme", List.of("BIO", "BIOES"), "BIO");
    private static final Option LAYER = new Option(Option.LAYER, List.of(), "entity");
    private static final Option NESTING = new Option("nesting", List.of("outermost", "innermost"), "outermost");

    Conll2003() {
        super("conll2003", "conll", "text/plain", SCHEME, LAYER, NESTING);
    }

    @Override
    ArticleWriter open(OutputStream out, Map<String, String> choices) {
        return new Columns(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder())),
                TagScheme.valueOf(SCHEME.chosen(choices)),
                LAYER.chosen(choices),
                Flattening.valueOf(NESTING.chosen(choices).toUpperCase(Locale.ROOT)));
    }

    private record Columns(Writer out, TagScheme scheme, String layer, Flattening flattening) implements ArticleWriter {

        @Override
        public List<Loss> write(AnnotatedArticle article) throws IOException {
            var losses = new ArrayList<Loss>();
            var spans = flattening.choose(taggable(article, losses), article.id(), losses);
            spans.forEach(span -> tellDetails(article, span, losses));
            article.relations()
                    .forEach(relation -> losses.add(new Loss(Loss.Kind.RELATION, article.id(), relation.id())));
            writeSentences(new ConllTokens(article, spans), spans);
            losses.sort(comparing(Loss::kind));
            return losses;
        }

        private List<MarkedSpan> taggable(AnnotatedArticle article, List<Loss> losses) {
            var offsets = CodePoints.of(article.text());
            var taggable = new ArrayList<MarkedSpan>();
            for (var span : article.spans()) {
                var text = offsets.slice(span.fragments().get(0));
                if (!span.layer().equals(layer)) {
                    losses.add(new Loss(Loss.Kind.OTHER_LAYER, article.id(), span.id()));
                } else if (span.fragments().size() > 1) {
                    losses.add(new Loss(Loss.Kind.FRAGMENTED, article.id(), span.id()));
                } else if (text.codePoints().allMatch(Blanks::isBlank)) {
                    losses.add(new Loss(Loss.Kind.BLANK, article.id(), span.id()));
                } else {
                    taggable.add(span);
                }
            }
            return taggable;
        }

        private static void tellDetails(AnnotatedArticle article, MarkedSpan span, List<Loss> losses) {
            var text = span.exact().get(0);
            if (!span.attributes().isEmpty()) {
                losses.add(new Loss(Loss.Kind.ATTRIBUTES, article.id(), span.id()));
            }
            if (span.entity() != null) {
                losses.add(new Loss(Loss.Kind.ENTITY, article.id(), span.id()));
            }
            if (Blanks.isBlank(text.codePointAt(0)) || Blanks.isBlank(text.codePointBefore(text.length()))) {
                losses.add(new Loss(Loss.Kind.BLANK_ENDS, article.id(), span.id()));
            }
        }

        private void writeSentences(ConllTokens text, List<MarkedSpan> spans) throws IOException {
            out.write("-DOCSTART- -X- O O\n\n");
            var tokens = text.tokens();
            var tags = tags(tokens, spans);
            for (int row = 0; row < tokens.size(); row++) {
                var token = tokens.get(row);
                if (row > 0 && text.beginsSentence(tokens.get(row - 1).end(), token)) {
                    out.write('\n');
                }
                out.write(text.word(token));
                out.write(" _ O ");
                out.write(tags.get(row));
                out.write('\n');
            }
            if (!tokens.isEmpty()) {
                out.write('\n');
            }
        }

        /** One for each token; both come in reading order, and a token lies in one span or in none. */
        private List<String> tags(List<TextRange> tokens, List<MarkedSpan> spans) {
            var tags = new ArrayList<String>(tokens.size());
            int next = 0;
            for (var span : spans) {
                var place = span.fragments().get(0);
                var label = Blanks.joined(span.label());
                for (; tokens.get(next).begin() < place.begin(); next++) {
                    tags.add(OUTSIDE);
                }
                int first = next;
                for (; next < tokens.size() && tokens.get(next).begin() < place.end(); next++) {
                    boolean last =
                            next + 1 == tokens.size() || tokens.get(next + 1).begin() >= place.end();
                    tags.add(scheme.tag(label, next == first, last));
                }
            }
            while (tags.size() < tokens.size()) {
                tags.add(OUTSIDE);
            }
            return tags;
        }

        @Override
        public void finish() throws IOException {
            out.flush();
        }

        @Override
        public void close() {
            // holds nothing: what was not flushed belongs to a file that was given up
        }
    }

    /** How the tags of a row of tokens tell where a span begins and ends. */
    private enum TagScheme {
        /** {@code B-} opens a span, {@code I-} goes on: IOB2. */
        BIO,
        /** As BIO, and {@code E-} ends a span of several tokens, {@code S-} is one of a single token. */
        BIOES;

        String tag(String label, boolean first, boolean last) {
            if (this == BIOES && last) {
                return (first ? "S-" : "E-") + label;
            }
            return (first ? "B-" : "I-") + label;
        }
    }
}
