package org.isnad.corpus.intake;

/** Reads one kind of file. */
interface ArticleReader {

    /** Judged by what the file is, then by what it calls itself; never throws. */
    boolean reads(ArticleFile file);

    /** @throws org.isnad.Refusal a file of this kind that cannot be read */
    ReadArticle read(ArticleFile file);
}
