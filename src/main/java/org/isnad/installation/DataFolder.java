package org.isnad.installation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The folder that the installation lives in. */
@ApplicationScoped
class DataFolder {

    private static final List<String> PARTS = List.of("database", "exports", "logs", "program", "run");

    private final Path folder =
            Path.of(System.getenv().getOrDefault("ISNAD_HOME", System.getProperty("jboss.server.data.dir", "")));

    /** Adds up what lies in a folder; files come and go while it looks. */
    private static final class Sum extends SimpleFileVisitor<Path> {

        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }

    Overview.Disk disk() {
        try {
            var store = Files.getFileStore(folder);
            return new Overview.Disk(folder.toString(), store.getTotalSpace(), store.getUsableSpace());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those that there are: with a database elsewhere there is none here. */
    List<Overview.Part> parts() {
        var parts = new ArrayList<Overview.Part>();
        for (var name : PARTS) {
            if (Files.isDirectory(folder.resolve(name))) {
                parts.add(new Overview.Part(name, bytes(folder.resolve(name))));
            }
        }
        return parts;
    }

    private static long bytes(Path part) {
        var sum = new Sum();
        try {
            Files.walkFileTree(part, sum);
        } catch (IOException gone) {
            return sum.bytes;
        }
        return sum.bytes;
    }
}
