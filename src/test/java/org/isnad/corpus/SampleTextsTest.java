package org.isnad.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.corpus.SampleFolder.Listed;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The sample project's articles are invented, and have the traits that make real news hard to annotate. */
class SampleTextsTest {

    private static final SampleFolder SAMPLE = SampleFolder.open();
    private static final Path REAL_ARTICLES = Path.of("../shared/articles");

    @Test
    void lists_eight_articles_of_different_outlets_in_two_languages() throws IOException {
        var files = SAMPLE.articles().stream().map(Listed::file).toList();
        try (var present = Files.list(SampleFolder.PLACE)) {
            assertThat(present.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(files);
        }
        assertThat(SAMPLE.name()).containsOnlyKeys("ar", "en");
        assertThat(SAMPLE.articles()).extracting(Listed::outlet).hasSize(8).doesNotHaveDuplicates();
        assertThat(SAMPLE.articles()).extracting(Listed::language).containsOnly("ar", "en");
        assertThat(SAMPLE.articles())
                .allSatisfy(article -> assertThat(article.url().getHost()).endsWith(".example.org"))
                .allSatisfy(article -> assertThat(
                                OffsetDateTime.parse(article.published()).getYear())
                        .isEqualTo(2026));
    }

    @Test
    void articles_are_as_long_as_news_is() {
        assertThat(SAMPLE.texts())
                .allSatisfy((file, text) -> assertThat(words(text)).as(file).hasSizeBetween(150, 500));
    }

    @Test
    void one_name_is_spelt_in_many_ways() {
        assertThat(allText())
                .contains("فيلناري", "فلناري", "فيلنارى", "فلنارى", "فيلناااري", "Velnari", "Vilnari")
                .contains("مورفاك", "مورفك", "مورڤاك", "Morvak", "Morvac")
                .contains("إدريني", "ادريني", "إدرينى", "Edrini")
                .contains("تلفورا", "تالفورا", "درملان", "دارملان", "دورفالي", "دورفالى");
    }

    @Test
    void tanwin_stands_before_the_alef_and_after_it() {
        assertThat(allText()).contains("هاتفيًا", "كيلومترًا").contains("كيلومتراً", "طويلاً");
    }

    @Test
    void digits_are_latin_here_arabic_indic_there_and_persian_elsewhere() {
        assertThat(SAMPLE.text("01-lazwar-press.txt")).containsPattern("[0-9]").doesNotContainPattern("[٠-٩۰-۹]");
        assertThat(SAMPLE.text("02-blue-sail.txt")).containsPattern("[٠-٩]").doesNotContainPattern("[0-9۰-۹]");
        assertThat(SAMPLE.text("03-two-shores-beacon.txt"))
                .containsPattern("[۰-۹]")
                .doesNotContainPattern("[0-9٠-٩]");
    }

    @Test
    void boilerplate_surrounds_the_news() {
        assertThat(SAMPLE.text("02-blue-sail.txt"))
                .startsWith("×")
                .contains("الشـــــراع", "\nتم نسخ الرابط\n", "\nاقرأ أيضاً:\n", "  • مورفك لفلناري: الصيد أولاً");
        assertThat(SAMPLE.text("03-two-shores-beacon.txt")).contains("\nاقرأ أيضًا:\n- ");
        assertThat(SAMPLE.text("07-karshmal-courier.txt")).startsWith("Menu\n").contains("\nShare\n", "\nRelated\n• ");
    }

    @Test
    void one_article_is_a_web_page_with_the_clutter_and_the_metadata_of_one() {
        var listed = SAMPLE.articles().get(3);
        var page = Jsoup.parse(SampleFolder.read(SampleFolder.PLACE.resolve(listed.file())));

        assertThat(listed.file()).endsWith(".html");
        assertThat(page.select("nav, script, style, aside, footer, button"))
                .extracting(element -> element.tagName())
                .contains("nav", "script", "style", "aside", "footer", "button");
        assertThat(page.select("meta[property=og:site_name]").attr("content")).isEqualTo(listed.outlet());
        assertThat(page.select("meta[property=og:url]").attr("content"))
                .isEqualTo(listed.url().toString());
        assertThat(OffsetDateTime.parse(
                        page.select("meta[property=article:published_time]").attr("content")))
                .isEqualTo(OffsetDateTime.parse(listed.published()));
    }

    @Test
    void a_quoted_post_carries_emoji_and_decomposed_letters() {
        assertThat(SAMPLE.text("05-harbour-tales.txt"))
                .contains(
                        "\uD83D\uDC77\uD83C\uDFFD\u200D\u2640\uFE0F",
                        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67")
                .contains("\u0627\u0654\u062E\u064A\u0631", "Caf\u00E9 Sardolle");
        assertThat(SAMPLE.text("07-karshmal-courier.txt")).contains("Cafe\u0301 Sardolle", "The\u0301a");
        assertThat(SAMPLE.texts().entrySet().stream()
                        .filter(article -> !Normalizer.isNormalized(article.getValue(), Normalizer.Form.NFC))
                        .map(Map.Entry::getKey))
                .containsExactly("05-harbour-tales.txt", "07-karshmal-courier.txt");
    }

    @Test
    void no_five_words_in_a_row_are_those_of_a_real_article() throws IOException {
        assumeTrue(Files.isDirectory(REAL_ARTICLES), "the real articles are not here");
        var real = new TreeSet<String>();
        try (var files = Files.list(REAL_ARTICLES)) {
            files.filter(Files::isRegularFile).forEach(file -> real.addAll(shingles(SampleFolder.read(file))));
        }

        var ours = SAMPLE.texts().values().stream()
                .flatMap(text -> shingles(text).stream())
                .collect(Collectors.toSet());

        assertThat(real).hasSizeGreaterThan(1000);
        assertThat(ours).hasSizeGreaterThan(1000).doesNotContainAnyElementsOf(real);
    }

    private static String allText() {
        return String.join("\n", SAMPLE.texts().values());
    }

    private static List<String> words(String text) {
        return Pattern.compile("[\\p{L}\\p{M}\\p{N}\u0640]+")
                .matcher(text)
                .results()
                .map(word -> word.group())
                .toList();
    }

    private static Set<String> shingles(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{M}\u0640]", "");
        var words = words(bare.toLowerCase(Locale.ROOT));
        return IntStream.rangeClosed(0, words.size() - 5)
                .mapToObj(first -> String.join(" ", words.subList(first, first + 5)))
                .collect(Collectors.toSet());
    }
}
