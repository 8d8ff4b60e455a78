package org.isnad.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser for tests: the one that the machine has, else one that is installed on the spot where that is allowed. */
public final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<List<String>> INSTALLATION = List.of(
            List.of("apt-get", "update"),
            List.of("apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-core"));
    private static final String HOW = "Tests need Chromium or Chrome, and none was found. Install one (on Debian:"
            + " apt-get install chromium fonts-noto-core), or name its program in ISNAD_CHROMIUM.";

    private Chromium() {}

    /** The program to start. As root on Debian this may take a minute, once. */
    public static Path find() {
        var chosen = System.getenv("ISNAD_CHROMIUM");
        if (chosen != null && !chosen.isBlank()) {
            return Optional.of(Path.of(chosen))
                    .filter(Files::isExecutable)
                    .orElseThrow(() -> new IllegalStateException(
                            "ISNAD_CHROMIUM is “" + chosen + "”, but that is no program. Correct it, or unset it."));
        }
        return onPath().or(Chromium::installed).orElseThrow(() -> new IllegalStateException(HOW));
    }

    private static Optional<Path> onPath() {
        var folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1));
        return folders.filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installed() {
        var mayInstall =
                "root".equals(System.getProperty("user.name")) && Files.isRegularFile(Path.of("/etc/debian_version"));
        if (mayInstall && INSTALLATION.stream().allMatch(Chromium::succeeds)) {
            return onPath();
        }
        return Optional.empty();
    }

    private static boolean succeeds(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(
                    Path.of("target", "chromium-installation.log").toFile());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var process = builder.start();
            return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
