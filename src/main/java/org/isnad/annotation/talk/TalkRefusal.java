package org.isnad.annotation.talk;

import org.isnad.Refusal;

/** All that is said no to where members talk. */
public abstract sealed class TalkRefusal extends Refusal {

    private TalkRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** There is no such thread about this article, or none that the caller may know of. */
    public static final class NoSuchThread extends TalkRefusal {
        NoSuchThread() {
            super(Kind.NOT_THERE);
        }
    }

    /** The thread has no such comment. */
    public static final class NoSuchComment extends TalkRefusal {
        NoSuchComment() {
            super(Kind.NOT_THERE);
        }
    }

    /** The set never had a span with this id. */
    public static final class NoSuchSpan extends TalkRefusal {
        NoSuchSpan() {
            super(Kind.NOT_THERE);
        }
    }

    /** What somebody has said only they change or remove. */
    public static final class NotYourComment extends TalkRefusal {
        NotYourComment() {
            super(Kind.NOT_ALLOWED);
        }
    }

    /** A comment that was removed is not written anew. */
    public static final class CommentRemoved extends TalkRefusal {
        CommentRemoved() {
            super(Kind.CONFLICT);
        }
    }

    /** Another thread or comment has this id. */
    public static final class CommentIdTaken extends TalkRefusal {
        CommentIdTaken() {
            super(Kind.CONFLICT);
        }
    }

    /** A state that threads do not have. */
    public static final class UnknownThreadState extends TalkRefusal {
        UnknownThreadState(String state) {
            super(Kind.RULE, state);
        }
    }

    /** A comment without words, or with more than fit. */
    public static final class CommentLength extends TalkRefusal {
        CommentLength(int most) {
            super(Kind.RULE, most);
        }
    }
}
