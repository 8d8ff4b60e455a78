package org.isnad.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guidelines are written in Markdown, and nothing that is written in them can do more than be read. */
class MarkdownTest {

    private static final String PICTURES = "/pictures/";

    @Test
    void lets_each_block_run_in_the_direction_of_its_own_words() {
        var page = page(
                "# الأشخاص\n\nمن له اسم.\n\nWho has a name.\n\n- واحد\n- اثنان\n\n> Quoted\n\n| أ | ب |\n|---|---|\n| ت | ث |\n");

        assertThat(page.select("h2").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("p").eachAttr("dir")).startsWith("rtl", "ltr");
        assertThat(page.select("ul").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("blockquote").attr("dir")).isEqualTo("ltr");
        assertThat(page.select("table").attr("dir")).isEqualTo("rtl");
    }

    @Test
    void takes_the_names_of_html_elements_for_no_words() {
        var page = page("<strong class=\"important\">مهم</strong> جدا.\n\n<div class=\"important\">مهم\n</div>\n");

        assertThat(page.select("p").eachAttr("dir")).containsExactly("rtl", "rtl");
    }

    @Test
    void begins_below_the_title_of_the_page_and_gives_each_heading_a_place_of_its_own() {
        var rendered = Markdown.render("# الأشخاص\n\n## Names\n\n## Names\n", PICTURES);
        var page = Jsoup.parse(rendered.html());

        assertThat(rendered.headings())
                .extracting(heading -> heading.level() + " " + heading.text())
                .containsExactly("2 الأشخاص", "3 Names", "3 Names");
        assertThat(rendered.headings())
                .extracting(Rendered.Heading::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("section-"));
        assertThat(page.select("h2, h3").eachAttr("id"))
                .containsExactlyElementsOf(
                        rendered.headings().stream().map(Rendered.Heading::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- "})
    void refuses_what_lies_too_deep_to_be_shown(String opening) {
        assertThatThrownBy(() -> Markdown.render(opening.repeat(6_000) + "x", PICTURES))
                .isInstanceOf(GuidelineRefusal.TooDeep.class);
        assertThat(page(">".repeat(50) + " deep").select("blockquote")).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "![", "*a _b "})
    void shows_what_only_opens_again_and_again(String opening) {
        assertThat(page(opening.repeat(3_000)).text()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "![x](javascript:alert(1))",
                "![x](https://elsewhere.example/spy.png)",
                "![x](picture:1/../../../me)",
                "<a href='javascript:alert(1)'>x</a>",
                "# <svg onload=alert(1)>",
                "```\"><script>alert(1)</script>\nx\n```"
            })
    void does_nothing_whatever_is_written(String text) {
        var page = page(text);

        assertThat(page.select("script, img, svg, iframe, style")).isEmpty();
        assertThat(page.getAllElements().stream().flatMap(each -> each.attributes().asList().stream()))
                .allMatch(attribute -> !attribute.getKey().startsWith("on"))
                .allMatch(attribute -> !attribute.getValue().matches("(?i)\\s*(javascript|data):.*"));
    }

    @Test
    void leads_to_the_web_and_to_mails() {
        var page = page("[a](https://example.org) <mailto:a@example.org> https://example.com [c](#section-x)");

        assertThat(page.select("a").eachAttr("href"))
                .containsExactly("https://example.org", "mailto:a@example.org", "https://example.com", "#section-x");
    }

    @Test
    void shows_the_pictures_of_the_project_with_their_words() {
        var page = page("![جسر](picture:12)");

        assertThat(page.select("img").attr("src")).isEqualTo("/pictures/12");
        assertThat(page.select("img").attr("alt")).isEqualTo("جسر");
        assertThat(Markdown.describesPictures("![جسر](picture:12)")).isTrue();
        assertThat(Markdown.describesPictures("text ![ ](picture:12)")).isFalse();
    }

    private static Document page(String text) {
        return Jsoup.parse(Markdown.render(text, PICTURES).html());
    }
}
