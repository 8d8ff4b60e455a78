package org.isnad.corpus.intake;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A saved web page: its visible text, and what its head says of the article. Nothing that it links to is fetched. */
final class HtmlReader implements ArticleReader {

    private static final Set<String> EXTENSIONS = Set.of("html", "htm", "xhtml", "xht");

    private static final Pattern BEGINNING = Pattern.compile(
            "^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\\s*(<\\?xml[^>]*>\\s*)?"
                    + "(?><!--.*?-->\\s*)*+<(!doctype\\s+html|html)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** UTF-16 code units of a page, and tags in it: each tag takes some hundred bytes while the page is read. */
    private static final int LONGEST_PAGE = 4_000_000;

    private static final int MOST_TAGS = 200_000;

    private static final Pattern XML_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([\\w.:-]{1,40})");

    @Override
    public boolean reads(ArticleFile file) {
        var type = file.declaredType();
        return EXTENSIONS.contains(file.extension())
                || type.startsWith("text/html")
                || type.startsWith("application/xhtml+xml")
                || BEGINNING.matcher(file.head()).find();
    }

    @Override
    public ReadArticle read(ArticleFile file) {
        var decoded = file.decoded(declaredCharset(file));
        refuseTooLarge(file.name(), decoded.text());
        var page = Jsoup.parse(decoded.text().replace("\0", ""));
        var visible = HtmlText.of(page.body());
        return ReadArticle.of(file, visible.words(), decoded, HtmlOrigin.of(page))
                .withZeros(visible.zeros());
    }

    private static void refuseTooLarge(String name, String page) {
        if (page.length() > LONGEST_PAGE
                || page.chars().filter(each -> each == '<').count() > MOST_TAGS) {
            throw new IntakeRefusal.PageTooLarge(name, LONGEST_PAGE, MOST_TAGS);
        }
    }

    private static @Nullable String declaredCharset(ArticleFile file) {
        return file.declaredCharset()
                .or(() -> Stream.of(XML_ENCODING.matcher(file.head()), ArticleFile.CHARSET.matcher(file.head()))
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .findFirst())
                .orElse(null);
    }
}
