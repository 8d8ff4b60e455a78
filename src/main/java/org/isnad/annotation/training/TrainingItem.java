package org.isnad.annotation.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An article by whose gold set annotators learn or are measured. */
@Entity
@Table(name = "training_item")
@SuppressWarnings("UnusedVariable") // read by queries
class TrainingItem {

    @Id
    @Column(name = "article_id")
    private long article;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ItemKind kind;

    @Column(name = "named_by")
    private long namedBy;

    @Column(nullable = false)
    private Instant named;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected TrainingItem() {}

    TrainingItem(long article, ItemKind kind, long namedBy) {
        this.article = article;
        become(kind, namedBy);
    }

    final void become(ItemKind next, long by) {
        kind = next;
        namedBy = by;
        named = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    ItemKind kind() {
        return kind;
    }
}
