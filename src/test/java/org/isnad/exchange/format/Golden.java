package org.isnad.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;

/** What formats write, and the files that say what they are to write. */
final class Golden {

    private static final Path FILES = Path.of("src/test/resources/golden/format");
    private static final Path WRITTEN = Path.of("target/golden/format");

    private Golden() {}

    static byte[] write(String format, Map<String, String> wishes, AnnotatedArticle... articles) {
        var out = new ByteArrayOutputStream();
        report(format, wishes, out, articles);
        return out.toByteArray();
    }

    static LossReport report(
            String format, Map<String, String> wishes, ByteArrayOutputStream out, AnnotatedArticle... articles) {
        try {
            return Format.named(format).write(List.of(articles).iterator(), out, wishes, (article, losses) -> {});
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** How a report lists a mark of the article {@code 1}. */
    static String loss(String kind, UUID mark) {
        return "{\"kind\":\"%s\",\"article\":\"1\",\"mark\":\"%s\"}".formatted(kind, mark);
    }

    static Map<String, String> unzip(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Compares, and leaves what was written where it can be looked at and copied from. */
    static void assertEqual(String file, String written) throws IOException {
        var path = WRITTEN.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, written);
        var golden = FILES.resolve(file);
        assertThat(golden).as("if it is right: cp %s %s", path, golden).exists();
        assertThat(written).as("if it is right: cp %s %s", path, golden).isEqualTo(Files.readString(golden));
    }
}
