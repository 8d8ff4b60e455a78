package org.isnad.annotation.sets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One member's marks on one article, from being assigned to being submitted. Each change counts the revision up by one
 * while the row is locked, so two who write at once come one after the other and no number is missing.
 */
@Entity
@Table(name = "annotation_set")
public class AnnotationSet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "article_id")
    private long article;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SetKind kind;

    @Column(name = "owner_id")
    private @Nullable Long owner;

    /** The owner's id, 0 where there is none: made by the database, so that one unique key holds for all kinds. */
    @Column(name = "owner_key", insertable = false, updatable = false)
    private long ownerKey;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SetState state;

    private long revision;

    @Column(nullable = false)
    private Instant changed;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AnnotationSet() {}

    public long id() {
        return Objects.requireNonNull(id);
    }

    long article() {
        return article;
    }

    public SetKind kind() {
        return kind;
    }

    /** None of the gold set and of one that all share. */
    @Nullable
    Long owner() {
        return owner;
    }

    public boolean isOf(long account) {
        return Objects.equals(owner, account);
    }

    public SetState state() {
        return state;
    }

    public long revision() {
        return revision;
    }

    void become(SetState next) {
        state = next;
        changed = Instant.now();
    }
}
