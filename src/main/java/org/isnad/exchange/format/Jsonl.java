package org.isnad.exchange.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Isnad's own: a JSON object a line, for one article and one set. Holds everything. */
final class Jsonl extends Format {

    Jsonl() {
        super("jsonl", "jsonl", "application/jsonl");
    }

    @Override
    ArticleWriter open(OutputStream out, Map<String, String> choices) throws IOException {
        return new Lines(out);
    }

    private static final class Lines implements ArticleWriter {

        private final JsonGenerator json;

        Lines(OutputStream out) throws IOException {
            json = Json.into(out);
            json.setRootValueSeparator(new SerializedString(""));
        }

        @Override
        public List<Loss> write(AnnotatedArticle article) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", article.id());
            json.writeStringField("name", article.name());
            json.writeStringField("text", article.text());
            Json.describe(article, json);
            json.writeArrayFieldStart("spans");
            for (var span : article.spans()) {
                Json.write(span, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("relations");
            for (var relation : article.relations()) {
                Json.write(relation, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            return List.of();
        }

        @Override
        public void finish() throws IOException {
            json.flush();
        }

        @Override
        public void close() throws IOException {
            json.close();
        }
    }
}
