package org.isnad.corpus.intake;

/** The article is the file. Windows' line ends become {@code \n}, zero bytes and the byte-order mark go; nothing else. */
final class PlainTextReader implements ArticleReader {

    @Override
    public boolean reads(ArticleFile file) {
        return true;
    }

    @Override
    public ReadArticle read(ArticleFile file) {
        var decoded = file.decoded(file.declaredCharset().orElse(null));
        var text = decoded.text().replace("\0", "").replace("\r\n", "\n");
        return ReadArticle.of(file, text, decoded);
    }
}
