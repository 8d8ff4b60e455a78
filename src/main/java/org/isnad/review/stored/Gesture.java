package org.isnad.review.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.isnad.review.comparison.Stored;
import org.jspecify.annotations.Nullable;

/** What a reviewer did at once. Its key is that of the request, which is known by it when it comes again. */
@Entity
@Table(name = "review_gesture")
@SuppressWarnings("UnusedVariable") // some is read by queries alone
public class Gesture {

    /** What somebody does at the review, and can ask for twice. */
    public enum Did {
        DECIDE,
        SPLIT,
        UNDO
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "project_id")
    private long project;

    @Column(name = "article_id")
    private @Nullable Long article;

    @Column(name = "made_by")
    private long madeBy;

    @Column(name = "gesture", nullable = false)
    private UUID key;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Did did;

    @Column(columnDefinition = "char(64)")
    private @Nullable String digest;

    @Column(nullable = false, columnDefinition = "longtext")
    private String disagreements;

    @Column(name = "of_gesture")
    private @Nullable UUID of;

    private @Nullable String reason;

    @Column(nullable = false, columnDefinition = "text")
    private String note = "";

    @Column(nullable = false)
    private Instant made;

    @Column(name = "taken_back")
    private @Nullable Instant takenBack;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Gesture() {}

    /** @param about the ids of the disagreements that came of it */
    public Gesture(long project, long madeBy, UUID key, Did did, Collection<Long> about) {
        this.project = project;
        this.madeBy = madeBy;
        this.key = key;
        this.did = did;
        this.disagreements = Stored.write(about);
        this.made = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    /** Asked for by a request of this digest. */
    public Gesture as(String request) {
        digest = request;
        return this;
    }

    /** All of it was in one article, and is forgotten with that. */
    public Gesture in(long only) {
        article = only;
        return this;
    }

    /** It took this one back, which was done for that reason. */
    public Gesture of(UUID gesture, @Nullable String why, String remark) {
        of = gesture;
        reason = why;
        note = remark;
        return this;
    }

    public void takeBack() {
        takenBack = Instant.now();
    }

    public long project() {
        return project;
    }

    /** Whether it was this that was asked for, as far as that was written down. */
    boolean isOf(String request) {
        return digest == null || digest.equals(request);
    }

    public UUID key() {
        return key;
    }

    public Did did() {
        return did;
    }

    /** The ids of what it was about, be it gone by now. */
    public List<Long> disagreements() {
        return Stored.ids(disagreements);
    }

    /** What it took back; nothing of other gestures. */
    public @Nullable UUID of() {
        return of;
    }

    /** Why that had been done which it took back. */
    public @Nullable String reason() {
        return reason;
    }

    public String note() {
        return note;
    }

    public Instant made() {
        return made;
    }
}
