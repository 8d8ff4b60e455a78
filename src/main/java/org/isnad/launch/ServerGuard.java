package org.isnad.launch;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Runs inside the server's process, around the server. The launcher holds the other end of standard input: when it
 * writes there, or is no more, the server stops. Uses nothing but the JDK.
 */
final class ServerGuard {
    private static final long PATIENCE_MILLISECONDS = 20_000;

    private ServerGuard() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        start("isnad-guard", ServerGuard::stopWithTheLauncher);
        Class.forName("org.jboss.modules.Main")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    private static void stopWithTheLauncher() {
        var told = toldToStop();
        start("isnad-last-resort", ServerGuard::haltWhenTheServerHangs);
        if (!told) {
            endOrphanedDatabase();
        }
        System.exit(0);
    }

    /** Waits for a word from the launcher, and is false where the launcher is gone without one. */
    private static boolean toldToStop() {
        // not System.in, which the server replaces
        try (InputStream launcher = new FileInputStream(FileDescriptor.in)) {
            return launcher.read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** A launcher that was killed could not stop its database either. */
    private static void endOrphanedDatabase() {
        ProcessHandle.of(Long.getLong("isnad.database", -1L))
                .filter(process -> process.info().command().orElse("").contains("mariadbd"))
                .ifPresent(ProcessHandle::destroy);
    }

    private static void haltWhenTheServerHangs() {
        try {
            Thread.sleep(PATIENCE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
