package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.faces.config.WebConfiguration.DisableUnicodeEscaping;
import com.sun.faces.renderkit.html_basic.HtmlResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.isnad.text.CodePoints;
import org.isnad.text.Direction;
import org.isnad.text.RandomText;
import org.isnad.text.TextRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\nafter two empty lines\n",
                "a lone\rcarriage return, \r\r two\r",
                "\fform feed\u0001\u001f\u007f\u0085\u009f",
                "<b>&amp; &lt; &#13; \"' <!-- --> ]]> </div>",
                " two  spaces \t\u00a0\u2028\u2029 ",
                "😀\ud83c\uddea\ud83c\uddec \ufeff\ufffe\uffff\u202ex\u202c",
                "e\u0301 كَتَبَ"
            })
    void gives_back_every_character(String text) {
        assertThat(readBack(written(text, Direction.RTL))).isEqualTo(text);
    }

    @Test
    void gives_back_random_texts_with_the_place_of_every_line() {
        RandomText.forEach(400, 60, text -> {
            var lines = lines(written(text, Direction.LTR));

            assertThat(text(lines)).isEqualTo(text);
            int begin = 0;
            for (Element line : lines) {
                assertThat(line.attr("data-begin")).isEqualTo(String.valueOf(begin));
                begin += CodePoints.length(line.wholeText()) + 1;
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"قال ترامب ", "😀", "e\u0301\u0323", "漢字", "x\r", "x \u0301", "👩‍👩‍👧‍👦"})
    void gives_back_one_line_of_a_megabyte_in_blocks_that_begin_with_a_grapheme(String piece) {
        String text = "ab" + piece.repeat(1_000_000 / piece.length());

        var blocks = lines(written(text, Direction.RTL));

        assertThat(text(blocks)).isEqualTo(text);
        assertThat(blocks).allSatisfy(block -> {
            int begin = Integer.parseInt(block.attr("data-begin"));
            assertThat(block.wholeText()).hasSizeLessThan(10_001);
            assertThat(CodePoints.slice(text, new TextRange(begin, begin + 1)))
                    .isEqualTo(block.wholeText().substring(0, block.wholeText().offsetByCodePoints(0, 1)));
            assertThat(block.wholeText()).doesNotStartWith("\u0301").doesNotStartWith("\u200d");
        });
        assertThat(blocks.not(".continued")).hasSize(1);
    }

    @Test
    void leaves_a_long_line_whole_as_long_as_a_browser_can_bear_it() {
        assertThat(lines(written("كلمة ".repeat(2_000), Direction.RTL))).hasSize(1);
    }

    @Test
    void marks_lines_of_the_other_direction_only() {
        var lines = lines(written("قال Trump\nBBC News, 2025\nTrump قال\n×\n12", Direction.RTL));

        assertThat(lines.eachAttr("dir")).containsExactly("ltr");
        assertThat(lines.get(1).attr("dir")).isEqualTo("ltr");
    }

    @Test
    void marks_arabic_lines_of_an_english_text() {
        var lines = lines(written("He said\n«قال»\nHe said قال", Direction.LTR));

        assertThat(lines.eachAttr("dir")).containsExactly("rtl");
        assertThat(lines.get(1).attr("dir")).isEqualTo("rtl");
    }

    private static String written(String text, Direction direction) {
        var html = new StringWriter();
        try {
            var writer =
                    new HtmlResponseWriter(html, "text/html", "UTF-8", true, true, DisableUnicodeEscaping.Auto, false);
            writer.startElement("text-canvas", null);
            new Paragraphs(writer, direction).write(text);
            writer.endElement("text-canvas");
            writer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return html.toString();
    }

    private static Elements lines(String html) {
        return Jsoup.parse("<!DOCTYPE html><body>" + html).select(".paragraph");
    }

    private static String readBack(String html) {
        return text(lines(html));
    }

    private static String text(Elements lines) {
        return lines.stream()
                .map(line -> (line.hasClass("continued") ? "" : "\n") + line.wholeText())
                .collect(Collectors.joining())
                .substring(1);
    }
}
