package org.isnad.installation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sentence for everybody, in each language that the pages speak, until it is over. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
class Announcement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "made_by")
    private long madeBy;

    @Column(nullable = false)
    private Instant made;

    @Column(nullable = false)
    private Instant ends;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "announcement_text", joinColumns = @JoinColumn(name = "announcement_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "text", nullable = false)
    private Map<String, String> texts = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Announcement() {}

    Announcement(long madeBy, Map<String, String> texts, Instant ends) {
        this.madeBy = madeBy;
        this.texts.putAll(texts);
        this.made = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        this.ends = ends;
    }

    void end(Instant now) {
        ends = now;
    }

    AnnouncementCard card() {
        return new AnnouncementCard(Objects.requireNonNull(id), Map.copyOf(texts), made, ends);
    }
}
