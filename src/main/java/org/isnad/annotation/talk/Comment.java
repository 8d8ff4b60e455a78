package org.isnad.annotation.talk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.isnad.annotation.talk.TalkRefusal.CommentIdTaken;
import org.isnad.annotation.talk.TalkRefusal.CommentLength;
import org.isnad.annotation.talk.TalkRefusal.CommentRemoved;
import org.isnad.annotation.talk.TalkRefusal.NotYourComment;
import org.isnad.text.CodePoints;
import org.jspecify.annotations.Nullable;

/** What one member has said in a thread. Only they may say it otherwise, or take it back; then its text is gone for good. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
@IdClass(Comment.Key.class)
class Comment {

    /** Code points. */
    static final int LONGEST = 4_000;

    record Key(UUID thread, UUID id) implements Serializable {}

    @Id
    @Column(name = "thread_id")
    private UUID thread;

    @Id
    private UUID id;

    @Column(name = "author_id")
    private long author;

    @Column(nullable = false)
    private Instant written;

    private @Nullable Instant edited;

    private @Nullable Instant removed;

    private @Nullable String text;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Comment() {}

    Comment(Key key, long author, String text) {
        this.thread = key.thread();
        this.id = key.id();
        this.author = author;
        this.written = Instant.now();
        this.text = checked(text);
    }

    /** @throws CommentLength if it says nothing, or more than fits; or if a part of it is no text */
    static String checked(String text) {
        boolean saysNothing = text.codePoints().allMatch(Comment::isUnseen);
        if (saysNothing || text.indexOf('\0') >= 0 || CodePoints.length(text) > LONGEST) {
            throw new CommentLength(LONGEST);
        }
        return text;
    }

    private static boolean isUnseen(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT
                || Character.isISOControl(letter);
    }

    /** The same comment has come once more, however it reads by now. */
    void isAgainBy(long member) {
        if (author != member) {
            throw new CommentIdTaken();
        }
    }

    /** Nothing once it was removed. */
    String text() {
        return text == null ? "" : text;
    }

    void reword(String otherwise, long member) {
        refuseIfNotOf(member);
        if (removed != null) {
            throw new CommentRemoved();
        }
        if (!otherwise.equals(text)) {
            text = checked(otherwise);
            edited = Instant.now();
        }
    }

    void remove(long member) {
        refuseIfNotOf(member);
        if (removed == null) {
            text = null;
            removed = Instant.now();
        }
    }

    private void refuseIfNotOf(long member) {
        if (author != member) {
            throw new NotYourComment();
        }
    }
}
