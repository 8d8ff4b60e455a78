package org.isnad.exchange.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One file that is being written. */
interface ArticleWriter extends Closeable {

    /** Writes one article whole, and tells what of it the format could not hold. */
    List<Loss> write(AnnotatedArticle article) throws IOException;

    /** Writes what comes after the last article. */
    void finish() throws IOException;

    /** Lets go of what the writer used; the file is complete only if {@link #finish} came before. */
    @Override
    void close() throws IOException;
}
