package org.isnad.annotation.talk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What members say about one thing: opened with a first comment, answered, resolved, and reopened when somebody has more to
 * say. It is about an article, or about a span of a set; the span may be deleted and come back meanwhile.
 */
@Entity
@Table(name = "thread")
@SuppressWarnings("UnusedVariable") // read by queries
class CommentThread {

    @Id
    private UUID id;

    @Column(name = "article_id")
    private long article;

    @Column(name = "set_id")
    private @Nullable Long set;

    @Column(name = "span_id")
    private @Nullable UUID span;

    private @Nullable String quote;

    @Column(name = "opened_by")
    private long openedBy;

    @Column(nullable = false)
    private Instant opened;

    private boolean resolved;

    @Column(name = "settled_by")
    private @Nullable Long settledBy;

    private @Nullable Instant settled;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CommentThread() {}

    @Nullable
    Long set() {
        return set;
    }

    boolean resolved() {
        return resolved;
    }

    boolean isWhatWasOpened(long byWhom, @Nullable Long onSet, @Nullable UUID onSpan) {
        return openedBy == byWhom && Objects.equals(set, onSet) && Objects.equals(span, onSpan);
    }

    /** Resolving what is resolved changes nothing: it stays the first one's doing. */
    void settle(boolean asResolved, long byWhom) {
        if (resolved != asResolved) {
            resolved = asResolved;
            settledBy = byWhom;
            settled = Instant.now();
        }
    }
}
