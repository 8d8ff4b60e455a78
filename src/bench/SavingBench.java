import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.isnad.launch.Console;
import org.isnad.launch.Isnad;
import org.isnad.launch.Product;
import org.isnad.launch.Settings;

/**
 * What a save costs, in one run on one machine:
 *
 * <ol>
 *   <li>one span saved on an article of 100,000 words with 10,000 spans, against one of 500 words with ten;
 *   <li>eight clients who save spans, against eight who each insert one durable row over bare JDBC.
 * </ol>
 *
 * <p>{@code java -cp target/isnad.jar src/bench/SavingBench.java} starts the product with a data folder below
 * {@code target} and stops it again. Times are wall-clock milliseconds seen by the client, the answer read.
 */
final class SavingBench {

    private static final int CLIENTS = 8;
    private static final int WARM_UP = 1_500;
    private static final int ROUNDS = 1_500;

    private final URI root;
    private final String token;

    private SavingBench(URI root, String password) throws IOException {
        this.root = root;
        var body = "{\"login\":\"admin\",\"password\":\"%s\",\"name\":\"bench\"}".formatted(password);
        this.token = field(post("tokens", "application/json", body.getBytes(StandardCharsets.UTF_8), null), "token");
    }

    public static void main(String... arguments) throws Exception {
        System.setProperty("http.maxConnections", String.valueOf(2 * CLIENTS)); // else the client queues, not the server
        var home = Path.of("target", "bench").toAbsolutePath();
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var settings = Settings.from(Map.of(
                "ISNAD_HOME", home.toString(),
                "ISNAD_PORT", String.valueOf(port),
                "ISNAD_ADMIN_PASSWORD", "bench-password"));
        var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var isnad = new Isnad(
                settings, new Product(Path.of("target", "isnad.jar").toAbsolutePath()), new Console(Locale.ENGLISH, silent, silent));
        Runtime.getRuntime().addShutdownHook(new Thread(isnad::stop));
        isnad.start();
        try {
            var bench = new SavingBench(isnad.address().resolve("api/v1/"), "bench-password");
            bench.longAgainstShort();
            var database = isnad.database();
            bench.eightAgainstJdbc(database.url(), database.user(), database.password());
        } finally {
            isnad.stop();
        }
        System.exit(0);
    }

