package org.isnad.exchange.format;

import java.io.IOException;
import java.util.List;

/** Hears of each article when it was written; whatever it throws ends the export. */
@FunctionalInterface
public interface Progress {

    /**
     * The article is in the file.
     *
     * @param losses all that the format could not hold of it
     */
    void wrote(AnnotatedArticle article, List<Loss> losses) throws IOException;
}
