package org.isnad.api.notice;

import java.time.Instant;
import java.util.UUID;
import org.isnad.notice.reading.NoticeCard;
import org.jspecify.annotations.Nullable;

/**
 * A notice on the wire.
 *
 * @param kind {@code assigned}, {@code reopened}, {@code comment}, {@code mention} or {@code guideline}
 * @param article what it is about; none where it is about several, or about the project
 * @param by who did it; none where nobody did
 * @param amount of how many articles
 * @param note what they said about it, cut after some hundred code points
 */
public record NoticeView(
        String id,
        String kind,
        Instant told,
        @Nullable Instant seen,
        Place project,
        @Nullable Place article,
        @Nullable String set,
        @Nullable UUID thread,
        @Nullable Person by,
        int amount,
        String note) {

    /** Something that has an id and a name. */
    public record Place(String id, String name) {}

    /** Somebody by login, and as people call them. */
    public record Person(String login, String name) {}

    static NoticeView of(NoticeCard card) {
        return new NoticeView(
                String.valueOf(card.id()),
                card.kind().code(),
                card.told(),
                card.seen(),
                new Place(String.valueOf(card.project()), card.projectName()),
                card.article() == null || card.articleName() == null
                        ? null
                        : new Place(String.valueOf(card.article()), card.articleName()),
                card.set() == null ? null : String.valueOf(card.set()),
                card.thread(),
                card.login() == null || card.actor() == null ? null : new Person(card.login(), card.actor()),
                card.amount(),
                card.note());
    }
}
