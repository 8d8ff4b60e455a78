import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.isnad.journey.Chromium;

/**
 * The annotation page on an article of 100,000 words with 10,000 spans and 500 relations, in a real browser, in one run:
 *
 * <ol>
 *   <li>opening it, against the same text as a plain static page of the same server: until the first frame is done in which
 *       the text can be read and used, here with all spans in view painted and the keys listened to, there with the whole
 *       text read;
 *   <li>scrolling through it: from frame to frame;
 *   <li>from the press of a key to the end of the frame that shows the label, on this article and on one of 500 words;
 *   <li>from the painted label to the state “saved” that follows it, and from the press of the key, against a bare HTTP round
 *       trip of the same page and a durable insert.
 * </ol>
 *
 * <p>{@code sh src/bench/run LongArticleBench} starts the product with a data folder below {@code target} and stops it again.
 */
final class LongArticleBench {

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

    private final BenchedIsnad isnad;

    private LongArticleBench(BenchedIsnad isnad) {
        this.isnad = isnad;
    }

    public static void main(String... arguments) throws Exception {
        var environment = Map.of(
                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "HOME", System.getenv("HOME"), "PATH", System.getenv("PATH"));
        try (var isnad = new BenchedIsnad("bench-long");
                var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                var chromium = playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(Chromium.find()).setArgs(FLAGS))) {
            new LongArticleBench(isnad).run(chromium);
        }
        System.exit(0);
    }

    private void run(Browser chromium) throws Exception {
        var api = new Api(isnad.api());
        var project = api.post("projects", "{\"name\":\"bench\",\"language\":\"ar\"}").get("id").getAsString();
        var large = new LongArticle(100_000, 10_000);
        var small = new LongArticle(500, 50);
        large.put(api, project);
        small.put(api, project);
        // Beside the product's own pages, where the server has unpacked them.
        try (var folders = Files.find(isnad.home().resolve("run"), 6, (path, is) -> path.getFileName().toString().startsWith("isnad.war-"))) {
            var pages = folders.findFirst().orElseThrow();
            var lines = large.text().toString().replace("\n", "</p>\n<p>");
            Files.writeString(pages.resolve("plain.html"),
                    "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\"><meta charset=\"utf-8\"><title>plain</title>\n<p>" + lines + "</p>");
            Files.writeString(pages.resolve("small.txt"), "small");
        }
        var context = chromium.newContext(
                new Browser.NewContextOptions().setBaseURL(isnad.root().toString()).setLocale("ar").setViewportSize(1280, 900));
        var page = context.newPage();
        page.navigate("/team/sign-in");
        page.locator("input[autocomplete=username]").fill("admin");
        page.locator("input[type=password]").fill(BenchedIsnad.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        open(page, large);
        press(page, small, "  500 words");
        press(page, large, "100,000 words");
    }

    private void open(Page page, LongArticle large) {
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
        Figures.report("plain page usable", plain);
        Figures.report("annotation page usable", ours);
        Figures.compare(ours, plain, "1.0");
        for (int step : new int[] {60, 240, 800}) {
            page.evaluate("scrollTo(0, 0)");
            page.waitForTimeout(1_000);
            Figures.report("frames, scrolling by %d pixels".formatted(step), numbers(page.evaluate(SCROLL, List.of(step, 400))));
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

    private void press(Page page, LongArticle article, String name) throws Exception {
        page.navigate(article.address());
        page.waitForTimeout(6_000);
        page.evaluate(LISTEN);
        var inserted = new double[PRESSES];
        try (var connection = isnad.connection()) {
            connection.createStatement().execute("create or replace table bench_row (id bigint auto_increment primary key, word varchar(200))");
            var insert = connection.prepareStatement("insert into bench_row (word) values (?)");
            for (int press = 0; press < PRESSES; press++) {
                var word = article.word(press * 7919 + 5);
                page.evaluate(CHOOSE, List.of(word[0], word[1]));
                page.keyboard().press("Digit" + (press % 6 + 1));
                page.waitForFunction("count => saved.length === count && painted.length === count", press + 1);
                long begin = System.nanoTime();
                insert.setString(1, UUID.randomUUID().toString());
                insert.executeUpdate();
                inserted[press] = (System.nanoTime() - begin) / 1e6;
            }
            connection.createStatement().execute("drop table bench_row");
        }
        var saved = numbers(page.evaluate("saved"));
        var painted = numbers(page.evaluate("painted"));
        var follows = IntStream.range(0, PRESSES).mapToDouble(press -> Math.max(saved[press] - painted[press], 0)).toArray();
        var trips = numbers(page.evaluate("trips"));
        Figures.report(name + ": key to painted label", painted);
        Figures.report(name + ": painted label to saved", follows);
        Figures.report(name + ": key to saved", saved);
        Figures.report(name + ": bare HTTP round trip", trips);
        Figures.report(name + ": bare JDBC insert", inserted);
        compare("saved after the label", follows, trips, inserted);
        compare("saved after the key", saved, trips, inserted);
    }

    private static void compare(String what, double[] taken, double[] trips, double[] inserted) {
        System.out.printf(Locale.ROOT, "  %s : trip + insert, medians %.2f, p95 %.2f (limit 1.5)%n", what,
                Figures.percentile(taken, 50) / (Figures.percentile(trips, 50) + Figures.percentile(inserted, 50)),
                Figures.percentile(taken, 95) / (Figures.percentile(trips, 95) + Figures.percentile(inserted, 95)));
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list).stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
    }
}
