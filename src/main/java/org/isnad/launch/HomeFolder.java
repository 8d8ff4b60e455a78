package org.isnad.launch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** The data folder, held for this one Isnad until it is closed. A lock that a crash left behind is no lock: the system drops it. */
final class HomeFolder implements Closeable {
    /** What people wrote and what programs know stands in these. The folder itself may be somebody else's to share. */
    private static final List<String> PRIVATE_FOLDERS = List.of("exports", "logs", "program", "run");

    private final Path path;
    private final FileChannel lock;

    private HomeFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static HomeFolder open(Path path) throws CannotStart {
        create(path);
        try {
            var lock =
                    FileChannel.open(path.resolve("isnad.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (held(lock)) {
                return new HomeFolder(path, lock);
            }
            lock.close();
        } catch (IOException e) {
            throw new CannotStart(e, Sentence.HOME_NOT_WRITABLE, path);
        }
        throw new CannotStart(Sentence.HOME_IN_USE, path);
    }

    private static void create(Path path) throws CannotStart {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CannotStart(Sentence.HOME_NOT_A_FOLDER, path);
        }
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path);
                keepPrivate(path, "rwx------");
            }
            Files.delete(Files.createTempFile(path, "writable", null));
            for (var name : PRIVATE_FOLDERS) {
                keepPrivate(Files.createDirectories(path.resolve(name)), "rwx------");
            }
        } catch (IOException e) {
            throw new CannotStart(e, Sentence.HOME_NOT_WRITABLE, path);
        }
    }

    /** Holds the lock, or finds that another process or this very one has it. */
    private static boolean held(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    static void keepPrivate(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** The secret that the file holds; empty where there is none, or only what a crash left of one. */
    static Optional<String> secret(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(Files.readString(file).strip()).filter(secret -> !secret.isEmpty())
                : Optional.empty();
    }

    /** For the owner's eyes only, and either wholly there or not at all. */
    static void keepSecret(Path file, String secret) throws IOException {
        var aside = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(aside);
        Files.createFile(aside);
        keepPrivate(aside, "rw-------");
        Files.writeString(aside, secret, StandardOpenOption.SYNC);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** MariaDB's data files. */
    Path data() {
        return path.resolve("database");
    }

    Path databasePassword() {
        return path.resolve("database.password");
    }

    /** The first admin's, for as long as nobody has been told it. */
    Path adminPassword() {
        return path.resolve("admin.password");
    }

    /** What is unpacked from the product, and can be unpacked again. */
    Path program() {
        return path.resolve("program");
    }

    /** What lives as long as one run: configuration, process ids, temporary files. */
    Path run() {
        return path.resolve("run");
    }

    Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