    private void longAgainstShort() throws Exception {
        var project = project();
        var small = new Article(this, project, 500, 10);
        var large = new Article(this, project, 100_000, 10_000);
        for (int round = 0; round < WARM_UP; round++) {
            small.save();
            large.save();
        }
        var onSmall = new double[ROUNDS];
        var onLarge = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            onSmall[round] = small.save();
            onLarge[round] = large.save();
        }
        report("save,    500 words,     10 spans", onSmall);
        report("save, 100000 words, 10000 spans", onLarge);
        System.out.printf(Locale.ROOT, "  ratio of medians: %.2f (limit 1.2)%n", percentile(onLarge, 50) / percentile(onSmall, 50));
    }

    private void eightAgainstJdbc(String url, String user, String password) throws Exception {
        var project = project();
        var savers = new ArrayList<Callable<Double>>();
        for (int client = 0; client < CLIENTS; client++) {
            savers.add(new Article(this, project, 500 + client, 10)::save);
        }
        var inserters = new ArrayList<Callable<Double>>();
        try (var setUp = DriverManager.getConnection(url, user, password)) {
            setUp.createStatement().execute("create or replace table bench_row (id bigint auto_increment primary key, word varchar(200))");
            for (int client = 0; client < CLIENTS; client++) {
                inserters.add(inserter(DriverManager.getConnection(url, user, password)));
            }
            together(savers, 3 * WARM_UP);
            together(inserters, WARM_UP);
            var saved = together(savers, ROUNDS / 2);
            var inserted = together(inserters, ROUNDS);
            report("eight clients save a span", saved);
            report("eight clients insert a row by JDBC", inserted);
            System.out.printf(Locale.ROOT, "  ratio of medians: %.2f (limit 3)%n", percentile(saved, 50) / percentile(inserted, 50));
            setUp.createStatement().execute("drop table bench_row");
        }
    }

    private static Callable<Double> inserter(Connection connection) throws Exception {
        var insert = connection.prepareStatement("insert into bench_row (word) values (?)");
        return () -> {
            long begin = System.nanoTime();
            insert.setString(1, UUID.randomUUID().toString());
            insert.executeUpdate();
            return (System.nanoTime() - begin) / 1e6;
        };
    }

    /** Each client does its act so often; all times together. */
    private static double[] together(List<Callable<Double>> clients, int times) throws Exception {
        var taken = new double[clients.size() * times];
        var threads = new ArrayList<Future<?>>();
        var pool = Executors.newFixedThreadPool(clients.size());
        for (int client = 0; client < clients.size(); client++) {
            int first = client * times;
            var act = clients.get(client);
            threads.add(pool.submit(() -> {
                for (int time = 0; time < times; time++) {
                    taken[first + time] = act.call();
                }
                return null;
            }));
        }
        pool.shutdown();
        for (var thread : threads) {
            thread.get();
        }
        return taken;
    }

    /** An invented article with spans of three letters in a row, to which more are added one by one. */
    private static final class Article {
        private final SavingBench bench;
        private final String path;
        private final int words;
        private int next;

        Article(SavingBench bench, String project, int words, int spans) throws IOException {
            this.bench = bench;
            this.words = words;
            var text = new StringBuilder();
            for (int word = 0; word < words; word++) {
                text.append("خبر").append(word % 12 == 11 ? '\n' : ' ');
            }
            var file = (text + "رقم " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
            this.path = "articles/" + bench.upload(project, file) + "/annotations?set=mine";
            for (int done = 0; done < spans; done += 1_000) {
                var edits = new ArrayList<String>();
                for (int span = done; span < Math.min(spans, done + 1_000); span++) {
                    edits.add(edit(span * (words / spans)));
                }
                bench.edit(path, edits);
            }
        }

        /** Milliseconds until the answer is read. */
        double save() throws IOException {
            var edit = edit((int) ((next++ * 7919L) % words));
            long begin = System.nanoTime();
            bench.edit(path, List.of(edit));
            return (System.nanoTime() - begin) / 1e6;
        }

        private static String edit(int word) {
            return "{\"op\":\"createSpan\",\"id\":\"%s\",\"layer\":\"entity\",\"label\":\"PER\",\"begin\":%d,\"end\":%d}"
                    .formatted(UUID.randomUUID(), word * 4, word * 4 + 3);
        }
    }

    private String project() throws IOException {
        return field(post("projects", "application/json", "{\"name\":\"bench\"}".getBytes(StandardCharsets.UTF_8), token), "id");
    }

    private void edit(String path, List<String> edits) throws IOException {
        var body = "{\"edits\":[" + String.join(",", edits) + "]}";
        post(path, "application/json", body.getBytes(StandardCharsets.UTF_8), token);
    }

    private String upload(String project, byte[] file) throws IOException {
        var head = "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8);
        var body = Arrays.copyOf(head, head.length + file.length + tail.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(tail, 0, body, head.length + file.length, tail.length);
        return field(post("projects/" + project + "/articles", "multipart/form-data; boundary=edge", body, token), "article");
    }

    private String post(String path, String type, byte[] body, String bearer) throws IOException {
        var connection = (HttpURLConnection) root.resolve(path).toURL().openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", type);
        if (bearer != null) {
            connection.setRequestProperty("Authorization", "Bearer " + bearer);
        }
        try (var out = connection.getOutputStream()) {
            out.write(body);
        }
        if (connection.getResponseCode() >= 300) {
            throw new IOException(connection.getResponseCode() + " " + new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    private static void report(String what, double[] taken) {
        System.out.printf(Locale.ROOT, "%-36s median %6.2f ms   p95 %6.2f ms%n", what, percentile(taken, 50), percentile(taken, 95));
    }

    private static double percentile(double[] taken, int percent) {
        var sorted = taken.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
