package org.isnad.review.skill;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** How often an annotator was right in a project when that was last estimated. */
@Entity
@Table(name = "annotator_skill")
@IdClass(AnnotatorSkill.Key.class)
@SuppressWarnings("UnusedVariable") // read by queries
class AnnotatorSkill {

    record Key(long project, long account) implements Serializable {}

    @Id
    @Column(name = "project_id")
    private long project;

    @Id
    @Column(name = "account_id")
    private long account;

    private double rate;

    private int units;

    @Column(nullable = false)
    private Instant estimated;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AnnotatorSkill() {}

    AnnotatorSkill(long project, long account, double rate, int units) {
        this.project = project;
        this.account = account;
        this.rate = rate;
        this.units = units;
        this.estimated = Instant.now();
    }
}
