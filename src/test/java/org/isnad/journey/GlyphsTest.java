package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Highlights lie under the letters and change none of them, also where they begin or end inside a word. */
class GlyphsTest {

    private static final String TEXT = """
            وبالمكالمات بين كرشمال ولازوار استغرقت ساعة ونصف الساعة
            گفت‌وگوهای تلفنی درباره پل‌های بندر کرشمال انجام شد
            کرشمال کی بندرگاہ پر ٹیلیفون گفتگو ہوئی
            השיחות בנמל כרשמל נמשכו שעה וחצי
            การสนทนาที่ท่าเรือคาร์ชมาลใช้เวลาหนึ่งชั่วโมง
            カルシュマル港での電話会談は一時間続いた
            The 👩‍👩‍👧‍👦 family of Lazwar 👍🏽 café naïve ﬁnal 500 مليون office
            """;

    private static final List<String> INSIDE = List.of(
            "المكالم",
            "شما",
            "ازوا",
            "تغرق",
            "وگوها",
            "بند",
            "فون",
            "تگو",
            "שיחו",
            "רש",
            "ทนา",
            "ชมา",
            "シュマ",
            "電話",
            "👩‍👩‍👧‍👦",
            "afé",
            "مليو",
            "ffi");

    /** Of each span that is near, what is painted for it and what its letters cover, as [left, top, right, bottom]. */
    private static final String BOXES = """
            async (canvas) => {
              const told = [];
              const lines = [...canvas.querySelectorAll('.paragraph')];
              const box = ({ left, top, right, bottom }) => [left, top, right, bottom];
              for (const { id, fragments, exact } of canvas.spans.inOrder) {
                canvas.select(id);
                const letters = fragments.flatMap(({ begin, end }) => lines.flatMap((line) => {
                  const points = [...line.textContent];
                  const [from, to] = [begin, end].map((at) => Math.min(Math.max(at - Number(line.dataset.begin), 0), points.length));
                  const range = document.createRange();
                  if (from >= to) return [];
                  range.setStart(line.firstChild, points.slice(0, from).join('').length);
                  range.setEnd(line.firstChild, points.slice(0, to).join('').length);
                  return [...range.getClientRects()];
                }));
                const marks = [...canvas.querySelectorAll('.mark.selected:is(.tint, .wash, .dots)')];
                told.push({ exact: exact.join(' … '), letters: letters.map(box), painted: marks.map((mark) => box(mark.getBoundingClientRect())) });
              }
              canvas.select(null);
              return told;
            }""";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void stay_as_they_were_under_highlights_that_begin_inside_words() {
        var article = article();
        var lead = browser.lead("ar");
        var bare = photograph(AnnotateScreen.open(lead, article), lead.page());

        browser.backstage()
                .mark(
                        article,
                        INSIDE.stream()
                                .map(part -> new Mark("entity", "PER", Stretch.of(TEXT, part)))
                                .toArray(Mark[]::new));
        var desk = AnnotateScreen.open(lead, article).expectMarks(INSIDE.size());
        var marked = photograph(desk, lead.page());
        lead.page().evaluate("""
                () => {
                  const clear = new CSSStyleSheet();
                  clear.replaceSync('text-canvas > .marks { opacity: 0; }');
                  document.adoptedStyleSheets = [clear];
                }""");
        var letters = photograph(desk, lead.page());

        assertThat(marked).as("marks are seen").isNotEqualTo(bare);
        assertThat(letters).as("the letters alone").isEqualTo(bare);
        assertThat(
                        lead.page()
                                .locator("text-canvas")
                                .evaluate(
                                        "canvas => [...canvas.querySelectorAll('.paragraph')].every((line) => line.childNodes.length <= 1)"))
                .isEqualTo(true);
    }

    @Test
    void are_covered_by_boxes_that_are_theirs() {
        var article = article();
        var claims = List.of(
                "بين كرشمال ولازوار", "ولازوار استغرقت ساعة", "کرشمال انجام شد\nکرشمال کی بندرگاہ", "500 مليون office");
        browser.backstage()
                .mark(
                        article,
                        INSIDE.stream()
                                .map(part -> new Mark("entity", "PER", Stretch.of(TEXT, part)))
                                .toArray(Mark[]::new));
        browser.backstage()
                .mark(
                        article,
                        claims.stream()
                                .map(part -> new Mark("claim", "EVENT", Stretch.of(TEXT, part)))
                                .toArray(Mark[]::new));
        var lead = browser.lead("en");
        var desk = AnnotateScreen.open(lead, article).expectMarks(INSIDE.size() + claims.size());

        desk.choose(Stretch.of(TEXT, "Lazwar")).press("Digit5");
        desk.choose(Stretch.of(TEXT, "family")).press("Equal");
        desk.choose(Stretch.of(TEXT, "ساعة ونصف")).press("Digit6");
        desk.press("Shift+Alt+ArrowLeft");
        desk.expectSaved();
        assertThat(desk.marked()).contains("Event family … Lazwar", "Date ساعة ونصف الساعة");

        var spans = (List<?>) lead.page().locator("text-canvas").evaluate(BOXES);
        assertThat(spans).hasSize(INSIDE.size() + claims.size() + 2).allSatisfy(GlyphsTest::expectCovered);
    }

    private static void expectCovered(Object told) {
        var span = (Map<?, ?>) told;
        var letters = boxes(Objects.requireNonNull(span.get("letters")));
        var painted = boxes(Objects.requireNonNull(span.get("painted")));
        assertThat(painted).as("%s is painted", span.get("exact")).isNotEmpty();
        assertThat(letters).as("%s", span).allSatisfy(letter -> assertThat(painted)
                .anyMatch(box -> holds(box, letter)));
        assertThat(painted).as("%s", span).allSatisfy(box -> {
            var inside = letters.stream().filter(letter -> holds(box, letter)).toList();
            assertThat(box).containsExactly(bounds(inside), Offset.offset(1.0));
        });
    }

    private static double[] bounds(List<double[]> boxes) {
        return new double[] {
            boxes.stream().mapToDouble(box -> box[0]).min().orElse(-1),
            boxes.stream().mapToDouble(box -> box[1]).min().orElse(-1),
            boxes.stream().mapToDouble(box -> box[2]).max().orElse(-1),
            boxes.stream().mapToDouble(box -> box[3]).max().orElse(-1)
        };
    }

    private static boolean holds(double[] box, double[] letter) {
        return letter[0] >= box[0] - 1 && letter[1] >= box[1] - 1 && letter[2] <= box[2] + 1 && letter[3] <= box[3] + 1;
    }

    private static List<double[]> boxes(Object lists) {
        return ((List<?>) lists)
                .stream()
                        .map(box -> ((List<?>) box)
                                .stream()
                                        .mapToDouble(number -> ((Number) number).doubleValue())
                                        .toArray())
                        .toList();
    }

    private static byte[] photograph(AnnotateScreen desk, Page page) {
        desk.expectSaved();
        page.evaluate("document.fonts.ready.then(() => document.activeElement.blur())");
        page.mouse().move(1, 1);
        return page.locator("text-canvas").screenshot(new Locator.ScreenshotOptions());
    }

    private String article() {
        var backstage = browser.backstage();
        return backstage.article(TEXT);
    }
}
