import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * What a save costs, in one run on one machine:
 *
 * <ol>
 *   <li>one span saved on an article of 100,000 words with 10,000 spans, against one of 500 words with ten;
 *   <li>eight clients who save spans, against eight who each insert one durable row over bare JDBC.
 * </ol>
 *
 * <p>{@code sh src/bench/run SavingBench} starts the product with a data folder below
 * {@code target} and stops it again. Times are wall-clock milliseconds seen by the client, the answer read.
 */
final class SavingBench {

    private static final int CLIENTS = 8;
    private static final int WARM_UP = 1_500;
    private static final int ROUNDS = 1_500;

    /** Words: so many that no word is marked twice by one client. */
    private static final int ROOMY = 10_000;

    private final URI root;
    private final String token;

    private SavingBench(URI root, String password) throws IOException {
        this.root = root;
        var body = "{\"login\":\"admin\",\"password\":\"%s\",\"name\":\"bench\"}".formatted(password);
        this.token = field(post("tokens", "application/json", body.getBytes(StandardCharsets.UTF_8), null), "token");
    }

    public static void main(String... arguments) throws Exception {
        System.setProperty("http.maxConnections", String.valueOf(2 * CLIENTS)); // else the client queues, not the server
        try (var isnad = new BenchedIsnad("bench")) {
            var bench = new SavingBench(isnad.api(), BenchedIsnad.PASSWORD);
            bench.longAgainstShort();
            bench.eightAgainstJdbc(isnad);
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
        Figures.report("save,    500 words,     10 spans", onSmall);
        Figures.report("save, 100000 words, 10000 spans", onLarge);
        Figures.compare(onLarge, onSmall, "1.2");
    }

    private void eightAgainstJdbc(BenchedIsnad isnad) throws Exception {
        var project = project();
        var savers = new ArrayList<Callable<Double>>();
        for (int client = 0; client < CLIENTS; client++) {
            savers.add(new Article(this, project, ROOMY + client, 10)::save);
        }
        var inserters = new ArrayList<Callable<Double>>();
        try (var setUp = isnad.connection()) {
            setUp.createStatement().execute("create or replace table bench_row (id bigint auto_increment primary key, word varchar(200))");
            for (int client = 0; client < CLIENTS; client++) {
                inserters.add(inserter(isnad.connection()));
            }
            together(savers, 3 * WARM_UP);
            together(inserters, WARM_UP);
            var saved = together(savers, ROUNDS / 2);
            var inserted = together(inserters, ROUNDS);
            Figures.report("eight clients save a span", saved);
            Figures.report("eight clients insert a row by JDBC", inserted);
            Figures.compare(saved, inserted, "3");
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
        private static final List<String> LABELS = List.of("PER", "ORG", "GPE", "LOC", "EVENT", "DATE", "MONEY");
        private static final int[][] PLACES = {{0, 3}, {0, 1}, {1, 2}, {2, 3}, {0, 2}};
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
                    int word = span * (words / spans) * 4;
                    edits.add(edit(LABELS.get(0), word, word + 3));
                }
                bench.edit(path, edits);
            }
        }

        /** Milliseconds until the answer is read; no place is marked twice in the same way. */
        double save() throws IOException {
            int round = next / words;
            int word = (int) ((next++ * 7919L) % words) * 4;
            var place = PLACES[round % PLACES.length];
            var edit = edit(LABELS.get(1 + round / PLACES.length), word + place[0], word + place[1]);
            long begin = System.nanoTime();
            bench.edit(path, List.of(edit));
            return (System.nanoTime() - begin) / 1e6;
        }

        private static String edit(String label, int begin, int end) {
            return "{\"op\":\"createSpan\",\"id\":\"%s\",\"layer\":\"entity\",\"label\":\"%s\",\"begin\":%d,\"end\":%d}"
                    .formatted(UUID.randomUUID(), label, begin, end);
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
}
