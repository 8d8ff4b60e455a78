package org.isnad.exchange.readback;

import java.io.Closeable;
import java.io.IOException;

/** One exported file that is read again, in its order. */
interface FileReader extends Closeable {

    /**
     * Reads one article on and compares it.
     *
     * @throws ReadBackFailed where they differ
     */
    void prove(ExpectedArticle expected) throws IOException;

    /**
     * Looks at what comes after the last article.
     *
     * @throws ReadBackFailed if that is another
     */
    void proveEnd() throws IOException;
}
