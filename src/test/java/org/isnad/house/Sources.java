package org.isnad.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that the product is made of; tests run at the project's root. */
final class Sources {

    static final Path CODE = Path.of("src/main/java");
    static final Path TESTS = Path.of("src/test/java");
    static final Path SCRIPT_TESTS = Path.of("src/test/js");
    static final Path MESSAGES = Path.of("src/main/resources/messages");
    static final Path PAGES = Path.of("webapp");
    static final Path SCRIPTS = Path.of("webapp/modules");
    static final Path MIGRATIONS = Path.of("db-migrations");

    private Sources() {}

    /** In the order of their names; none if there is no such folder. */
    static List<Path> under(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file's name without its ending. */
    static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }
}
