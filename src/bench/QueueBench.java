import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Twenty annotators who work through a queue of 200 articles with an overlap of 3 at once: each asks for the next article,
 * marks a span and submits, until all are told that all is done. Told are the times that a client sees, and the longest that
 * any of them waited for a lock in the database, which must not be longer than the slowest single save.
 *
 * <p>{@code sh src/bench/run QueueBench}
 */
final class QueueBench {

    private static final int CLIENTS = 20;
    private static final int ARTICLES = 200;
    private static final int OVERLAP = 3;
    private static final String PASSWORD = "bench-password";

    private final List<Double> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> saved = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> submitted = Collections.synchronizedList(new ArrayList<>());

    public static void main(String... arguments) throws Exception {
        try (var isnad = new BenchedIsnad("bench-queue")) {
            var bench = new QueueBench();
            for (int round = 0; round < 2; round++) { // the first warms up
                bench.forget();
                bench.run(isnad);
            }
            bench.report(isnad);
        }
        System.exit(0);
    }

    private void forget() {
        List.of(asked, saved, submitted).forEach(List::clear);
    }

    private void run(BenchedIsnad isnad) throws Exception {
        var admin = new Api(isnad.api());
        var project = admin.post("projects", "{\"name\":\"bench\"}").get("id").getAsString();
        for (int article = 0; article < ARTICLES; article++) {
            admin.article(project, "خبر رقم " + UUID.randomUUID());
        }
        admin.patch("projects/" + project + "/rules", "{\"handout\":\"queue\",\"overlap\":" + OVERLAP + "}");
        var annotators = new ArrayList<Callable<Void>>();
        for (int client = 0; client < CLIENTS; client++) {
            var login = "b" + UUID.randomUUID().toString().substring(0, 12);
            admin.post("accounts", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, PASSWORD));
            admin.put("projects/%s/members/%s".formatted(project, login), "{\"roles\":[\"annotator\"]}");
            var api = new Api(isnad.api(), login, PASSWORD);
            annotators.add(() -> work(api, project));
        }
        var pool = Executors.newFixedThreadPool(CLIENTS);
        for (Future<Void> each : pool.invokeAll(annotators)) {
            each.get();
        }
        pool.shutdown();
    }

    private Void work(Api api, String project) throws Exception {
        while (true) {
            long begin = System.nanoTime();
            var next = api.post("projects/" + project + "/next", "").get("article");
            asked.add(since(begin));
            if (next.isJsonNull()) {
                return null;
            }
            var article = "articles/" + next.getAsString();
            begin = System.nanoTime();
            api.post(article + "/annotations", "{\"edits\":[{\"op\":\"createSpan\",\"id\":\"%s\",\"layer\":\"entity\",\"label\":\"PER\",\"begin\":0,\"end\":3}]}"
                    .formatted(UUID.randomUUID()));
            saved.add(since(begin));
            begin = System.nanoTime();
            api.put(article + "/state?set=mine", "{\"state\":\"submitted\"}");
            submitted.add(since(begin));
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private void report(BenchedIsnad isnad) throws Exception {
        Figures.report("twenty ask for the next article", times(asked));
        Figures.report("twenty save a span", times(saved));
        Figures.report("twenty submit", times(submitted));
        System.out.printf(Locale.ROOT, "  slowest ask %.0f ms, slowest save %.0f ms%n", Collections.max(asked), Collections.max(saved));
        try (var connection = isnad.connection();
                var rows = connection.createStatement().executeQuery("show global status like 'Innodb_row_lock_time_%'")) {
            while (rows.next()) {
                System.out.printf(Locale.ROOT, "  %s %s ms%n", rows.getString(1), rows.getString(2));
            }
        }
    }

    private static double[] times(List<Double> taken) {
        return taken.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
