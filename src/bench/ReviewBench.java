import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.isnad.journey.Chromium;

/**
 * A reviewer before 10,000 disagreements, in one run:
 *
 * <ol>
 *   <li>submitting a set of 50 marks that is compared with another, against one that is compared with nothing, and of 200 marks
 *       against 50: it is to grow with the marks and no faster;
 *   <li>asking for the next 20 of the queue, and deciding one, over the API;
 *   <li>on the page, from the press of the key that takes a version to the end of the frame that shows the next unit, as
 *       fast as the units come.
 * </ol>
 *
 * <p>{@code sh src/bench/run ReviewBench}
 */
final class ReviewBench {

    private static final int ARTICLES = 200;
    private static final int SPANS = 50;
    private static final int MANY_SPANS = 200;
    private static final int WORD = 5;
    private static final int ASKED = 200;
    private static final int PRESSES = 300;
    private static final String PASSWORD = "bench-password";

    /** Tells for each press how long it took until another unit was shown. */
    private static final String LISTEN = """
            () => {
              globalThis.taken = [];
              const place = () => document.querySelector('review-head .place')?.textContent;
              const over = (act) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = act; port2.postMessage(0); };
              const look = (before, at) => place() !== before ? over(() => taken.push(performance.now() - at))
                  : requestAnimationFrame(() => look(before, at));
              document.addEventListener('keydown', ({ timeStamp }) => look(place(), timeStamp), true);
            }""";

    private static Api layla;
    private static Api sami;

    public static void main(String... arguments) throws Exception {
        try (var isnad = new BenchedIsnad("bench-review")) {
            var admin = new Api(isnad.api());
            var project = admin.post("projects", "{\"name\":\"bench\"}").get("id").getAsString();
            layla = member(isnad, admin, project);
            sami = member(isnad, admin, project);
            submit(admin, project);
            ask(admin, project);
            decide(isnad, admin, project);
        }
        System.exit(0);
    }

    private static Api member(BenchedIsnad isnad, Api admin, String project) throws Exception {
        var login = "b" + UUID.randomUUID().toString().substring(0, 12);
        admin.post("accounts", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, PASSWORD));
        admin.put("projects/%s/members/%s".formatted(project, login), "{\"roles\":[\"annotator\"]}");
        return new Api(isnad.api(), login, PASSWORD);
    }

    private static void submit(Api admin, String project) throws Exception {
        var alone = new double[ARTICLES];
        var compared = new double[ARTICLES];
        for (int article = 0; article < ARTICLES; article++) {
            var id = article(admin, project, SPANS);
            alone[article] = handIn(layla, id);
            compared[article] = handIn(sami, id);
        }
        Figures.report("submitting 50 marks, compared with none", alone);
        Figures.report("submitting 50 marks, 50 differ", compared);
        var large = new double[10];
        for (int article = 0; article < large.length; article++) {
            var id = article(admin, project, MANY_SPANS);
            handIn(layla, id);
            large[article] = handIn(sami, id);
        }
        Figures.report("submitting 200 marks, 200 differ", large);
        Figures.compare(large, compared, "4, the marks");
    }

    /** An article in which both have marked the same words, each by another label. */
    private static String article(Api admin, String project, int spans) throws Exception {
        var id = admin.article(project, UUID.randomUUID() + " " + "كلمة ".repeat(spans * 4));
        layla.post("articles/" + id + "/annotations", edits(spans, "ORG"));
        sami.post("articles/" + id + "/annotations", edits(spans, "GPE"));
        return id;
    }

    private static String edits(int spans, String label) {
        var edits = new ArrayList<String>();
        for (int span = 0; span < spans; span++) {
            int begin = 37 + span * 4 * WORD;
            edits.add("{\"op\":\"createSpan\",\"id\":\"%s\",\"layer\":\"entity\",\"label\":\"%s\",\"begin\":%d,\"end\":%d}"
                    .formatted(UUID.randomUUID(), label, begin, begin + WORD - 1));
        }
        return "{\"edits\":[" + String.join(",", edits) + "]}";
    }

    private static double handIn(Api annotator, String article) throws Exception {
        return timed(() -> annotator.put("articles/" + article + "/state?set=mine", "{\"state\":\"submitted\"}"));
    }

    private static void ask(Api admin, String project) throws Exception {
        var queue = "projects/" + project + "/disagreements?limit=20";
        System.out.printf(Locale.ROOT, "%s disagreements wait%n", admin.get(queue).get("left"));
        for (var order : List.of("reading", "hardest")) {
            var taken = new double[ASKED];
            for (int each = 0; each < ASKED; each++) {
                taken[each] = timed(() -> admin.get(queue + "&order=" + order));
            }
            Figures.report("asking for the next 20, " + order, taken);
        }
        var decided = new double[ASKED];
        for (int each = 0; each < ASKED; each++) {
            var first = admin.get("projects/" + project + "/disagreements?limit=1&order=hardest")
                    .getAsJsonArray("items")
                    .get(0)
                    .getAsJsonObject();
            var key = first.getAsJsonArray("versions").get(0).getAsJsonObject().get("key");
            var path = "disagreements/" + first.get("id").getAsString() + "/verdict";
            var body = "{\"revision\":%s,\"choice\":%s}".formatted(first.get("revision"), key);
            decided[each] = timed(() -> admin.post(path, body));
        }
        Figures.report("deciding one over the API", decided);
    }

    private static void decide(BenchedIsnad isnad, Api admin, String project) throws Exception {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(Chromium.find()).setArgs(List.of("--no-sandbox")))) {
            var page = browser.newPage();
            page.navigate(isnad.root() + "team/sign-in");
            page.locator("input[autocomplete=username]").fill("admin");
            page.locator("input[type=password]").fill(BenchedIsnad.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/team/projects*");
            page.navigate(isnad.root() + "review/review?project=" + project);
            page.locator("review-card .choice").first().waitFor();
            page.evaluate(LISTEN);
            for (int press = 0; press < PRESSES; press++) {
                page.keyboard().press("Digit1");
                page.waitForFunction("(count) => taken.length > count", press);
            }
            List<?> taken = (List<?>) page.evaluate("() => taken");
            Figures.report(
                    "from the key to the next unit on the page",
                    taken.stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray());
            System.out.printf(
                    Locale.ROOT, "%s are left%n", admin.get("projects/" + project + "/disagreements?limit=1").get("left"));
        }
    }

    private static double timed(Callable<?> act) throws Exception {
        long begin = System.nanoTime();
        act.call();
        return (System.nanoTime() - begin) / 1e6;
    }
}
