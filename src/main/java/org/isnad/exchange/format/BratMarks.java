package org.isnad.exchange.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.isnad.annotation.MarkedRelation;
import org.isnad.annotation.MarkedSpan;
import org.isnad.text.TextRange;

/**
 * The {@code .ann} of one article. brat gives each mark a line, so a span is cut at line ends and tabs into fragments; the note
 * beside each mark has what brat has no field for.
 */
final class BratMarks {

    private final AnnotatedArticle article;
    private final BratTypes types;
    private final int[] text;
    private final Map<UUID, String> numbers = new HashMap<>();
    private final StringBuilder lines = new StringBuilder();
    private final List<Loss> losses = new ArrayList<>();
    private int notes;

    BratMarks(AnnotatedArticle article, BratTypes types) {
        this.article = article;
        this.types = types;
        this.text = article.text().codePoints().toArray();
        article.spans().forEach(this::write);
        int number = 1;
        for (var relation : article.relations()) {
            var from = numbers.get(relation.from());
            var to = numbers.get(relation.to());
            if (from == null || to == null) {
                losses.add(new Loss(Loss.Kind.LOOSE_RELATION, article.id(), relation.id()));
            } else {
                write(relation, "R" + number++, from, to);
            }
        }
    }

    String lines() {
        return lines.toString();
    }

    List<Loss> losses() {
        return losses;
    }

    private void write(MarkedSpan span) {
        var pieces = new ArrayList<TextRange>();
        span.fragments().forEach(fragment -> addPieces(fragment, pieces));
        if (pieces.isEmpty()) {
            losses.add(new Loss(Loss.Kind.BLANK, article.id(), span.id()));
            return;
        }
        var number = "T" + (numbers.size() + 1);
        numbers.put(span.id(), number);
        lines.append(number).append('\t').append(types.ofLabel(span.layer(), span.label()));
        lines.append(' ');
        lines.append(
                pieces.stream().map(piece -> piece.begin() + " " + piece.end()).collect(Collectors.joining(";")));
        lines.append('\t').append(pieces.stream().map(this::slice).collect(Collectors.joining(" ")));
        lines.append('\n');
        note(number, json -> {
            json.writeStringField("id", span.id().toString());
            json.writeStringField("layer", span.layer());
            json.writeStringField("label", span.label());
            if (!pieces.equals(span.fragments())) {
                Json.writeFragments(span.fragments(), json);
            }
            json.writeObjectField("attributes", span.attributes());
            json.writeStringField("entity", span.entity());
            json.writeObjectField("guideline", span.guideline());
            json.writeStringField("author", span.author());
            json.writeNumberField("revision", span.revision());
        });
    }

    private void addPieces(TextRange fragment, List<TextRange> pieces) {
        int begin = fragment.begin();
        for (int at = begin; at <= fragment.end(); at++) {
            if (at == fragment.end() || Blanks.breaksColumn(text[at])) {
                if (begin < at) {
                    pieces.add(new TextRange(begin, at));
                }
                begin = at + 1;
            }
        }
    }

    private String slice(TextRange range) {
        return new String(text, range.begin(), range.length());
    }

    private void write(MarkedRelation relation, String number, String from, String to) {
        lines.append("%s\t%s Arg1:%s Arg2:%s\n".formatted(number, types.ofRelation(relation.type()), from, to));
        note(number, json -> {
            json.writeStringField("id", relation.id().toString());
            json.writeStringField("type", relation.type());
            json.writeObjectField("attributes", relation.attributes());
            json.writeStringField("author", relation.author());
            json.writeNumberField("revision", relation.revision());
        });
    }

    private void note(String about, Json.Writing fields) {
        lines.append('#')
                .append(++notes)
                .append("\tAnnotatorNotes ")
                .append(about)
                .append('\t');
        var note = Json.text(json -> {
            json.writeStartObject();
            fields.into(json);
            json.writeEndObject();
        });
        note.codePoints().forEach(each -> {
            if (Blanks.breaksColumn(each)) {
                lines.append("\\u%04x".formatted(each));
            } else {
                lines.appendCodePoint(each);
            }
        });
        lines.append('\n');
    }
}
