package org.isnad.corpus;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.isnad.corpus.intake.ReadArticle;
import org.isnad.text.CodePoints;
import org.isnad.text.Direction;
import org.jspecify.annotations.Nullable;

/**
 * An imported text and where it came from. It is read from a file once, cut into passages, and never changes after: spans
 * point into it by code point for as long as the project lives.
 */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "project_id")
    private long project;

    @Column(nullable = false)
    private String name;

    private @Nullable String title;

    @Column(nullable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Direction direction;

    private int length;

    @Column(nullable = false, columnDefinition = "binary(32)")
    private byte[] sha256;

    private @Nullable String outlet;

    private @Nullable String url;

    private @Nullable Instant published;

    @Column(nullable = false)
    private Instant imported;

    private int priority;

    private @Nullable LocalDate due;

    private @Nullable Double uncertainty;

    private @Nullable Double disagreement;

    @Column(name = "imported_by")
    private long importedBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Article() {}

    Article(long project, ReadArticle read, Provenance provenance, long importedBy) {
        this.project = project;
        this.name = shortened(read.name(), 255);
        this.title = read.title() == null ? null : shortened(read.title(), 500);
        this.language = read.language();
        this.direction = read.direction();
        this.length = CodePoints.length(read.text());
        this.sha256 = HexFormat.of().parseHex(read.sha256());
        this.outlet = provenance.outlet() == null ? null : shortened(provenance.outlet(), 255);
        this.url = provenance.url() == null ? null : shortened(provenance.url(), 2000);
        this.published = provenance.published();
        this.imported = Instant.now();
        this.importedBy = importedBy;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    /** A file may claim anything of itself; what no column holds is cut. */
    private static String shortened(String given, int most) {
        return given.codePointCount(0, given.length()) <= most
                ? given
                : given.substring(0, given.offsetByCodePoints(0, most));
    }
}
