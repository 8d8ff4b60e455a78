package org.isnad.exchange.readback;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.isnad.exchange.format.AnnotatedArticle;
import org.isnad.exchange.format.Loss;
import org.isnad.text.TextHash;

/**
 * What a file must say of one article, less what its format could not hold. The text is kept as its hash: of all of it, and
 * of its ink alone.
 */
record ExpectedArticle(
        String id,
        String name,
        String sha256,
        String inkSha256,
        List<ExpectedSpan> spans,
        List<RelationFact> relations) {

    static ExpectedArticle of(AnnotatedArticle article, List<Loss> losses) {
        var leftOut = losses.stream()
                .filter(loss -> loss.kind().leavesOut())
                .map(Loss::mark)
                .collect(Collectors.toSet());
        var ink = Ink.offsets(article.text().codePoints().toArray());
        return new ExpectedArticle(
                article.id(),
                article.name(),
                TextHash.sha256(article.text()),
                TextHash.sha256(Ink.of(article.text())),
                article.spans().stream()
                        .filter(span -> !leftOut.contains(span.id()))
                        .map(span -> ExpectedSpan.of(span, ink))
                        .toList(),
                article.relations().stream()
                        .filter(relation -> !leftOut.contains(relation.id()))
                        .map(RelationFact::of)
                        .toList());
    }

    void writeTo(DataOutput out) throws IOException {
        Strings.write(id, out);
        Strings.write(name, out);
        Strings.write(sha256, out);
        Strings.write(inkSha256, out);
        out.writeInt(spans.size());
        for (var span : spans) {
            span.writeTo(out);
        }
        out.writeInt(relations.size());
        for (var relation : relations) {
            relation.writeTo(out);
        }
    }

    static ExpectedArticle readFrom(DataInput in) throws IOException {
        var id = Strings.read(in);
        var name = Strings.read(in);
        var sha256 = Strings.read(in);
        var inkSha256 = Strings.read(in);
        var spans = new ArrayList<ExpectedSpan>();
        for (int left = in.readInt(); left > 0; left--) {
            spans.add(ExpectedSpan.readFrom(in));
        }
        var relations = new ArrayList<RelationFact>();
        for (int left = in.readInt(); left > 0; left--) {
            relations.add(RelationFact.readFrom(in));
        }
        return new ExpectedArticle(id, name, sha256, inkSha256, spans, relations);
    }

    /** Throws unless both are equal. */
    void require(String expected, String found) {
        require("", expected, found);
    }

    void require(UUID mark, String expected, String found) {
        require(mark.toString(), expected, found);
    }

    private void require(String mark, String expected, String found) {
        if (!expected.equals(found)) {
            throw new ReadBackFailed(id, mark, expected, found);
        }
    }
}
