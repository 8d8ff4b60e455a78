import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Three annotators with fifty spans each on 250, 500 and 1,000 articles: how long the last of an article takes to submit, by which
 * all three are compared and what is unanimous goes to gold; then their agreement by every measure, as the whole report that a
 * client asks for, with its intervals. The first is to stay as it is, the second to grow with the articles and no faster, and what
 * the server keeps in memory is to stay as it is.
 *
 * <p>{@code sh src/bench/run AgreementBench}
 */
final class AgreementBench {

    private static final int[] ARTICLES = {250, 500, 1000};
    private static final int SPANS = 50;
    private static final int WORD = 5;
    private static final String PASSWORD = "bench-password";
    private static final List<String> LABELS = List.of("PER", "ORG", "GPE", "LOC", "EVENT");
    private static final List<String> MEASURES =
            List.of("alpha", "alpha_set", "alpha_u", "kappa", "fleiss", "f1_exact", "f1_overlap", "f1_token");

    public static void main(String... arguments) throws Exception {
        try (var isnad = new BenchedIsnad("bench-agreement")) {
            var admin = new Api(isnad.api());
            var project = admin.post("projects", "{\"name\":\"bench\"}").get("id").getAsString();
            var logins = new ArrayList<String>();
            var annotators = new ArrayList<Api>();
            for (int each = 0; each < 3; each++) {
                var login = "b" + UUID.randomUUID().toString().substring(0, 12);
                admin.post("accounts", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, PASSWORD));
                admin.put("projects/%s/members/%s".formatted(project, login), "{\"roles\":[\"annotator\"]}");
                logins.add("\"" + login + "\"");
                annotators.add(new Api(isnad.api(), login, PASSWORD));
            }
            int done = 0;
            for (int articles : ARTICLES) {
                Figures.report(
                        "the last of three submits, among %4d".formatted(articles),
                        mark(admin, project, annotators, String.join(",", logins), articles - done));
                done = articles;
                report(admin, project, articles);
                System.out.printf(Locale.ROOT, "%5d articles, the server keeps %d MB in memory%n", articles, isnad.kept() >> 20);
            }
        }
        System.exit(0);
    }

    /** @return how long comparing took, in ms */
    private static double[] mark(Api admin, String project, List<Api> annotators, String logins, int articles) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        var works = new ArrayList<Callable<Double>>();
        for (int article = 0; article < articles; article++) {
            int seed = article;
            works.add(() -> {
                var id = admin.article(project, UUID.randomUUID() + " " + "كلمة ".repeat(SPANS * 8));
                admin.put("articles/" + id + "/assignees", "{\"logins\":[" + logins + "]}");
                double last = 0;
                for (int each = 0; each < annotators.size(); each++) {
                    annotators.get(each).post("articles/" + id + "/annotations", edits(seed + each * 7));
                    long begin = System.nanoTime();
                    annotators.get(each).put("articles/" + id + "/state?set=mine", "{\"state\":\"submitted\"}");
                    last = (System.nanoTime() - begin) / 1e6;
                }
                return last;
            });
        }
        var taken = new ArrayList<Double>();
        for (Future<Double> each : pool.invokeAll(works)) {
            taken.add(each.get());
        }
        pool.shutdown();
        return taken.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Every eighth word is marked; one annotator in five takes another label for it, and one in nine a word more. */
    private static String edits(int seed) {
        var edits = new ArrayList<String>();
        for (int span = 0; span < SPANS; span++) {
            int begin = 37 + span * 8 * WORD;
            int words = (span * 31 + seed) % 9 == 0 ? 2 : 1;
            var label = LABELS.get((span + ((span * 17 + seed) % 5 == 0 ? 1 : 0)) % LABELS.size());
            edits.add("{\"op\":\"createSpan\",\"id\":\"%s\",\"layer\":\"entity\",\"label\":\"%s\",\"begin\":%d,\"end\":%d}"
                    .formatted(UUID.randomUUID(), label, begin, begin + words * WORD - 1));
        }
        return "{\"edits\":[" + String.join(",", edits) + "]}";
    }

    private static void report(Api admin, String project, int articles) throws Exception {
        for (var measure : MEASURES) {
            var path = "projects/" + project + "/agreement?layer=entity&measure=" + measure;
            admin.get(path); // warms up
            long begin = System.nanoTime();
            var overall = admin.get(path).getAsJsonObject("overall");
            System.out.printf(
                    Locale.ROOT,
                    "%5d articles, %-10s %7.0f ms, %s of %s units, drawn %s times%n",
                    articles,
                    measure,
                    (System.nanoTime() - begin) / 1e6,
                    overall.get("value"),
                    overall.get("units"),
                    overall.get("draws"));
        }
    }
}
