package org.isnad.corpus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.text.TextRange;
import org.jsoup.Jsoup;

/** The sample project as it lies in the resources: its list of articles, their texts and their annotations. */
record SampleFolder(Map<String, String> name, String preset, String annotations, List<Listed> articles) {

    static final Path PLACE = Path.of("src/main/resources/sample");
    private static final ObjectMapper JSON = new ObjectMapper();

    record Listed(String file, String language, String outlet, URI url, String published) {}

    record Marks(List<Mark> spans, List<Link> relations) {
        List<Mark> of(String layer) {
            return spans.stream().filter(span -> span.layer.equals(layer)).toList();
        }
    }

    record Mark(String layer, String label, List<TextRange> fragments, List<String> exact) {}

    /** From one span of the article's list to another, by their places in it. */
    record Link(String type, int from, int to) {}

    static SampleFolder open() {
        try {
            return JSON.readValue(PLACE.resolve("sample.json").toFile(), SampleFolder.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By file, in no promised order; articles without annotations are not there. */
    Map<String, Marks> marks() {
        try {
            return JSON.readValue(PLACE.resolve(annotations).toFile(), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Marks marks(String file) {
        return requireNonNull(marks().get(file), file);
    }

    /** By file, in the order of the list. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        articles.forEach(article -> texts.put(article.file, text(article.file)));
        return texts;
    }

    /** What a reader of the file sees: of a web page the words without the tags. */
    String text(String file) {
        var raw = read(PLACE.resolve(file));
        return file.endsWith(".html") ? Jsoup.parse(raw).text() : raw;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
