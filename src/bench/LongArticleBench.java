import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.isnad.journey.Chromium;
import org.isnad.launch.Console;
import org.isnad.launch.Isnad;
import org.isnad.launch.Product;
import org.isnad.launch.Settings;

/**
 * The annotation page on an article of 100,000 words with 10,000 spans and 500 relations, in a real browser, in one run:
 *
 * <ol>
 *   <li>opening it, against the same text as a plain static page of the same server: until the first frame is done in which
 *       the text can be read and used, here with all spans in view painted and the keys listened to, there with the whole
 *       text read;
 *   <li>scrolling through it: from frame to frame;
 *   <li>from the press of a key to the end of the frame that shows the label, on this article and on one of 500 words;
 *   <li>from the press of a key to the state “saved”, against a bare HTTP round trip of the same page and a durable insert.
 * </ol>
 *
 * <p>{@code mvn -q dependency:build-classpath -Dmdep.outputFile=target/bench.classpath}, then {@code java -cp
 * target/isnad.jar:target/test-classes:$(cat target/bench.classpath) src/bench/LongArticleBench.java}. Starts the product
 * with a data folder below {@code target} and stops it again.
 */
final class LongArticleBench {

    private static final String PASSWORD = "bench-password";
    private static final int OPENINGS = 11;
    private static final int PRESSES = 70;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync");

    /** When the page can be used: looked at in each frame, told when that frame is over. */
    private static final String USABLE = """
            const usable = () => location.pathname === '/plain.html' ? document.readyState !== 'loading'
                : document.querySelector('text-canvas > .marks > .mark') && document.querySelector('text-canvas').spans.inOrder.length;
            const look = () => usable() ? over(() => (globalThis.usableAt = performance.now())) : requestAnimationFrame(look);
            const over = (act) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = act; port2.postMessage(0); };
            requestAnimationFrame(look);""";

    private static final String SCROLL = """
            async ([step, frames]) => {
              const taken = [];
              let last = await new Promise(requestAnimationFrame);
              for (let i = 0; i < frames; i++) {
                scrollBy({ top: step, behavior: 'instant' });
                const now = await new Promise(requestAnimationFrame);
                taken.push(now - last);
                last = now;
              }
              return taken;
            }""";

    private static final String LISTEN = """
            () => {
              const canvas = document.querySelector('text-canvas');
              globalThis.painted = []; globalThis.saved = []; globalThis.trips = [];
              let since;
              const over = (act) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = act; port2.postMessage(0); };
              const shown = (at) => document.querySelector('.mark.selected') ? over(() => painted.push(performance.now() - at))
                  : requestAnimationFrame(() => shown(at));
              document.addEventListener('keydown', ({ timeStamp }) => { since = timeStamp; requestAnimationFrame(() => shown(timeStamp)); }, true);
              canvas.addEventListener('save-state', ({ detail }) => {
                if (since && detail.state === 'saved') { saved.push(performance.now() - since); since = undefined; }
              });
            }""";

    /** Chooses a word, wherever it is, and times a bare trip to the server while nothing else is done. */
    private static final String CHOOSE = """
            async ([begin, end]) => {
              const rest = (ms) => new Promise((done) => setTimeout(done, ms));
              const canvas = document.querySelector('text-canvas');
              canvas.rest();
              const paragraph = [...canvas.querySelectorAll('.paragraph')].findLast(({ dataset }) => dataset.begin <= begin);
              paragraph.scrollIntoView({ block: 'center' });
              canvas.focus({ preventScroll: true });
              await rest(250);
              const from = performance.now();
              await (await fetch('/small.txt', { cache: 'no-store' })).text();
              trips.push(performance.now() - from);
              canvas.chooseText({ begin, end });
              await rest(250);
            }""";

    private final Isnad isnad;
    private final URI root;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    private LongArticleBench(Isnad isnad) {
        this.isnad = isnad;
        this.root = isnad.address();
    }

