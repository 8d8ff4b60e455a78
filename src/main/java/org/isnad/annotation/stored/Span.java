package org.isnad.annotation.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One labelled mark of a set; where it lies is told by its fragments. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
@IdClass(Span.Key.class)
class Span {

    record Key(long set, UUID id) implements Serializable {}

    @Id
    @Column(name = "set_id")
    private long set;

    @Id
    private UUID id;

    @Column(name = "layer_id")
    private long layer;

    @Column(name = "label_id")
    private long label;

    @Column(name = "author_id")
    private long author;

    private long revision;

    @Column(nullable = false, columnDefinition = "longtext")
    private String attributes;

    private @Nullable Integer guideline;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Span() {}
}
