package org.isnad.annotation.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one item of a set, written in the same transaction as the change and never touched again. Only the first
 * of a batch carries the batch's digest.
 */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
@IdClass(Revision.Key.class)
class Revision {

    record Key(long set, long number) implements Serializable {}

    @Id
    @Column(name = "set_id")
    private long set;

    @Id
    private long number;

    private long batch;

    @Column(columnDefinition = "binary(32)")
    private byte @Nullable [] digest;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Batch.Kind kind;

    private @Nullable Long reverts;

    private @Nullable UUID gesture;

    @Column(name = "author_id")
    private long author;

    @Column(nullable = false)
    private Instant made;

    @Column(nullable = false)
    private UUID item;

    @Column(name = "item_kind", nullable = false)
    private String itemKind;

    @Column(name = "state_before", columnDefinition = "mediumtext")
    private @Nullable String before;

    @Column(name = "state_after", columnDefinition = "mediumtext")
    private @Nullable String after;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Revision() {}
}
