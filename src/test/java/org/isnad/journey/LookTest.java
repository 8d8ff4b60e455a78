package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, in both languages, by day and by night, on a desk and in a hand. Its pictures are for looking at. */
class LookTest {

    private static final String TEXT = """
            فيلناري ومورفاك يتفقان هاتفيًا على إحياء مشروع جسر لازوار

            أعلنت الرئاسة في تلفورا أن الرئيس يوران فيلناري بحث مع سيليندا مورفاك استئناف العمل في جسر لازوار.
            وتبلغ الكلفة الأولية 500 مليون دولار، بحسب موقع Lazwar Press الإخباري.
            """;
    private static final String GUIDELINES = """
            # الأشخاص

            يوسم اسم العلم **كاملًا** مع لقبه إن كان جزءًا منه، ولا توسم الضمائر. انظر [المثال](https://example.org/lazwar).

            ## عند الشك

            - إن لم يكن الاسم لشخص بعينه فلا يوسم.
            - «الرئيس» وحدها ليست اسمًا.

            > بحث الرئيس يوران فيلناري مع سيليندا مورفاك.

            ## Names in other scripts

            A name in Latin letters is marked as it stands, for example `Lazwar Press`.

            | النص | التسمية |
            |---|---|
            | يوران فيلناري | شخص |
            | Lazwar Press | منظمة |
            """;
    private static final String LONG = "a-very-long-file-name-of-an-article-that-nobody-has-shortened-yet.txt";
    private static final String LONG_NAME =
            "A project that has a name of more than some length, since nobody held back whoever typed it, and nothing else";
    private static final String BAR_HAS_ROOM = """
            () => {
              const boxes = [...document.querySelectorAll('.bar > :is(a, button), .bar > nav > a')]
                .map((each) => each.getBoundingClientRect())
                .filter(({ width }) => width > 1);
              return boxes.every((one, at) => boxes.slice(at + 1).every((two) => one.right <= two.left + 1
                || two.right <= one.left + 1 || one.bottom <= two.top + 1 || two.bottom <= one.top + 1));
            }
            """;
    private static final Map<String, String> OF_NO_PROJECT = Map.of(
            "projects", "/team/projects",
            "accounts", "/team/accounts",
            "overview", "/installation/overview",
            "announcements", "/installation/announcements",
            "all-projects", "/installation/all-projects",
            "invitations", "/team/invitations",
            "profile", "/team/profile",
            "notices", "/notice/notices",
            "tokens", "/team/tokens",
            "log", "/audit/log");
    private static final int[] WIDTHS = {1280, 360};

    @RegisterExtension
    final Browser browser = new Browser();

    private final List<String> wrong = new ArrayList<>();
    private String theme = "";

    @ParameterizedTest
    @CsvSource({"ar,light", "ar,dark", "en,light", "en,dark"})
    void fits_reads_well_and_shuts_nobody_out(String language, String light) {
        theme = light;
        var pages = pages();
        var visitor = browser.visitor(language, new NewContextOptions().setViewportSize(WIDTHS[0], 900));
        visitor.remember("theme", theme);
        visitor.go("/team/sign-in");
        look(visitor, "sign-in");
        visitor.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);

        pages.forEach((name, path) -> {
            visitor.go(path);
            if (path.contains("annotate")) {
                new AnnotateScreen(visitor).ready();
            }
            look(visitor, name);
        });
        lookIntoDialogs(visitor, pages);

