package org.isnad.exchange.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Keeps a collection's files on disk until it is known whether they need folders; only names stay in memory. The zip is
 * stored, not compressed, and of a fixed date: compressors differ from machine to machine, and the bytes shall not.
 */
final class BratShelf implements Closeable {

    private static final LocalDateTime DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Path path = Files.createTempFile("isnad-brat", ".shelf");
    private final DataOutputStream shelf = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
    private final Set<String> seen = new HashSet<>();
    private int articles;
    private boolean needsFolders;

    BratShelf() throws IOException {}

    void put(AnnotatedArticle article, String marks, String description) throws IOException {
        needsFolders |= !seen.add(article.id());
        articles++;
        putText(article.set().kind());
        putText(article.set().caption());
        putText(article.name().replaceFirst("(?i)\\.txt$", ""));
        putText(article.text());
        putText(marks);
        putText(description);
    }

    private void putText(String text) throws IOException {
        var octets = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        shelf.writeInt(octets.remaining());
        shelf.write(octets.array(), octets.arrayOffset(), octets.remaining());
    }

    /** Leaves {@code out} open. */
    void zip(String configuration, OutputStream out) throws IOException {
        shelf.flush();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        store("annotation.conf", configuration.getBytes(StandardCharsets.UTF_8), zip);
        var folders = new Folders(needsFolders);
        try (var files = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            for (int article = 0; article < articles; article++) {
                var name = folders.place(takeText(files), takeText(files), takeText(files));
                store(name + ".txt", take(files), zip);
                store(name + ".ann", take(files), zip);
                store(name + ".json", take(files), zip);
            }
        }
        zip.finish();
    }

    private static String takeText(DataInputStream files) throws IOException {
        return new String(take(files), StandardCharsets.UTF_8);
    }

    private static byte[] take(DataInputStream files) throws IOException {
        return files.readNBytes(files.readInt());
    }

    private static void store(String name, byte[] octets, ZipOutputStream zip) throws IOException {
        var sum = new CRC32();
        sum.update(octets);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(octets.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(DATE);
        zip.putNextEntry(entry);
        zip.write(octets);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        try (shelf) {
            Files.deleteIfExists(path);
        }
    }

    /** Where each article's files lie. */
    private static final class Folders {

        private final boolean needed;
        private final FileNames top = new FileNames("annotation.conf");
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, FileNames> contents = new HashMap<>();

        Folders(boolean needed) {
            this.needed = needed;
        }

        String place(String kind, String owner, String article) {
            if (!needed) {
                return top.free(article);
            }
            var set = kind + "/" + owner;
            var folder = names.computeIfAbsent(set, unseen -> top.free(owner));
            return folder + "/"
                    + contents.computeIfAbsent(set, unseen -> new FileNames()).free(article);
        }
    }
}
