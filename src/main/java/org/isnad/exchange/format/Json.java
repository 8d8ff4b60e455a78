package org.isnad.exchange.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.isnad.annotation.MarkedRelation;
import org.isnad.annotation.MarkedSpan;
import org.isnad.text.TextRange;

/** How marks are said in JSON. Keys come in one fixed order, those of attributes in their own. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
            .build();

    private Json() {}

    /** Writes into a generator. */
    interface Writing {
        void into(JsonGenerator json) throws IOException;
    }

    /** UTF-8 without a mark at its beginning; closing the generator leaves {@code out} open. */
    static JsonGenerator into(OutputStream out) throws IOException {
        return MAPPER.createGenerator(out);
    }

    static String text(Writing writing) {
        var text = new StringWriter();
        try (var json = MAPPER.createGenerator(text)) {
            writing.into(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** What is known of an article beside its text and marks, as fields of an open object. */
    static void describe(AnnotatedArticle article, JsonGenerator json) throws IOException {
        json.writeStringField("sha256", article.sha256());
        json.writeStringField("offsetUnit", "codepoint");
        json.writeStringField("language", article.language());
        json.writeObjectField("metadata", article.metadata());
        json.writeObjectFieldStart("set");
        json.writeStringField("kind", article.set().kind());
        json.writeStringField("owner", article.set().owner());
        json.writeStringField("state", article.set().state());
        json.writeNumberField("revision", article.set().revision());
        json.writeEndObject();
    }

    static void write(MarkedSpan span, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", span.id().toString());
        json.writeStringField("layer", span.layer());
        json.writeStringField("label", span.label());
        writeFragments(span.fragments(), json);
        json.writeObjectField("exact", span.exact());
        json.writeObjectField("attributes", span.attributes());
        json.writeStringField("entity", span.entity());
        json.writeObjectField("guideline", span.guideline());
        json.writeStringField("author", span.author());
        json.writeNumberField("revision", span.revision());
        json.writeEndObject();
    }

    static void writeFragments(List<TextRange> fragments, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("fragments");
        for (var fragment : fragments) {
            json.writeStartObject();
            json.writeNumberField("begin", fragment.begin());
            json.writeNumberField("end", fragment.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void write(MarkedRelation relation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", relation.id().toString());
        json.writeStringField("type", relation.type());
        json.writeStringField("from", relation.from().toString());
        json.writeStringField("to", relation.to().toString());
        json.writeObjectField("attributes", relation.attributes());
        json.writeStringField("author", relation.author());
        json.writeNumberField("revision", relation.revision());
        json.writeEndObject();
    }
}
