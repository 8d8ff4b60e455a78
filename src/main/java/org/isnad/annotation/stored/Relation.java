package org.isnad.annotation.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;

/** What one span of a set says of another. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
@IdClass(Relation.Key.class)
class Relation {

    record Key(long set, UUID id) implements Serializable {}

    @Id
    @Column(name = "set_id")
    private long set;

    @Id
    private UUID id;

    @Column(name = "type_id")
    private long type;

    @Column(name = "from_span")
    private UUID from;

    @Column(name = "to_span")
    private UUID to;

    @Column(name = "author_id")
    private long author;

    private long revision;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Relation() {}
}
