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

    /** Articles have few priorities, so that the word means something. */
    public static final class NoSuchPriority extends CorpusRefusal {
        NoSuchPriority(int least, int most) {
            super(Kind.RULE, least, most);
        }
    }

    /** How unsure a model is lies between 0 and 1. */
    public static final class NotAShare extends CorpusRefusal {
        NotAShare() {
            super(Kind.RULE);
        }
    }

    /** Nobody can be done by that day, or it is none. */
    public static final class NoSuchDay extends CorpusRefusal {
        public NoSuchDay() {
            super(Kind.RULE);
        }
    }

    /** No article can have been published then: it is no time at all, or centuries away. */
    public static final class NotATime extends CorpusRefusal {
        NotATime(String field, String given) {
            super(Kind.RULE, field, given);
        }
    }
}
