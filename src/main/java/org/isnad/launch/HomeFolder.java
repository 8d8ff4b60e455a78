package org.isnad.launch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The data folder, held for this one Isnad until it is closed. A lock that a crash left behind is no lock: the system drops it. */
final class HomeFolder implements Closeable {
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

    /** MariaDB's data files. */
    Path data() {
        return path.resolve("database");
    }

    Path databasePassword() {
        return path.resolve("database.password");
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
