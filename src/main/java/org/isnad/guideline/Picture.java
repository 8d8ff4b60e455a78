package org.isnad.guideline;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A picture that the guidelines of a project may show. It stays as long as the project: old versions show it, too. */
@Entity
@Table(name = "guideline_picture")
@SuppressWarnings("UnusedVariable") // read by queries
class Picture {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "project_id")
    private long project;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PictureKind kind;

    /** What it shows, for those who do not see it. */
    @Column(nullable = false)
    private String words;

    private int bytes;

    @Column(nullable = false, columnDefinition = "longblob")
    private byte[] content;

    @Column(nullable = false)
    private Instant added;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Picture() {}

    Picture(long project, PictureKind kind, String words, byte[] content) {
        this.project = project;
        this.kind = kind;
        this.words = words;
        this.content = content;
        this.bytes = content.length;
        this.added = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    /** What comes before the id in the addresses of a project's pictures. */
    static String address(long project) {
        return "/api/v1/projects/%d/guideline/pictures/".formatted(project);
    }

    static PictureCard card(long id, long project, PictureKind kind, String words, int bytes, Instant added) {
        var markdown = "![%s](picture:%d)".formatted(words.replaceAll("[\\[\\]\\\\]", "\\\\$0"), id);
        return new PictureCard(id, kind.mediaType(), bytes, added, address(project) + id, markdown);
    }

    PictureCard card() {
        return card(Objects.requireNonNull(id), project, kind, words, bytes, added);
    }

    PictureFile file() {
        return new PictureFile("picture-%d.%s".formatted(id, kind.ending()), kind.mediaType(), content);
    }
}
