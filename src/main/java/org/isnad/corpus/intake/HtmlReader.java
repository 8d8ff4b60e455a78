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

    /** As written by servers, in the XML declaration, or in a meta element. */
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

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
        var page = Jsoup.parse(decoded.text().replace("\0", ""));
        return ReadArticle.of(file.name(), HtmlText.of(page.body()), decoded, HtmlOrigin.of(page));
    }

    private static @Nullable String declaredCharset(ArticleFile file) {
        return Stream.of(
                        CHARSET.matcher(file.declaredType()),
                        XML_ENCODING.matcher(file.head()),
                        CHARSET.matcher(file.head()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
    }
}
