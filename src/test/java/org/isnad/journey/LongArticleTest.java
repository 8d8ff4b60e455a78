package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An article of 100,000 words with 10,000 spans is worked on as any other. */
class LongArticleTest {

    private static final int WORDS = 100_000;
    private static final int SPANS = 10_000;
    private static final List<String> NAMES = List.of("كرشمال", "أنباري", "سيليندا", "مورفاك", "لازوار");
    private static final String END = "تمت الحكاية في مرفأ كرشمال";
    private static final String TEXT = text();

    private static String article = "";

    @RegisterExtension
    final Browser browser = new Browser();

    private Visitor reader;
    private AnnotateScreen desk;

    @BeforeEach
    void it_lies_open() {
        reader = browser.lead("ar");
        if (article.isEmpty()) {
            var backstage = browser.backstage();
            article = backstage.article(TEXT);
            var marks = marks();
            for (int done = 0; done < SPANS; done += 1_000) {
                backstage.mark(article, marks.subList(done, done + 1_000).toArray(Mark[]::new));
            }
        }
        desk = AnnotateScreen.open(reader, article);
    }

    @Test
    void is_labelled_at_its_end_and_its_list_has_all() {
        var end = Stretch.of(TEXT, "الحكاية", TEXT.indexOf(END));

        desk.choose(end).press("Digit5");
        desk.expectSaved().expectMarks(SPANS + 1);

        assertThat(browser.backstage().marks(article)).contains(new Mark("entity", "EVENT", end));
        desk.press("Delete");
        desk.expectSaved();
    }

    @Test
    void has_all_its_text_where_find_in_page_looks() {
        assertThat(desk.text()).isEqualTo(TEXT);

        var found = page().evaluate("words => window.find(words)", END);

        assertThat(found).isEqualTo(true);
        assertThat(page().evaluate("String(getSelection())")).isEqualTo(END);
        page().waitForFunction("""
                () => {
                  const { top, bottom } = getSelection().getRangeAt(0).getBoundingClientRect();
                  return top > 0 && bottom < innerHeight && bottom > top;
                }""");
    }

    @Test
    void is_copied_letter_by_letter_across_paragraphs() {
        reader.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        int from = TEXT.indexOf('\n') - 300;
        int to = TEXT.indexOf('\n', TEXT.length() / 2) + 40;
        page().locator("text-canvas").focus();

        page().evaluate("""
                ([from, to]) => {
                  const paragraphs = [...document.querySelectorAll('text-canvas > .paragraph')];
                  const at = (offset) => paragraphs.findLast(({ dataset }) => Number(dataset.begin) <= offset);
                  const unit = (offset) => [at(offset).firstChild, offset - Number(at(offset).dataset.begin)];
                  getSelection().setBaseAndExtent(...unit(from), ...unit(to));
                }""", List.of(from, to));
        page().keyboard().press("Control+KeyC");

        assertThat(page().evaluate("navigator.clipboard.readText()")).isEqualTo(TEXT.substring(from, to));
    }

    @Test
    void is_printed_as_text_alone() {
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        for (var quiet : List.of("header.bar", "footer.foot", "#marks", "text-canvas > .marks")) {
            assertThat(page().locator(quiet).first().isVisible()).as(quiet).isFalse();
        }
        assertThat(page().locator("text-canvas > .paragraph")
                        .last()
                        .evaluate("line => getComputedStyle(line).contentVisibility"))
                .isEqualTo("visible");
        assertThat(page().locator("text-canvas > .paragraph").last().innerText())
                .isEqualTo(END);
    }

    private Page page() {
        return reader.page();
    }

    private static String text() {
        var text = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            text.append(NAMES.get(word % NAMES.size())).append(word % 90 == 89 ? ".\n" : " ");
        }
        return text + "\n" + END;
    }

    private static List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        int at = 0;
        for (int span = 0; span < SPANS; span++) {
            var name = NAMES.get(span % NAMES.size());
            var begin = TEXT.indexOf(name, at);
            marks.add(
                    new Mark("entity", span % 2 == 0 ? "PER" : "GPE", new Stretch(begin, begin + name.length(), name)));
            at = begin + 40;
        }
        return marks;
    }
}
