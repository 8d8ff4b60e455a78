package org.isnad.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/**
 * Reads exported files as their formats are written down elsewhere, with no code of the product, and proves on the way that
 * the text at each span's offsets is the one that stands beside them.
 */
final class ExportedFiles {

    private ExportedFiles() {}

    /** By article name, each span as {@code PER 0-4 سارة}, its fragments parted by commas. */
    static Map<String, List<String>> jsonl(byte[] file) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (var line : new String(file, UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                var article = json(line);
                assertThat(article.get("offsetUnit").asText()).isEqualTo("codepoint");
                var spans = found.computeIfAbsent(article.get("name").asText(), name -> new ArrayList<>());
                article.get("spans")
                        .forEach(span -> spans.add(jsonSpan(article.get("text").asText(), span)));
            }
        }
        return found;
    }

    /** As {@link #jsonl}; labels are brat's, and a span over a line end is cut there. */
    static Map<String, List<String>> brat(byte[] file) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        assertThat(files).containsKey("annotation.conf");
        Map<String, List<String>> found = new LinkedHashMap<>();
        files.forEach((name, text) -> {
            if (name.endsWith(".txt")) {
                found.put(name, bratSpans(text, files.getOrDefault(name.replaceFirst("txt$", "ann"), "")));
            }
        });
        return found;
    }

    /** The mentions of each article in turn, each as {@code PER سارة} without white space, read after BIO or BIOES. */
    static List<List<String>> conll(byte[] file) {
        var articles = new ArrayList<List<String>>();
        for (var row : new String(file, UTF_8).split("\n", -1)) {
            var columns = row.split(" ", -1);
            if (row.startsWith("-DOCSTART-")) {
                articles.add(new ArrayList<>());
            } else if (!row.isEmpty()) {
                assertThat(columns).as(row).hasSize(4);
                addToken(columns[0], columns[3], articles.get(articles.size() - 1));
            }
        }
        return articles;
    }

    /** The tokens of each article in turn, one after the other. */
    static List<String> conllTexts(byte[] file) {
        var texts = new ArrayList<String>();
        for (var row : new String(file, UTF_8).split("\n", -1)) {
            if (row.startsWith("-DOCSTART-")) {
                texts.add("");
            } else if (!row.isEmpty()) {
                texts.set(texts.size() - 1, texts.get(texts.size() - 1) + row.split(" ", -1)[0]);
            }
        }
        return texts;
    }

    static String withoutWhiteSpace(String text) {
        return text.replaceAll("(?U)\\s", "");
    }

    private static void addToken(String word, String tag, List<String> mentions) {
        if (tag.startsWith("B-") || tag.startsWith("S-")) {
            mentions.add(tag.substring(2) + " " + word);
        } else if (!tag.equals("O")) {
            int last = mentions.size() - 1;
            assertThat(mentions.get(last)).startsWith(tag.substring(2) + " ");
            mentions.set(last, mentions.get(last) + word);
        }
    }

    private static String jsonSpan(String text, JsonNode span) {
        var places = new ArrayList<String>();
        for (int at = 0; at < span.get("fragments").size(); at++) {
            int begin = span.get("fragments").get(at).get("begin").asInt();
            int end = span.get("fragments").get(at).get("end").asInt();
            assertThat(slice(text, begin, end))
                    .isEqualTo(span.get("exact").get(at).asText());
            places.add("%d-%d %s".formatted(begin, end, slice(text, begin, end)));
        }
        return span.get("label").asText() + " " + String.join(", ", places);
    }

    private static List<String> bratSpans(String text, String marks) {
        var spans = new ArrayList<String>();
        for (var line : marks.split("\n", -1)) {
            if (line.startsWith("T")) {
                var columns = line.split("\t", -1);
                var label = columns[1].substring(0, columns[1].indexOf(' '));
                var places = new ArrayList<String>();
                var slices = new ArrayList<String>();
                for (var piece : columns[1].substring(label.length() + 1).split(";", -1)) {
                    int begin = Integer.parseInt(piece.split(" ", -1)[0]);
                    int end = Integer.parseInt(piece.split(" ", -1)[1]);
                    slices.add(slice(text, begin, end));
                    places.add("%d-%d %s".formatted(begin, end, slice(text, begin, end)));
                }
                assertThat(columns[2]).isEqualTo(String.join(" ", slices));
                spans.add(label + " " + String.join(", ", places));
            }
        }
        return spans;
    }

    private static String slice(String text, int begin, int end) {
        return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    }

    private static JsonNode json(String line) {
        try {
            return Client.JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}
