import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Twenty annotators who work through a queue of 200 articles with an overlap of 3: each asks for the next article, marks a
 * span and submits, until all are told that all is done.
 *
 * <p>First all at once, as they like: told are the times that a client sees. Then in step, so that it can be told which of the
 * three waits for whom: all twenty ask at the same moment, fifty times, a thousand asks in all, and what they work on is done
 * between. Told is how long the database had anybody wait for a lock while they asked, which must not be longer than the
 * slowest single save.
 *
 * <p>{@code sh src/bench/run QueueBench}
 */
final class QueueBench {

    private static final int CLIENTS = 20;
    private static final int ARTICLES = 200;
    private static final int OVERLAP = 3;
    private static final int ASKS = 50;
    private static final String PASSWORD = "bench-password";

    private final List<Double> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> saved = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> submitted = Collections.synchronizedList(new ArrayList<>());

    public static void main(String... arguments) throws Exception {
        boolean holds;
        try (var isnad = new BenchedIsnad("bench-queue")) {
            var bench = new QueueBench();
            for (int round = 0; round < 2; round++) { // the first warms up
                bench.forget();
                bench.atOnce(isnad);
            }
            bench.report();
            bench.forget();
            long waited = bench.inStep(isnad);
            bench.report();
            var slowest = Collections.max(bench.saved);
            holds = waited <= slowest;
            System.out.printf(
                    Locale.ROOT,
                    "  waited %d ms, slowest save %.0f ms: %s%n",
                    waited,
                    slowest,
                    holds ? "holds" : "DOES NOT HOLD");
        }
        System.exit(holds ? 0 : 1);
    }

    private void forget() {
        List.of(asked, saved, submitted).forEach(List::clear);
    }

    private void atOnce(BenchedIsnad isnad) throws Exception {
        var team = team(isnad);
        together(team, client -> {
            while (client.asks()) {
                client.works();
            }
        });
    }

    /**
     * What the database tells of waiting for locks before and after each of the fifty times that all ask.
     *
     * @return milliseconds that all twenty waited together, in the worst step
     */
    private long inStep(BenchedIsnad isnad) throws Exception {
        var team = team(isnad);
        var worst = new Waits(0, 0);
        long waits = 0;
        try (var connection = isnad.connection()) {
            for (int step = 0; step < ASKS; step++) {
                var before = Waits.until(connection);
                together(team, Client::asks);
                var now = Waits.until(connection).since(before);
                waits += now.times();
                worst = now.millis() > worst.millis() ? now : worst;
                together(team, client -> {
                    if (client.article != null) {
                        client.works();
                    }
                });
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  %d asks in step: %d waits for a lock; all of one step together %d ms at most%n",
                CLIENTS * ASKS,
                waits,
                worst.millis());
        return worst.millis();
    }

    private List<Client> team(BenchedIsnad isnad) throws Exception {
        var admin = new Api(isnad.api());
        var project = admin.post("projects", "{\"name\":\"bench\"}").get("id").getAsString();
        for (int article = 0; article < ARTICLES; article++) {
            admin.article(project, "خبر رقم " + UUID.randomUUID());
        }
        admin.patch("projects/" + project + "/rules", "{\"handout\":\"queue\",\"overlap\":" + OVERLAP + "}");
        var team = new ArrayList<Client>();
        for (int client = 0; client < CLIENTS; client++) {
            var login = "b" + UUID.randomUUID().toString().substring(0, 12);
            admin.post("accounts", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, PASSWORD));
            admin.put("projects/%s/members/%s".formatted(project, login), "{\"roles\":[\"annotator\"]}");
            team.add(new Client(new Api(isnad.api(), login, PASSWORD), project));
        }
        return team;
    }

    /** What each client does while the others do it, too. */
    private interface Doing {
        void with(Client client) throws Exception;
    }

    private static void together(List<Client> team, Doing doing) throws Exception {
        var pool = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<Void>> all = new ArrayList<>();
        team.forEach(client -> all.add(() -> {
            doing.with(client);
            return null;
        }));
        for (Future<Void> each : pool.invokeAll(all)) {
            each.get();
        }
        pool.shutdown();
    }

    private final class Client {

        private final Api api;
        private final String project;
        private String article;

        Client(Api api, String project) {
            this.api = api;
            this.project = project;
        }

        /** Whether there is anything left to do. */
        boolean asks() throws Exception {
            long begin = System.nanoTime();
            var next = api.post("projects/" + project + "/next", "").get("article");
            asked.add(since(begin));
            article = next.isJsonNull() ? null : "articles/" + next.getAsString();
            return article != null;
        }

        void works() throws Exception {
            long begin = System.nanoTime();
            api.post(article + "/annotations", "{\"edits\":[{\"op\":\"createSpan\",\"id\":\"%s\",\"layer\":\"entity\",\"label\":\"PER\",\"begin\":0,\"end\":3}]}"
                    .formatted(UUID.randomUUID()));
            saved.add(since(begin));
            begin = System.nanoTime();
            api.put(article + "/state?set=mine", "{\"state\":\"submitted\"}");
            submitted.add(since(begin));
        }
    }

    /** How often, and how long in all, anybody waited for a lock on a row. */
    private record Waits(long times, long millis) {

        static Waits until(Connection connection) throws Exception {
            return new Waits(status(connection, "Innodb_row_lock_waits"), status(connection, "Innodb_row_lock_time"));
        }

        Waits since(Waits before) {
            return new Waits(times - before.times, millis - before.millis);
        }

        private static long status(Connection connection, String name) throws Exception {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("show global status like '" + name + "'")) {
                row.next();
                return row.getLong(2);
            }
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private void report() {
        Figures.report("twenty ask for the next article", times(asked));
        Figures.report("twenty save a span", times(saved));
        Figures.report("twenty submit", times(submitted));
        System.out.printf(Locale.ROOT, "  slowest ask %.0f ms, slowest save %.0f ms%n", Collections.max(asked), Collections.max(saved));
    }

    private static double[] times(List<Double> taken) {
        return taken.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
