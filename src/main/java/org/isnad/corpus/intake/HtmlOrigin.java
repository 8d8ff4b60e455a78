package org.isnad.corpus.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.text.CodePoints;
import org.isnad.text.LanguageGuess;
import org.isnad.text.TextRange;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a page says of its article: Open Graph first, then schema.org's linked data, then plain HTML. */
final class HtmlOrigin {

    /** Code points, as the columns are wide. */
    private static final int LONGEST_TITLE = 500;

    private static final int LONGEST_OUTLET = 255;

    private final Document page;
    private final LinkedData article;

    private HtmlOrigin(Document page) {
        this.page = page;
        this.article = LinkedData.of(page);
    }

    static Origin of(Document page) {
        var said = new HtmlOrigin(page);
        return new Origin(said.language(), said.title(), said.outlet(), said.url(), said.published());
    }

    private String language() {
        return first(List.of(
                        page.select("html").eachAttr("lang").stream(),
                        page.select("html").eachAttr("xml:lang").stream(),
                        content("http-equiv=content-language"),
                        content("property=og:locale").map(locale -> locale.replace('_', '-'))))
                .orElse(LanguageGuess.UNKNOWN);
    }

    private @Nullable String title() {
        var titles = List.of(content("property=og:title"), article.headline(), Stream.of(page.title()));
        return first(titles).map(each -> shortened(each, LONGEST_TITLE)).orElse(null);
    }

    private @Nullable String outlet() {
        var outlets = List.of(content("property=og:site_name"), article.publisher());
        return first(outlets).map(each -> shortened(each, LONGEST_OUTLET)).orElse(null);
    }

    private @Nullable String url() {
        return Stream.concat(page.select("link[rel=canonical]").eachAttr("href").stream(), content("property=og:url"))
                .map(String::strip)
                .filter(WebAddress::is)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant published() {
        return Stream.of(
                        content("property=article:published_time"),
                        article.published(),
                        content("itemprop=datePublished"),
                        page.select("time[itemprop=datePublished]").eachAttr("datetime").stream())
                .flatMap(each -> each)
                .flatMap(each -> PublishedAt.parse(each).stream())
                .findFirst()
                .orElse(null);
    }

    private Stream<String> content(String attribute) {
        return page.select("meta[" + attribute + "]").eachAttr("content").stream();
    }

    private static Optional<String> first(List<Stream<String>> sources) {
        return sources.stream()
                .flatMap(each -> each)
                .map(each -> each.replaceAll("[\\s\\x00]+", " ").strip())
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    private static String shortened(String words, int longest) {
        return CodePoints.length(words) <= longest
                ? words
                : CodePoints.slice(words, new TextRange(0, longest - 1)) + "…";
    }
}
