package org.isnad.api.talk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.isnad.annotation.talk.ThreadCard;
import org.isnad.annotation.talk.ThreadCard.Deed;
import org.isnad.annotation.talk.ThreadCard.Said;
import org.jspecify.annotations.Nullable;

/**
 * A thread on the wire.
 *
 * @param set id of the set whose span it is about, none where it is about the article
 * @param quote the span's text as it was when the thread was opened
 * @param gone whether the span is deleted at present
 * @param state {@code open} or {@code resolved}
 * @param by who resolved it, or reopened it, and {@code at} when; none as long as nobody has
 */
public record ThreadView(
        UUID id,
        @Nullable String set,
        @Nullable UUID span,
        @Nullable String quote,
        boolean gone,
        String state,
        @Nullable Person by,
        @Nullable Instant at,
        List<Comment> comments) {

    /** A member by login, and as people call them. */
    public record Person(String login, String name) {

        static Person of(Deed deed) {
            return new Person(deed.login(), deed.name());
        }
    }

    /** A comment on the wire; one that was {@code removed} has no {@code text}. */
    public record Comment(
            UUID id,
            Person author,
            Instant written,
            @Nullable Instant edited,
            boolean removed,
            @Nullable String text) {

        static Comment of(Said said) {
            return new Comment(
                    said.id(),
                    Person.of(said.written()),
                    said.written().at(),
                    said.edited(),
                    said.text() == null,
                    said.text());
        }
    }

    static ThreadView of(ThreadCard card) {
        var settled = card.settled();
        return new ThreadView(
                card.id(),
                card.set() == null ? null : String.valueOf(card.set()),
                card.span(),
                card.quote(),
                card.gone(),
                card.resolved() ? "resolved" : "open",
                settled == null ? null : Person.of(settled),
                settled == null ? null : settled.at(),
                card.comments().stream().map(Comment::of).toList());
    }
}
