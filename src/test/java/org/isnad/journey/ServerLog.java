package org.isnad.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the shipped server writes into its log from a moment on. */
final class ServerLog {

    private static final Pattern ALARM = Pattern.compile("\\S+ (WARN|ERROR|FATAL|SEVERE) .*");

    private final Path file = ShippedIsnad.log();
    private final long from;

    private ServerLog() {
        from = size();
    }

    static ServerLog fromNow() {
        return new ServerLog();
    }

    /** The lines at WARN or above. */
    List<String> warnings() {
        try (var log = Files.newInputStream(file)) {
            log.skipNBytes(from);
            var written = new String(log.readAllBytes(), StandardCharsets.UTF_8);
            return written.lines().filter(line -> ALARM.matcher(line).matches()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
