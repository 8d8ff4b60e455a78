package org.isnad.exchange.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.isnad.annotation.MarkedSpan;
import org.isnad.text.Segments;
import org.isnad.text.TextRange;

/**
 * An article's sentences of tokens, fitted to spans that do not overlap: a token is cut where a span begins or ends inside
 * it, and a sentence goes on to the end of the span that it began. Every character that is no blank is in one token.
 */
final class ConllTokens {

    private final int[] text;
    private final BitSet tokenEdges;
    private final BitSet sentenceStarts;

    ConllTokens(AnnotatedArticle article, List<MarkedSpan> spans) {
        text = article.text().codePoints().toArray();
        tokenEdges = new BitSet(text.length + 1);
        sentenceStarts = new BitSet(text.length + 1);
        for (var token : Segments.tokens(article.text())) {
            cutAround(token);
        }
        for (var sentence : Segments.sentences(article.text(), article.language())) {
            sentenceStarts.set(sentence.begin());
        }
        for (var span : spans) {
            var range = span.fragments().get(0);
            cutAround(range);
            sentenceStarts.clear(range.begin() + 1, range.end());
        }
    }

    private void cutAround(TextRange range) {
        tokenEdges.set(range.begin());
        tokenEdges.set(range.end());
    }

    List<TextRange> tokens() {
        var tokens = new ArrayList<TextRange>();
        int begin = 0;
        for (int at = 0; at <= text.length; at++) {
            boolean ends = at == text.length || tokenEdges.get(at) || Blanks.isBlank(text[at]);
            if (ends) {
                if (begin < at) {
                    tokens.add(new TextRange(begin, at));
                }
                begin = at < text.length && Blanks.isBlank(text[at]) ? at + 1 : at;
            }
        }
        return tokens;
    }

    /** Whether a sentence begins at a token's begin or in the blanks before it, back to the end of the token before. */
    boolean beginsSentence(int previousEnd, TextRange token) {
        int start = sentenceStarts.nextSetBit(previousEnd);
        return start >= 0 && start <= token.begin();
    }

    String word(TextRange token) {
        return new String(text, token.begin(), token.length());
    }
}
