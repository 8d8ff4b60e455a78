package org.isnad.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.isnad.journey.ShippedIsnad;

/** {@code java -jar isnad.jar} as a person runs it: a process of its own with an environment, an output and an end. */
final class LaunchedJar implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;
    private final Path errors;

    private LaunchedJar(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    static LaunchedJar with(Map<String, String> environment) {
        try {
            return started(environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LaunchedJar started(Map<String, String> environment) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "launched"));
        var output = Files.createTempFile(folder, "output", ".txt");
        var errors = Files.createTempFile(folder, "errors", ".txt");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        "-Duser.language=en",
                        "-jar",
                        ShippedIsnad.product().jar().toString())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ISNAD_") || name.startsWith("MARIADB_"));
        builder.environment().putAll(environment);
        return new LaunchedJar(builder.start(), output, errors);
    }

    /** The environment of a data folder and a port, with more variables after them as name, value, name, value … */
    static Map<String, String> at(Path home, int port, String... more) {
        var environment = new HashMap<>(Map.of("ISNAD_HOME", home.toString(), "ISNAD_PORT", String.valueOf(port)));
        for (var i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    LaunchedJar awaitReady() {
        await(() -> output().contains("Press Ctrl-C") || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("ended while starting: " + output() + errors());
        }
        return this;
    }

    /** The exit code, once it has ended by itself. */
    int awaitEnd() {
        if (!PidFile.ended(process.toHandle(), PATIENCE)) {
            throw new AssertionError("still running: " + output());
        }
        return process.exitValue();
    }

    /** The exit code after a polite signal. */
    int terminate() {
        process.destroy();
        return awaitEnd();
    }

    /** The launcher itself and the processes that it started. */
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** The way into its embedded database, known from outside only to who may read the data folder. */
    Database database(Path home) throws IOException {
        var port = processes().stream()
                .flatMap(handle -> Stream.of(handle.info().arguments().orElse(new String[0])))
                .filter(argument -> argument.startsWith("--port="))
                .map(argument -> argument.substring("--port=".length()))
                .findFirst()
                .orElseThrow();
        var password = Files.readString(home.resolve("database.password"));
        return new Database("jdbc:mariadb://127.0.0.1:" + port + "/isnad", "isnad", password);
    }

    void killLauncher() {
        process.destroyForcibly();
    }

    /** Takes the power from those of its processes that are meant. */
    void kill(Predicate<ProcessHandle> meant) {
        processes().stream().filter(meant).forEach(ProcessHandle::destroyForcibly);
    }

    String output() {
        return read(output);
    }

    String errors() {
        return read(errors);
    }

    static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + PATIENCE);
            }
            Pause.briefly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            var unused = terminate();
        }
    }
}
