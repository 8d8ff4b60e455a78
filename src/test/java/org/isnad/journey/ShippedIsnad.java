package org.isnad.journey;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import org.isnad.launch.CannotStart;
import org.isnad.launch.Console;
import org.isnad.launch.Isnad;
import org.isnad.launch.Product;
import org.isnad.launch.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The packaged Isnad, started once for all tests of a run, on free ports and with an empty data folder below {@code target}.
 * The first test that asks for it waits for its start; when nobody asks, nothing starts. It stops with the test run.
 */
public final class ShippedIsnad implements LauncherSessionListener {
    /** Signs in {@code admin}. */
    public static final String ADMIN_PASSWORD = "correct horse battery staple";

    private static final Path JAR = Path.of("target", "isnad.jar").toAbsolutePath();
    private static final Path HOME = Path.of("target", "shipped").toAbsolutePath();

    /** Where the provider is expected by whom people may sign in; a test that wants one there starts it. */
    public static final int PROVIDER_PORT = freePort();

    private static final Settings SETTINGS = settings();

    private static @Nullable Isnad running;

    /** The running product: its address for browsers and clients, its database for a look behind the scenes. */
    public static synchronized Isnad get() {
        if (running == null) {
            empty(HOME);
            running = launch(SETTINGS);
        }
        return running;
    }

    /** The same Isnad with the same data, after its server and its database were killed at once and started again. */
    public static synchronized Isnad afterPowerFailure() {
        get().kill();
        running = launch(SETTINGS);
        return running;
    }

    /** Where it keeps its data. */
    public static Path home() {
        return HOME;
    }

    /** What its server tells whoever looks after it. */
    static Path log() {
        return HOME.resolve("logs").resolve("server.log");
    }

    /** The product as one file, as people get it. */
    public static Product product() {
        return new Product(JAR);
    }

    /** A port on the loopback interface where nobody listens. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Settings settings() {
        try {
            var environment = new HashMap<>(IdentityProvider.settings(PROVIDER_PORT));
            environment.putAll(MailServer.settings());
            environment.put("ISNAD_HOME", HOME.toString());
            environment.put("ISNAD_PORT", String.valueOf(freePort()));
            environment.put("ISNAD_ADMIN_PASSWORD", ADMIN_PASSWORD);
            return Settings.from(environment);
        } catch (CannotStart e) {
            throw new IllegalStateException(e);
        }
    }

    private static Isnad launch(Settings settings) {
        var isnad = new Isnad(settings, product(), silence());
        Runtime.getRuntime().addShutdownHook(new Thread(isnad::stop));
        try {
            isnad.start();
            return isnad;
        } catch (CannotStart e) {
            throw new IllegalStateException("The product does not start; is it built? " + e.getMessage(), e);
        }
    }

    /** All but the unpacked programs, which are the same for every run of one build. */
    private static void empty(Path home) {
        if (!Files.exists(home)) {
            return;
        }
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.startsWith(home.resolve("program")) && !file.equals(home)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Console silence() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Console(Locale.ENGLISH, nowhere, nowhere);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        synchronized (ShippedIsnad.class) {
            if (running != null) {
                running.stop();
                running = null;
            }
        }
    }
}
