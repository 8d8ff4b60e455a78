package org.isnad.annotation.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;

/** One stretch of text of a span, in code points, with the text it covered when it was placed: the two prove each other. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
@IdClass(Fragment.Key.class)
class Fragment {

    record Key(long set, UUID span, short ordinal) implements Serializable {}

    @Id
    @Column(name = "set_id")
    private long set;

    @Id
    @Column(name = "span_id")
    private UUID span;

    @Id
    private short ordinal;

    @Column(name = "layer_id")
    private long layer;

    @Column(name = "begin_at")
    private int begin;

    @Column(name = "end_at")
    private int end;

    @Column(nullable = false, columnDefinition = "mediumtext")
    private String exact;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Fragment() {}
}
