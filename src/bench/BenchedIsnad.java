import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.isnad.launch.Console;
import org.isnad.launch.Isnad;
import org.isnad.launch.Product;
import org.isnad.launch.Settings;

/** The packaged product with a data folder of its own below {@code target}, from its start until it is closed. */
final class BenchedIsnad implements AutoCloseable {

    static final String PASSWORD = "bench-password";

    private final Path home;
    private final Isnad isnad;

    BenchedIsnad(String name) throws Exception {
        this.home = Path.of("target", name).toAbsolutePath();
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var settings = Settings.from(
                Map.of("ISNAD_HOME", home.toString(), "ISNAD_PORT", String.valueOf(port), "ISNAD_ADMIN_PASSWORD", PASSWORD));
        var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var product = new Product(Path.of("target", "isnad.jar").toAbsolutePath());
        isnad = new Isnad(settings, product, new Console(Locale.ENGLISH, silent, silent));
        Runtime.getRuntime().addShutdownHook(new Thread(isnad::stop));
        isnad.start();
    }

    URI root() {
        return isnad.address();
    }

    URI api() {
        return isnad.address().resolve("api/v1/");
    }

    Path home() {
        return home;
    }

    /** To its database, past the product. */
    Connection connection() throws Exception {
        var database = isnad.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** What the server still holds after it has thrown away what nobody needs, in bytes. */
    long kept() throws Exception {
        var server = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
        tell(server, "GC.run");
        var used = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K").matcher(tell(server, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("the server tells nothing of its heap");
        }
        return Long.parseLong(used.group(1)) << 10;
    }

    private static String tell(ProcessHandle server, String what) throws Exception {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, String.valueOf(server.pid()), what).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        isnad.stop();
    }
}
