package org.isnad.exchange.readback;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.text.TextRange;

/** Reads what Isnad says in JSON, by the platform's own parser. */
final class JsonFacts {

    private final JsonReaderFactory parsers = Json.createReaderFactory(Map.of());

    JsonObject object(String json) {
        try (var parser = parsers.createReader(new StringReader(json))) {
            return parser.readObject();
        }
    }

    /** Compares what a file says of an article beside its marks. */
    static void describe(JsonObject found, ExpectedArticle expected) {
        expected.require(expected.id(), found.getString("id"));
        expected.require(expected.name(), found.getString("name"));
        expected.require(expected.sha256(), found.getString("sha256"));
        expected.require("codepoint", found.getString("offsetUnit"));
    }

    static UUID id(JsonObject mark) {
        return UUID.fromString(mark.getString("id"));
    }

    static FoundSpan span(JsonObject span) {
        return new FoundSpan(
                id(span),
                span.getString("layer"),
                span.getString("label"),
                fragments(span.getJsonArray("fragments")),
                span.getJsonArray("exact").getValuesAs(JsonString::getString));
    }

    static List<TextRange> fragments(JsonArray fragments) {
        return fragments.getValuesAs(JsonObject.class).stream()
                .map(each -> new TextRange(offset(each.getJsonNumber("begin")), offset(each.getJsonNumber("end"))))
                .toList();
    }

    private static int offset(JsonNumber number) {
        return number.intValueExact();
    }

    static RelationFact relation(JsonObject relation) {
        return new RelationFact(
                id(relation),
                relation.getString("type"),
                UUID.fromString(relation.getString("from")),
                UUID.fromString(relation.getString("to")));
    }
}