    public static void main(String... arguments) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var home = Path.of("target", "bench-long").toAbsolutePath();
        var settings = Settings.from(
                Map.of("ISNAD_HOME", home.toString(), "ISNAD_PORT", String.valueOf(port), "ISNAD_ADMIN_PASSWORD", PASSWORD));
        var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var product = new Product(Path.of("target", "isnad.jar").toAbsolutePath());
        var isnad = new Isnad(settings, product, new Console(Locale.ENGLISH, silent, silent));
        Runtime.getRuntime().addShutdownHook(new Thread(isnad::stop));
        isnad.start();
        try (var playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "HOME", System.getenv("HOME"), "PATH", System.getenv("PATH"))));
                var chromium = playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(Chromium.find()).setArgs(FLAGS))) {
            new LongArticleBench(isnad).run(home, chromium);
        } finally {
            isnad.stop();
        }
        System.exit(0);
    }

    private void run(Path home, Browser chromium) throws Exception {
        token = post("tokens", "{\"login\":\"admin\",\"password\":\"%s\",\"name\":\"bench\"}".formatted(PASSWORD)).get("token").getAsString();
        var project = post("projects", "{\"name\":\"bench\",\"language\":\"ar\"}").get("id").getAsString();
        var large = new Article(100_000, 10_000);
        var small = new Article(500, 50);
        large.put(project);
        small.put(project);
        // Beside the product's own pages, where the server has unpacked them.
        try (var folders = Files.find(home.resolve("run"), 6, (path, is) -> path.getFileName().toString().startsWith("isnad.war-"))) {
            var pages = folders.findFirst().orElseThrow();
            var lines = large.text.toString().replace("\n", "</p>\n<p>");
            Files.writeString(pages.resolve("plain.html"),
                    "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\"><meta charset=\"utf-8\"><title>plain</title>\n<p>" + lines + "</p>");
            Files.writeString(pages.resolve("small.txt"), "small");
        }
        var context = chromium.newContext(
                new Browser.NewContextOptions().setBaseURL(root.toString()).setLocale("ar").setViewportSize(1280, 900));
        var page = context.newPage();
        page.navigate("/team/sign-in");
        page.locator("input[autocomplete=username]").fill("admin");
        page.locator("input[type=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        open(page, large);
        press(page, small, "  500 words");
        press(page, large, "100,000 words");
    }

    private void open(Page page, Article large) {
        page.addInitScript(USABLE);
        var plain = new double[OPENINGS];
        var ours = new double[OPENINGS];
        for (int round = -2; round < OPENINGS; round++) {
            double bare = usable(page, "/plain.html");
            double full = usable(page, large.address());
            if (round >= 0) {
                plain[round] = bare;
                ours[round] = full;
            }
        }
        report("plain page usable", plain);
        report("annotation page usable", ours);
        System.out.printf(Locale.ROOT, "  ratio of medians: %.2f (limit 1.0)%n", percentile(ours, 50) / percentile(plain, 50));
        for (int step : new int[] {60, 240, 800}) {
            page.evaluate("scrollTo(0, 0)");
            page.waitForTimeout(1_000);
            report("frames, scrolling by %d pixels".formatted(step), numbers(page.evaluate(SCROLL, List.of(step, 400))));
        }
    }

    private static double usable(Page page, String path) {
        page.navigate("about:blank");
        page.waitForTimeout(300);
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForFunction("() => globalThis.usableAt", null, new Page.WaitForFunctionOptions().setPollingInterval(100));
        double taken = ((Number) page.evaluate("usableAt")).doubleValue();
        page.waitForTimeout(1_500);
        return taken;
    }

    private void press(Page page, Article article, String name) throws Exception {
        page.navigate(article.address());
        page.waitForTimeout(6_000);
        page.evaluate(LISTEN);
        var inserted = new double[PRESSES];
        var database = isnad.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.createStatement().execute("create or replace table bench_row (id bigint auto_increment primary key, word varchar(200))");
            var insert = connection.prepareStatement("insert into bench_row (word) values (?)");
            for (int press = 0; press < PRESSES; press++) {
                var word = article.word(press * 7919 + 5);
                page.evaluate(CHOOSE, List.of(word[0], word[1]));
                page.keyboard().press("Digit" + (press % 6 + 1));
                page.waitForFunction("count => saved.length === count", press + 1);
                long begin = System.nanoTime();
                insert.setString(1, UUID.randomUUID().toString());
                insert.executeUpdate();
                inserted[press] = (System.nanoTime() - begin) / 1e6;
            }
            connection.createStatement().execute("drop table bench_row");
        }
        var saved = numbers(page.evaluate("saved"));
        var trips = numbers(page.evaluate("trips"));
        report(name + ": key to painted label", numbers(page.evaluate("painted")));
        report(name + ": key to saved", saved);
        report(name + ": bare HTTP round trip", trips);
        report(name + ": bare JDBC insert", inserted);
        System.out.printf(Locale.ROOT, "  saved : trip + insert, medians %.2f, p95 %.2f (limit 1.5); painted: limit 50 ms at p95%n",
                percentile(saved, 50) / (percentile(trips, 50) + percentile(inserted, 50)),
                percentile(saved, 95) / (percentile(trips, 95) + percentile(inserted, 95)));
    }

    /** Invented words in paragraphs of 20 to 140, with spans of one or two words, claims of eight, and relations between them. */
    private final class Article {
        private final StringBuilder text = new StringBuilder();
        private final List<int[]> words = new ArrayList<>();
        private final int spans;
        private String id = "";

        Article(int count, int spans) {
            this.spans = spans;
            var random = new Random(count);
            for (int word = 0, left = 80; word < count; word++, left--) {
                int begin = text.length();
                random.ints(2 + random.nextInt(6), 'ا', 'ي' + 1).filter(Character::isLetter).filter(letter -> letter != 'ـ').forEach(text::appendCodePoint);
                text.append(text.length() - begin < 2 ? "من" : "");
                words.add(new int[] {begin, text.length()});
                text.append(left > 0 ? " " : ".\n");
                left = left > 0 ? left : 20 + random.nextInt(120);
            }
            text.append(UUID.randomUUID());
        }

        void put(String project) throws Exception {
            var body = "--e\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n" + text + "\r\n--e--\r\n";
            id = send("projects/" + project + "/articles", "multipart/form-data; boundary=e", body)
                    .getAsJsonArray("items").get(0).getAsJsonObject().get("article").getAsString();
            var edits = new ArrayList<String>();
            String before = "";
            for (int span = 0; span < spans; span++) {
                int first = span * (words.size() / spans);
                boolean claim = span % 20 == 7;
                var uuid = UUID.randomUUID().toString();
                edits.add("{\"op\":\"createSpan\",\"id\":\"%s\",\"layer\":\"%s\",\"label\":\"%s\",\"begin\":%d,\"end\":%d%s}".formatted(
                        uuid, claim ? "claim" : "entity", claim ? "NUMERIC" : List.of("PER", "ORG", "GPE").get(span % 3), words.get(first)[0],
                        words.get(first + (claim ? 7 : span % 3 == 0 ? 1 : 0))[1], span % 5 == 0 && !claim ? ",\"attributes\":{\"mention\":\"NAME\"}" : ""));
                if (claim) {
                    edits.add("{\"op\":\"createRelation\",\"id\":\"%s\",\"type\":\"source\",\"from\":\"%s\",\"to\":\"%s\"}"
                            .formatted(UUID.randomUUID(), uuid, before));
                }
                before = uuid;
                if (edits.size() >= 900 || span == spans - 1) {
                    post("articles/" + id + "/annotations?set=mine", "{\"edits\":[" + String.join(",", edits) + "]}");
                    edits.clear();
                }
            }
        }

        String address() {
            return "/annotation/annotate?article=" + id;
        }

        int[] word(int number) {
            return words.get(number % words.size());
        }
    }

    private JsonObject post(String path, String body) throws Exception {
        return send(path, "application/json", body);
    }

    private JsonObject send(String path, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(root.resolve("api/v1/" + path)).header("Content-Type", type).header("Authorization", "Bearer " + token);
        var answer = http.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list).stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
    }

    private static void report(String what, double[] taken) {
        System.out.printf(Locale.ROOT, "%-40s n %3d  median %7.2f ms   p95 %7.2f ms%n", what, taken.length, percentile(taken, 50), percentile(taken, 95));
    }

    private static double percentile(double[] taken, int percent) {
        var sorted = taken.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
