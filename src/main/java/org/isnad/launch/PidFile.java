package org.isnad.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Remembers a child process beyond the launcher's own end: its id with its time of birth, since ids are given out again. */
record PidFile(Path file) {
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);
    private static final Pattern CONTENT = Pattern.compile("(\\d{1,18}) (\\d{1,18})");

    /** Starts the process and remembers it; one that cannot be remembered is not left running. */
    Process start(ProcessBuilder builder) throws IOException {
        var process = builder.start();
        try {
            write(process.toHandle());
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
        return process;
    }

    void write(ProcessHandle process) throws IOException {
        var born = process.info().startInstant().orElse(Instant.EPOCH);
        Files.writeString(file, process.pid() + " " + born.toEpochMilli());
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The remembered process, if it still runs. */
    Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var content = CONTENT.matcher(Files.readString(file).strip());
        if (!content.matches()) {
            return Optional.empty();
        }
        var born = Instant.ofEpochMilli(Long.parseLong(content.group(2)));
        return ProcessHandle.of(Long.parseLong(content.group(1)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> bornAt(process, born));
    }

    private static boolean bornAt(ProcessHandle process, Instant born) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, born).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(false);
    }

    /** Asks the process to end, and ends it by force when it has not within the time. */
    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!ended(process, patience)) {
            process.destroyForcibly();
            ended(process, patience);
        }
    }

    static boolean ended(ProcessHandle process, Duration patience) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
