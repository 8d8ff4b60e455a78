package org.isnad.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/**
 * A span as an exported file tells it, with what stands at its offsets in that file. The three formats are read here in
 * the plainest way, apart from the product, as a program elsewhere would.
 */
record Cut(String layer, String label, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All spans of a {@code jsonl} file. */
    static List<Cut> ofJsonl(byte[] file) {
        var cuts = new ArrayList<Cut>();
        for (var line : new String(file, UTF_8).strip().split("\n", -1)) {
            var article = json(line);
            assertThat(article.get("offsetUnit").asText()).isEqualTo("codepoint");
            for (var span : article.get("spans")) {
                var text = new StringBuilder();
                for (var fragment : span.get("fragments")) {
                    text.append(slice(
                            article.get("text").asText(),
                            fragment.get("begin").asInt(),
                            fragment.get("end").asInt()));
                }
                cuts.add(new Cut(span.get("layer").asText(), span.get("label").asText(), text.toString()));
            }
        }
        return cuts;
    }

    /** All spans of a {@code brat} zip; where brat has to cut at a line end, the line end is put back. */
    static List<Cut> ofBrat(byte[] file) {
        var files = unzipped(file);
        var cuts = new ArrayList<Cut>();
        files.forEach((name, marks) -> {
            if (name.endsWith(".ann")) {
                var text = files.getOrDefault(name.replaceFirst("ann$", "txt"), "");
                marks.lines().filter(line -> line.startsWith("T")).forEach(line -> cuts.add(ofBrat(line, text)));
            }
        });
        return cuts;
    }

    // T1<TAB>PER 12 17;18 20<TAB>text
    private static Cut ofBrat(String line, String text) {
        var fields = line.split("\t", 3);
        var type = fields[1].substring(0, fields[1].indexOf(' '));
        var fragments = Arrays.stream(fields[1].substring(type.length() + 1).split(";"))
                .map(ends -> ends.split(" "))
                .map(ends -> slice(text, Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .toList();
        assertThat(fields[2]).isEqualTo(String.join(" ", fragments));
        var named = type.split("_", 2);
        return named.length == 1
                ? new Cut("entity", type, String.join("\n", fragments))
                : new Cut(named[0], named[1], String.join("\n", fragments));
    }

    /** All mentions of one layer in a {@code conll2003} file in BIO, each found again in the text of its one article. */
    static List<Cut> ofConll(byte[] file, String layer, String text) {
        var cuts = new ArrayList<Cut>();
        var at = 0;
        var begin = -1;
        var end = 0;
        var label = "";
        for (var line : (new String(file, UTF_8) + "\n. _ O O").split("\n", -1)) {
            if (line.isEmpty() || line.startsWith("-DOCSTART-")) {
                continue;
            }
            var token = line.split(" ", -1);
            if (begin >= 0 && !token[3].startsWith("I-")) {
                cuts.add(new Cut(layer, label, text.substring(begin, end)));
                begin = -1;
            }
            int found = text.indexOf(token[0], at);
            assertThat(found < 0 ? "" : text.substring(at, found)).matches("\\p{IsWhite_Space}*");
            at = found + token[0].length();
            if (token[3].startsWith("B-")) {
                begin = found;
                label = token[3].substring(2);
            }
            end = at;
        }
        return cuts;
    }

    private static Map<String, String> unzipped(byte[] file) {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String slice(String text, int begin, int end) {
        var points = text.codePoints().toArray();
        return new String(points, begin, end - begin);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
