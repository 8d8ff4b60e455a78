package org.isnad.guideline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the managers of a project write and have not published. */
@Entity
@Table(name = "guideline_draft")
class Draft {

    @Id
    @Column(name = "project_id")
    private long project;

    @Column(nullable = false, columnDefinition = "longtext")
    private String text;

    private long revision;

    @Column(nullable = false)
    private Instant changed;

    @Column(name = "changed_by")
    private long changedBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Draft() {}

    String text() {
        return text;
    }

    long revision() {
        return revision;
    }

    long changedBy() {
        return changedBy;
    }

    void become(String next, long by) {
        text = next;
        revision++;
        changedBy = by;
        changed = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    DraftCard card(String by) {
        return revision == 0 ? new DraftCard(text, 0, null, null) : new DraftCard(text, revision, changed, by);
    }
}
