package org.isnad.launch;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The WildFly server with the application in it: a child process whose configuration is written afresh at each start. */
final class Server implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration SHUTDOWN = Duration.ofSeconds(25);
    private static final List<String> CONFIGURATION = List.of("server.xml", "logging.properties");
    private static final List<String> OPENED_PACKAGES = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.security",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.management/javax.management",
            "java.naming/javax.naming");

    private final HomeFolder home;
    private final URI address;
    private final Process process;

    private Server(HomeFolder home, URI address, Process process) {
        this.home = home;
        this.address = address;
        this.process = process;
    }

    /**
     * @param environment what the application and the configuration read
     * @param databaseProcess the embedded database, or null where another one serves
     */
    static Server start(
            HomeFolder home,
            Product product,
            Settings settings,
            Map<String, String> environment,
            @Nullable Process databaseProcess)
            throws IOException, CannotStart {
        configure(home, product);
        var builder = new ProcessBuilder(command(home, settings, databaseProcess))
                .directory(home.run().toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.logs().resolve("start.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ISNAD_") || name.startsWith("MARIADB_"));
        builder.environment().putAll(environment);
        // glibc gives each thread a heap of its own to fragment; two are enough, and resident memory stays low
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return new Server(home, settings.contact(), pidFile(home).start(builder));
    }

    static PidFile pidFile(HomeFolder home) {
        return new PidFile(home.run().resolve("server.pid"));
    }

    static Path log(HomeFolder home) {
        return home.logs().resolve("server.log");
    }

    Process process() {
        return process;
    }

    /** Until the application says that it is ready. */
    void awaitReady() throws CannotStart {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        var question = HttpRequest.newBuilder(address.resolve("health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        var deadline = Instant.now().plus(START);
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) {
                throw new CannotStart(Sentence.SERVER_DIED, home.logs());
            }
            if (says(client, question)) {
                return;
            }
            if (startEndedBadly()) {
                throw new CannotStart(Sentence.APPLICATION_FAILED, log(home));
            }
            Pause.briefly();
        }
        throw new CannotStart(Sentence.SERVER_SLOW, START.toMinutes(), log(home));
    }

    private static boolean says(HttpClient client, HttpRequest question) {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The server stays up when the application does not: it leaves a note on how its start ended. */
    private boolean startEndedBadly() {
        try {
            return Files.readString(home.run().resolve("tmp").resolve("startup-marker"))
                    .startsWith("error");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (var guard = process.getOutputStream()) {
            guard.write('.');
        } catch (IOException e) {
            // it is no longer there to hear it
        }
        if (!PidFile.ended(process.toHandle(), SHUTDOWN)) {
            process.destroyForcibly();
        }
        pidFile(home).forget();
    }

    private static void configure(HomeFolder home, Product product) throws IOException, CannotStart {
        var configuration = home.run().resolve("configuration");
        Product.delete(configuration);
        Product.delete(home.run().resolve("tmp"));
        Files.createDirectories(configuration);
        Files.createDirectories(home.run().resolve("tmp"));
        for (var file : CONFIGURATION) {
            product.copy("server/" + file, configuration.resolve(file));
        }
        product.copy("isnad.war", home.run().resolve("isnad.war"));
        var guard = ServerGuard.class.getName().replace('.', '/') + ".class";
        var guardFile = configuration.resolve("guard").resolve(guard);
        Files.createDirectories(guardFile.getParent());
        try (var content = ServerGuard.class.getResourceAsStream("/" + guard)) {
            Files.copy(Objects.requireNonNull(content), guardFile);
        }
    }

    private static List<String> command(HomeFolder home, Settings settings, @Nullable Process databaseProcess) {
        var program = home.program().resolve("server");
        var configuration = home.run().resolve("configuration");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory(home, settings));
        OPENED_PACKAGES.forEach(name -> command.add("--add-opens=" + name + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + home.run().resolve("tmp"),
                "-Djava.net.preferIPv4Stack=" + !settings.bind().contains(":"),
                "-Disnad.database=" + (databaseProcess == null ? "" : databaseProcess.pid()),
                "-Djboss.home.dir=" + program,
                "-Djboss.server.base.dir=" + home.run(),
                "-Djboss.server.log.dir=" + home.logs(),
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Dlogging.configuration="
                        + configuration.resolve("logging.properties").toUri(),
                "-cp",
                program.resolve("jboss-modules.jar") + File.pathSeparator + configuration.resolve("guard"),
                ServerGuard.class.getName(),
                "-mp",
                program.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "--read-only-server-config=server.xml"));
        return command;
    }

    private static List<String> memory(HomeFolder home, Settings settings) {
        return List.of(
                "-Xms64m",
                "-Xmx" + settings.memory() + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=25",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + home.logs().resolve("crash.log"));
    }
}
