package org.isnad.corpus.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.isnad.text.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {

    @Test
    void reads_an_arabic_news_page() throws IOException {
        var read = Intake.read("page.html", golden("reads_an_arabic_news_page.html"));

        assertThat(read.text()).isEqualTo(new String(golden("reads_an_arabic_news_page.txt"), UTF_8));
        assertThat(read.title()).isEqualTo("جسر المرفأ يتأخر مجدداً");
        assertThat(read.outlet()).isEqualTo("صحيفة الميناء");
        assertThat(read.url()).isEqualTo("https://almina.example/news/1207");
        assertThat(read.published()).isEqualTo(Instant.parse("2031-03-04T07:30:00Z"));
        assertThat(read.language()).isEqualTo("ar");
        assertThat(read.direction()).isEqualTo(Direction.RTL);
        assertThat(read.encoding()).isEqualTo("UTF-8");
    }

    @Test
    void reads_what_search_engines_are_told() throws IOException {
        var read = Intake.read("page.htm", golden("reads_what_search_engines_are_told.html"));

        assertThat(read.text()).isEqualTo(new String(golden("reads_what_search_engines_are_told.txt"), UTF_8));
        assertThat(read.title()).isEqualTo("Harbour bridge late &amp; dear");
        assertThat(read.outlet()).isEqualTo("Harbour Daily");
        assertThat(read.url()).isEqualTo("HTTPS://harbour.example/bridge");
        assertThat(read.published()).isEqualTo(Instant.parse("2031-03-04T00:00:00Z"));
        assertThat(read.language()).isEqualTo("en");
    }

    @Test
    void leaves_out_zeros_that_the_page_spells_out_and_counts_them() {
        var read = html("<title>One&#0;two</title><p>One &#0; two&#x0;<b>&#00;&#0</b>&&#0;#0;</p><pre>a&#0;b</pre>");

        assertThat(read.text()).isEqualTo("One two&#0;\nab");
        assertThat(read.zeros()).isEqualTo(6);
        assertThat(String.valueOf(read.title())).doesNotContain("\0");
    }

    @Test
    void refuses_a_page_of_more_markup_than_any_article_needs() {
        var tags = "<p>a".repeat(200_001);
        var words = "<p>" + "a ".repeat(2_000_000);

        assertThatThrownBy(() -> html(tags)).isInstanceOf(IntakeRefusal.PageTooLarge.class);
        assertThatThrownBy(() -> html(words)).isInstanceOf(IntakeRefusal.PageTooLarge.class);
        assertThat(html("<p>a".repeat(100_000)).text()).hasSize(199_999);
    }

    @Test
    void makes_up_nothing_that_the_page_does_not_say() {
        var read = html("<p>نص بلا عنوان</p>");

        assertThat(read.text()).isEqualTo("نص بلا عنوان");
        assertThat(read.title()).isNull();
        assertThat(read.outlet()).isNull();
        assertThat(read.url()).isNull();
        assertThat(read.published()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>Text",
                " <!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><p>Text</p>",
                "<HTML><body>Text",
                "<?xml version=\"1.0\"?>\n<!-- saved -->\n<html xmlns=\"x\"><p>Text</p></body></html>"
            })
    void knows_a_page_by_its_beginning(String page) {
        assertThat(Intake.read("page.txt", page.getBytes(UTF_8)).text()).isEqualTo("Text");
        assertThat(Intake.read("page", ("\ufeff" + page).getBytes(UTF_16LE)).text())
                .isEqualTo("Text");
    }

    @Test
    void knows_a_page_by_its_declared_type() {
        assertThat(Intake.read("page", "<p>Text".getBytes(UTF_8), "Text/HTML; charset=utf-8", "und")
                        .text())
                .isEqualTo("Text");
        assertThat(Intake.read("a.txt", "1 < 2 <b>".getBytes(UTF_8), "text/plain", "und")
                        .text())
                .isEqualTo("1 < 2 <b>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    windows-1256 | <meta charset=windows-1256><p>خبر عن الجسر
                    windows-1256 | <meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><p>خبر
                    ISO-8859-6   | <?xml version="1.0" encoding="ISO-8859-6"?><html><p>خبر
                    windows-1256 | <meta charset="utf-8"><p>خبر عن الجسر الجديد
                    windows-1256 | <meta charset="iso-8859-1"><p>خبر عن الجسر الجديد
                    UTF-8        | <meta charset="windows-1256"><p>خبر
                    windows-1252 | <meta charset="iso-8859-1"><p>L’été « déçu »
                    """)
    void finds_the_encoding_by_the_bytes_and_then_by_what_the_page_says(String encoding, String page) {
        var read = Intake.read("page.html", page.getBytes(Charset.forName(encoding)));

        assertThat(read.text()).isEqualTo(page.substring(page.indexOf("<p>") + 3));
        assertThat(read.encoding()).isEqualTo(encoding);
    }

    @Test
    void never_parts_a_word_at_inline_elements_nor_joins_two_at_block_ends() {
        assertThat(html("و<b>تر</b><ins>ا</ins><del>م</del><span>ب</span>").text())
                .isEqualTo("وترامب");
        assertThat(html("<div>واحد</div><div>اثنان</div>ثلاثة<h2>أربعة</h2>").text())
                .isEqualTo("واحد\nاثنان\nثلاثة\nأربعة");
        assertThat(html("<b>one </b> <i> two</i>\n<span> </span>three").text()).isEqualTo("one two three");
    }

    @Test
    void keeps_every_character_that_is_no_fold_of_white_space() {
        assertThat(html("<p>e&#x301;&#128105;&zwj;&#128103;&shy;\u200f&nbsp;&nbsp;x&lt;b&gt;</p>")
                        .text())
                .isEqualTo("e\u0301👩‍👧\u00ad\u200f\u00a0\u00a0x<b>");
    }

    @Test
    void survives_pages_nested_without_end() {
        var deep = "<div>".repeat(20_000) + "نص" + "<b>".repeat(20_000) + "عميق";

        assertThat(html(deep).text()).contains("نص").contains("عميق");
        assertThat(html("<script type='application/ld+json'>" + "[".repeat(50_000) + "</script><p>نص")
                        .text())
                .isEqualTo("نص");
    }

    @Test
    void is_not_kept_busy_by_comments_that_lead_to_no_page() {
        var comments = "<!---->".repeat(580);

        var read = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> Intake.read("a.txt", (comments + "text").getBytes(UTF_8)));

        assertThat(read.text()).isEqualTo(comments + "text");
    }

    @Test
    void refuses_a_page_that_shows_no_text() {
        assertThatThrownBy(() -> html("<title>Only a title</title><nav>Menu</nav><p>&nbsp;</p><script>x()</script>"))
                .isInstanceOf(IntakeRefusal.NothingToRead.class);
    }

    @Test
    void shortens_what_the_database_could_not_hold() {
        var page = """
                <meta property=og:title content='%s'>
                <meta property=og:site_name content='%s'>
                <meta property=og:url content='https://a.example/%s'>
                <p>x
                """.formatted("ع".repeat(600), "o".repeat(300), "u".repeat(2000));

        var read = html(page);

        assertThat(read.title()).isEqualTo("ع".repeat(499) + "…");
        assertThat(read.outlet()).hasSize(255);
        assertThat(read.url()).isNull();
    }

    private static ReadArticle html(String page) {
        return Intake.read("page.html", page.getBytes(UTF_8));
    }

    private static byte[] golden(String name) throws IOException {
        try (var bytes = Objects.requireNonNull(HtmlReaderTest.class.getResourceAsStream("/golden/intake/" + name))) {
            return bytes.readAllBytes();
        }
    }
}
