package org.isnad.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A MariaDB server of Isnad's own: a child process that listens on the loopback interface only and keeps its data in the data folder. */
final class EmbeddedDatabase implements AutoCloseable {
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");
    private static final Duration CREATION = Duration.ofMinutes(5);
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);

    private final HomeFolder home;
    private final Path program;
    private volatile @Nullable Process process;
    private volatile boolean closed;

    EmbeddedDatabase(HomeFolder home) {
        this.home = home;
        this.program = home.program().resolve("database");
    }

    static PidFile pidFile(HomeFolder home) {
        return new PidFile(home.run().resolve("database.pid"));
    }

    /** Creates the data files where there are none, starts, and waits for as long as recovery after a crash may take. */
    Database start(Console console) throws IOException, CannotStart {
        if (!Files.exists(home.data())) {
            console.say(Sentence.DATABASE_CREATING);
            create();
        }
        console.say(Sentence.DATABASE_STARTING);
        var port = freePort();
        var password = password(home.databasePassword());
        var serving = begin(serving(port, welcome(password)));
        var database = new Database("jdbc:mariadb://127.0.0.1:" + port + "/isnad", "isnad", password);
        while (serving.isAlive()) {
            try {
                database.connect().close();
                return database;
            } catch (SQLException e) {
                Pause.briefly();
            }
        }
        throw new CannotStart(Sentence.DATABASE_DIED, home.logs());
    }

    /** Null before the start. */
    @Nullable
    Process process() {
        return process;
    }

    /** The signal makes MariaDB finish its transactions, write its pages and end. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        var ending = process;
        if (ending != null) {
            PidFile.end(ending.toHandle(), SHUTDOWN);
            pidFile(home).forget();
        }
    }

    /** Into a folder aside, so that an interrupted creation is not taken for a database at the next start. */
    private void create() throws IOException, CannotStart {
        var unfinished = home.data().resolveSibling("database.unfinished");
        Product.delete(unfinished);
        Files.createDirectories(unfinished);
        HomeFolder.keepPrivate(unfinished, "rwx------");
        var command = command(program, unfinished);
        command.addAll(List.of("--bootstrap", "--skip-networking", "--enforce-storage-engine=", "--skip-log-bin"));
        var creating = begin(logged(command));
        try (var input = creating.getOutputStream()) {
            input.write("create database mysql;\nuse mysql;\nset @auth_root_socket=null;\n".getBytes(UTF_8));
            for (var script : SYSTEM_TABLES) {
                Files.copy(program.resolve("share").resolve(script), input);
            }
        }
        if (!PidFile.ended(creating.toHandle(), CREATION) || creating.exitValue() != 0 || closed) {
            throw new CannotStart(Sentence.DATABASE_DIED, home.logs());
        }
        Files.move(unfinished, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** One process at a time, and none once this is closed: the person may lose patience at any point of the start. */
    private synchronized Process begin(ProcessBuilder builder) throws IOException {
        if (closed) {
            throw new IOException("stopped while starting");
        }
        var begun = pidFile(home).start(builder);
        process = begun;
        return begun;
    }

    private static List<String> command(Path program, Path data) {
        var command = new ArrayList<String>();
        command.add(program.resolve("bin")
                .resolve(onWindows() ? "mariadbd.exe" : "mariadbd")
                .toString());
        command.add("--no-defaults");
        command.add("--basedir=" + program);
        command.add("--datadir=" + data);
        command.add("--lc-messages-dir=" + program.resolve("share"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private ProcessBuilder serving(int port, Path welcome) {
        var command = command(program, home.data());
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-ssl",
                "--skip-log-bin",
                "--init-file=" + welcome,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=256M",
                "--max-connections=80",
                "--table-open-cache=1000",
                "--performance-schema=OFF"));
        if (!onWindows()) {
            // relative to the data folder: the path of a socket must not be longer than 107 bytes
            command.add("--socket=mariadb.sock");
        }
        return logged(command);
    }

    private ProcessBuilder logged(List<String> command) {
        var log = ProcessBuilder.Redirect.appendTo(
                home.logs().resolve("database.log").toFile());
        return new ProcessBuilder(command).redirectOutput(log).redirectError(log);
    }

    /** The statements that MariaDB runs before it takes connections; they also repair the user where they must. */
    private Path welcome(String password) throws IOException {
        var file = home.run().resolve("welcome.sql");
        Files.deleteIfExists(file);
        Files.createFile(file);
        HomeFolder.keepPrivate(file, "rw-------");
        return Files.writeString(file, """
                create database if not exists isnad character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                delete from mysql.global_priv where user in ('', 'root') or host not in ('localhost', '127.0.0.1');
                delete from mysql.proxies_priv;
                flush privileges;
                create or replace user isnad@'127.0.0.1' identified by '%s';
                grant all privileges on isnad.* to isnad@'127.0.0.1';
                """.formatted(password));
    }

    private static String password(Path file) throws IOException {
        var kept = HomeFolder.secret(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        HomeFolder.keepSecret(file, password);
        return password;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean onWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
