package org.isnad.corpus.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** The article that a page describes to search engines in JSON-LD; pages nest it in graphs and lists as they like. */
record LinkedData(JsonNode article) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static LinkedData of(Document page) {
        var found = new ArrayList<JsonNode>();
        page.select("script[type=application/ld+json]").forEach(script -> collect(parsed(script.data()), found));
        return new LinkedData(found.isEmpty() ? MissingNode.getInstance() : found.get(0));
    }

    Stream<String> headline() {
        return text(article.path("headline"));
    }

    Stream<String> published() {
        return text(article.path("datePublished"));
    }

    Stream<String> publisher() {
        return text(article.path("publisher").path("name"));
    }

    private static Stream<String> text(JsonNode node) {
        return node.isTextual() ? Stream.of(node.textValue()) : Stream.empty();
    }

    private static void collect(JsonNode node, List<JsonNode> found) {
        if (isArticle(node.path("@type"))) {
            found.add(node);
        }
        node.forEach(child -> collect(child, found));
    }

    /** NewsArticle, ReportageNewsArticle, BlogPosting, Report …; a type is one name or a list of them. */
    private static boolean isArticle(JsonNode type) {
        return type.toString().matches("(?s).*(Article|Posting|Report)\\W*");
    }

    /** Broken descriptions are common, and no reason to refuse the page. */
    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }
}
