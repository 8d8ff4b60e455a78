package org.isnad.guideline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** An annotator has said that they have read a version of the guidelines. */
@Entity
@Table(name = "guideline_confirmation")
@IdClass(Confirmation.Key.class)
@SuppressWarnings("UnusedVariable") // read by queries
class Confirmation {

    record Key(long project, long account, int number) implements Serializable {}

    @Id
    @Column(name = "project_id")
    private long project;

    @Id
    @Column(name = "account_id")
    private long account;

    @Id
    private int number;

    @Column(nullable = false)
    private Instant confirmed;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Confirmation() {}
}
