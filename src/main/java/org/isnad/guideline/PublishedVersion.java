package org.isnad.guideline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The guidelines as they were published once, and never change again. */
@Entity
@Table(name = "guideline_version")
@IdClass(PublishedVersion.Key.class)
@SuppressWarnings("UnusedVariable") // read by queries
class PublishedVersion {

    record Key(long project, int number) implements Serializable {}

    @Id
    @Column(name = "project_id")
    private long project;

    @Id
    private int number;

    @Column(nullable = false, columnDefinition = "longtext")
    private String text;

    @Column(nullable = false)
    private String note;

    @Column(nullable = false)
    private Instant published;

    @Column(name = "published_by")
    private long publishedBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PublishedVersion() {}

    PublishedVersion(long project, int number, String text, String note, long by) {
        this.project = project;
        this.number = number;
        this.text = text;
        this.note = note;
        this.publishedBy = by;
        this.published = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    VersionCard card(String by) {
        return new VersionCard(number, note, published, by);
    }
}