        assertThat(wrong).isEmpty();
        visitor.forgive(complaint -> complaint.contains("404"));
    }

    private void lookIntoDialogs(Visitor visitor, Map<String, String> pages) {
        visitor.go("/team/projects");
        visitor.button("team.projects.new").first().click();
        look(visitor, "new-project");
        visitor.go(pages.getOrDefault("articles", ""));
        new ArticlesScreen(visitor).ask(List.of("lazwar-press.txt")).waitFor();
        look(visitor, "assign");
        visitor.go(pages.getOrDefault("annotate", ""));
        var annotate = new AnnotateScreen(visitor).ready();
        visitor.button("canvas.keys").click();
        look(visitor, "keys");
        visitor.button("canvas.close").click();
        annotate.pick(Stretch.of(TEXT, "سيليندا مورفاك"));
        look(visitor, "selected");
        new Talk(visitor).write("من قال هذا؟").send().press("KeyM");
        look(visitor, "talk");
    }

    private void look(Visitor visitor, String name) {
        for (var width : WIDTHS) {
            visitor.page().setViewportSize(width, 900);
            check(visitor, "%s-%s-%s-%d".formatted(name, visitor.language(), theme, width));
        }
        visitor.page().setViewportSize(WIDTHS[0], 900);
    }

    private void check(Visitor visitor, String name) {
        visitor.photograph(Browser.PICTURES.resolve("pages").resolve(name + ".png"));
        var direction = visitor.language().equals("ar") ? "rtl" : "ltr";
        var html = "html[lang=%s][dir=%s]".formatted(visitor.language(), direction);
        if (visitor.page().locator(html).count() == 0) {
            wrong.add(name + " is not in its reader’s language");
        }
        var excess = (Number) visitor.page().evaluate("() => document.scrollingElement.scrollWidth - innerWidth");
        if (excess.intValue() > 0) {
            wrong.add(name + " is wider than the screen by " + excess);
        }
        if (!Boolean.TRUE.equals(visitor.page().evaluate(BAR_HAS_ROOM))) {
            wrong.add(name + " has things in its bar that lie on one another");
        }
        barriers(visitor.page()).forEach(barrier -> wrong.add(name + " " + barrier));
    }

    /** What shuts people out who cannot see or point well. */
    private static List<String> barriers(Page page) {
        var found = new AxeBuilder(page).setLegacyMode(true).analyze();
        return found.getViolations().stream().map(LookTest::told).toList();
    }

    private static String told(Rule rule) {
        var nodes = rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getFailureSummary());
        return rule.getId() + ": " + nodes.toList();
    }

    private Map<String, String> pages() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("جسر لازوار"));
        var article = backstage.article(project, "lazwar-press.txt", TEXT);
        var english = backstage.article(project, LONG, "The bridge will cost 500 billion dollars, said the governor.");
        marks().forEach(mark -> backstage.mark(article, mark));
        var empty = backstage.project(Backstage.unique(LONG_NAME));
        var pages = new LinkedHashMap<>(OF_NO_PROJECT);
        pages.putAll(guidelines());
        pages.put("members", "/team/members?project=" + project);
        pages.put("deal", "/annotation/deal?project=" + project);
        pages.put("items", "/annotation/items?project=" + project);
        pages.put("settings", "/team/settings?project=" + project);
        pages.put("rules", "/review/rules?project=" + project);
        pages.put("matters-empty", "/review/matters?project=" + project);
        pages.put("log-of-project", "/audit/log?project=" + project);
        pages.put("articles", "/corpus/articles?project=" + project);
        pages.put("import", "/corpus/import?project=" + project);
        pages.put("export", "/exchange/export?project=" + project);
        pages.put("annotate", "/annotation/annotate?article=" + article);
        pages.put("annotate-english", "/annotation/annotate?article=" + english);
        pages.put("empty", "/corpus/articles?project=" + empty);
        pages.put("not-found", "/nowhere");
        pages.putAll(ofProgress(project, article, empty));
        pages.putAll(ofAgreement(browser.backstage(), empty));
        return pages;
    }

    /** How the work goes, where there is some and where there is none. */
    private static Map<String, String> ofProgress(String project, String article, String empty) {
        return Map.of(
                "dashboard", "/progress/dashboard?project=" + project,
                "dashboard-empty", "/progress/dashboard?project=" + empty,
                "me", "/progress/me?project=" + project,
                "feed", "/progress/feed?project=" + project,
                "review-empty", "/review/review?project=" + project,
                "history", "/progress/history?article=" + article);
    }

    /** Where annotators disagree, and where nobody has handed anything in. */
    private static Map<String, String> ofAgreement(Backstage backstage, String empty) {
        var project = AgreementTest.disputed(backstage, "ar");
        return Map.of(
                "agreement", "/review/agreement?project=" + project + "&measure=f1_exact&one=LOC&other=GPE",
                "agreement-empty", "/review/agreement?project=" + empty);
    }

    /** Where there are some, and where there are none yet. */
    private Map<String, String> guidelines() {
        var backstage = browser.backstage();
        var project = backstage.project(Backstage.unique("دليل لازوار"));
        backstage.member(project, backstage.account("سيليندا مورفاك", "ar"), "annotator");
        var edit = EditScreen.open(browser.lead("ar"), project);
        edit.publish(GUIDELINES.replace("اسم العلم", "الاسم"), "الإصدار الأول");
        edit.publish(GUIDELINES, "توضيح ما يوسم من الأسماء");
        var pages = new LinkedHashMap<String, String>();
        pages.put("guideline", "/guideline/guideline?project=" + project);
        pages.put("guideline-changes", "/guideline/guideline?project=" + project + "&version=2&before=1");
        pages.put("guideline-edit", "/guideline/edit?project=" + project);
        pages.put("guideline-none", "/guideline/guideline?project=" + backstage.project(Backstage.unique("Bare")));
        return pages;
    }

    private static List<Mark> marks() {
        return List.of(
                new Mark("entity", "PER", Stretch.of(TEXT, "يوران فيلناري")),
                new Mark("entity", "PER", Stretch.of(TEXT, "سيليندا مورفاك")),
                new Mark("entity", "LOC", Stretch.of(TEXT, "جسر لازوار")),
                new Mark("claim", "NUMERIC", Stretch.of(TEXT, "وتبلغ الكلفة الأولية 500 مليون دولار")),
                new Mark("cue", "CUE", Stretch.of(TEXT, "أعلنت")));
    }
}
