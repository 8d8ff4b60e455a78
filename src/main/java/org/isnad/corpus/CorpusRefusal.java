package org.isnad.corpus;

import org.isnad.Refusal;

/** All that this room says no to; what files are refused for stands in {@code intake}. */
public abstract sealed class CorpusRefusal extends Refusal {

    private CorpusRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** There is no such article, or none in a project of the caller's. */
    public static final class NoSuchArticle extends CorpusRefusal {
        public NoSuchArticle() {
            super(Kind.NOT_THERE);
        }
    }
}
