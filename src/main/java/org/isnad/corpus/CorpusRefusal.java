package org.isnad.corpus;

import org.isnad.Refusal;
import org.isnad.corpus.intake.WebAddress;

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

    /** An article cannot be read at such an address: it is none of the web, or too long. */
    public static final class NotAWebAddress extends CorpusRefusal {
        NotAWebAddress(String url) {
            super(Kind.RULE, url, WebAddress.LONGEST);
        }
    }

    /** No article can have been published then: it is no time at all, or centuries away. */
    public static final class NotATime extends CorpusRefusal {
        NotATime(String field, String given) {
            super(Kind.RULE, field, given);
        }
    }
}
