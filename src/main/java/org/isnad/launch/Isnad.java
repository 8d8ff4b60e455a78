package org.isnad.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One Isnad: data folder, database and server, from start to stop. What has been started is stopped in the opposite order,
 * wherever the start ended.
 */
public final class Isnad {
    private static final Duration HEALING = Duration.ofSeconds(60);

    private final Settings settings;
    private final Product product;
    private final Console console;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean stopping;
    private @Nullable Database database;
    private @Nullable EmbeddedDatabase embedded;
    private @Nullable Server server;

    public Isnad(Settings settings, Product product, Console console) {
        this.settings = settings;
        this.product = product;
        this.console = console;
    }

    /** Returns when people can sign in; what was begun is undone when that cannot be. */
    public void start() throws CannotStart {
        try {
            open();
        } catch (CannotStart e) {
            stop();
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            stop();
            throw new CannotStart(e, full(e) ? Sentence.HOME_FULL : Sentence.UNEXPECTED, settings.home(), e);
        }
    }

    /** Where a browser on this machine finds it. */
    public URI address() {
        return settings.address();
    }

    /** The database behind it. */
    public Database database() {
        if (database == null) {
            throw new IllegalStateException("not started");
        }
        return database;
    }

    private void open() throws CannotStart, IOException, SQLException {
        var home = begun(HomeFolder.open(settings.home()));
        heal(home);
        refuseTakenPort();
        if (settings.database() != null) {
            console.say(Sentence.DATABASE_EXTERNAL, settings.database().url());
            ExternalDatabase.check(settings.database());
        }
        product.unpack(home.program(), settings.database() == null, () -> console.say(Sentence.UNPACKING));
        var reached = openDatabase(home);
        database = reached;
        var schema = new Schema(reached, settings.database() == null);
        migrate(schema);
        openServer(home, reached, schema.hasNoAccount());
    }

    /** Ends what an Isnad that was killed left behind in this data folder: the server first, then its database. */
    private void heal(HomeFolder home) throws IOException {
        for (var file : List.of(Server.pidFile(home), EmbeddedDatabase.pidFile(home))) {
            var leftover = file.running();
            if (leftover.isPresent()) {
                console.say(Sentence.HEALING);
                PidFile.end(leftover.get(), HEALING);
            }
            file.forget();
        }
    }

    private void refuseTakenPort() throws CannotStart {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(settings.bind()), settings.port()));
        } catch (IOException e) {
            throw new CannotStart(e, Sentence.PORT_TAKEN, String.valueOf(settings.port()), settings.bind());
        }
    }

    private Database openDatabase(HomeFolder home) throws CannotStart, IOException {
        if (settings.database() != null) {
            return settings.database();
        }
        var started = begun(new EmbeddedDatabase(home));
        embedded = started;
        return started.start(console);
    }

    /** A stop waits meanwhile: the database commits each statement, and half a migration would be there for good. */
    private void migrate(Schema schema) throws CannotStart, SQLException {
        synchronized (running) {
            if (!stopping) {
                schema.migrate(console);
            }
        }
    }

    private void openServer(HomeFolder home, Database reached, boolean first) throws CannotStart, IOException {
        var admin = FirstAdmin.of(home, settings.adminPassword(), first);
        if (settings.mail() != null && settings.mail().wrong() != null) {
            console.say(Sentence.MAIL_WRONG, settings.mail().wrong());
        }
        console.say(Sentence.SERVER_STARTING);
        var environment = environment(reached);
        admin.password().ifPresent(password -> environment.put("ISNAD_ADMIN_PASSWORD", password));
        var started = begun(Server.start(home, product, settings, environment, databaseProcess()));
        server = started;
        started.awaitReady();
        console.say(Sentence.READY, address());
        admin.tell(console, first);
    }

    private Map<String, String> environment(Database reached) {
        var environment = new HashMap<String, String>();
        environment.put("ISNAD_HOME", settings.home().toString());
        environment.put("ISNAD_PORT", String.valueOf(settings.port()));
        environment.put("ISNAD_BIND", settings.bind());
        environment.put("ISNAD_PROXY", String.valueOf(settings.proxied()));
        environment.put("ISNAD_DATABASE_EMBEDDED", String.valueOf(settings.database() == null));
        environment.put("ISNAD_MEMORY", String.valueOf(settings.memory()));
        environment.put("ISNAD_GRACE_DAYS", String.valueOf(settings.graceDays()));
        if (settings.openId() != null) {
            environment.putAll(settings.openId().environment());
        }
        environment.put("ISNAD_ADDRESS", String.valueOf(settings.address()));
        if (settings.mail() != null) {
            environment.putAll(settings.mail().environment());
        }
        environment.put("MARIADB_URL", reached.url());
        environment.put("MARIADB_USER", reached.user());
        environment.put("MARIADB_PASSWORD", reached.password());
        return environment;
    }

    /** Waits for as long as server and database run, and tells which of them ended by itself. */
    CannotStart awaitFailure() {
        var logs = settings.home().resolve("logs");
        return failure(server == null ? null : server.process(), Sentence.SERVER_DIED, logs)
                .applyToEither(failure(databaseProcess(), Sentence.DATABASE_DIED, logs), Function.identity())
                .join();
    }

    /** Never completes where there is no such process. */
    private static CompletableFuture<CannotStart> failure(@Nullable Process process, Sentence sentence, Path logs) {
        return process == null
                ? new CompletableFuture<>()
                : process.onExit().thenApply(ended -> new CannotStart(sentence, logs));
    }

    private @Nullable Process databaseProcess() {
        return embedded == null ? null : embedded.process();
    }

    /** Stops server and database in this order, within seconds; can be called at any time, also twice. */
    public void stop() {
        synchronized (running) {
            stopping = true;
            while (!running.isEmpty()) {
                try {
                    running.pop().close();
                } catch (Exception e) {
                    console.fail(new CannotStart(e, Sentence.UNEXPECTED, settings.home(), e));
                }
            }
        }
    }

    /** Takes the power away: both processes end where they stand, as after {@code kill -9}. */
    public void kill() {
        if (server != null) {
            server.process().destroyForcibly();
        }
        var databaseProcess = databaseProcess();
        if (databaseProcess != null) {
            databaseProcess.destroyForcibly();
        }
        stop();
    }

    private <T extends AutoCloseable> T begun(T opened) {
        synchronized (running) {
            running.push(opened);
            if (stopping) {
                stop();
                throw new IllegalStateException("stopped while starting");
            }
            return opened;
        }
    }

    private static boolean full(Exception failure) {
        return String.valueOf(failure.getMessage()).contains("No space left");
    }
}
