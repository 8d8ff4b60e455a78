package org.isnad.review.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Stored;
import org.isnad.review.comparison.Version;
import org.isnad.review.rules.Merger;
import org.isnad.review.rules.ReviewRules;
import org.jspecify.annotations.Nullable;

/** What was decided about a disagreement, by whom and why. */
@Entity
public class Verdict {

    /** How it came about. */
    public enum Act {
        /** A reviewer took what somebody said. */
        CHOSEN,
        /** A reviewer took nothing of what was said. */
        NONE,
        /** A reviewer said something else. */
        OWN,
        /** The project's rule for merging took it. */
        MERGED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "disagreement_id")
    private long disagreement;

    @Column(name = "project_id")
    private long project;

    @Column(nullable = false)
    private UUID gesture;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Act act;

    @Column(nullable = false, columnDefinition = "longtext")
    private String said;

    @Column(nullable = false, columnDefinition = "longtext")
    private String seen;

    private @Nullable String reason;

    @Column(nullable = false, columnDefinition = "text")
    private String note;

    @Enumerated(EnumType.STRING)
    private @Nullable Merger merging;

    private @Nullable Integer share;

    private @Nullable Integer votes;

    private @Nullable Integer voters;

    @Column(name = "made_by")
    private @Nullable Long madeBy;

    @Column(nullable = false)
    private Instant made;

    @Column(name = "taken_back")
    private @Nullable Instant takenBack;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Verdict() {}

    public Verdict(Disagreement about, Act act, List<Said> said, @Nullable Long madeBy, Why why) {
        this.disagreement = about.id();
        this.project = about.project();
        this.gesture = why.gesture();
        this.act = act;
        this.said = Stored.writeSaid(said.stream().sorted(Said.ORDER).toList());
        this.seen = "["
                + String.join(
                        ",",
                        about.versions().stream()
                                .map(Version::said)
                                .map(Stored::writeSaid)
                                .toList()) + "]";
        this.reason = why.reason();
        this.note = why.note();
        this.merging = why.rule() == null ? null : why.rule().merging();
        this.share = why.rule() == null ? null : why.rule().share();
        if (why.rule() != null) {
            this.votes = votes(
                    about.versions().stream().filter(version -> version.said().equals(said)));
            this.voters = votes(about.versions().stream());
        }
        this.madeBy = madeBy;
        this.made = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    private static int votes(Stream<Version> of) {
        return of.mapToInt(version -> version.sets().size()).sum();
    }

    /**
     * Why somebody decides, and with what.
     *
     * @param gesture of all that is decided, and taken back, at once
     * @param reason code of one of the project's reasons
     * @param rule of a merge
     */
    public record Why(
            UUID gesture,
            @Nullable String reason,
            String note,
            @Nullable Rule rule) {

        public Why(UUID gesture, @Nullable String reason, String note) {
            this(gesture, reason, note, null);
        }

        /** Of what is merged at the same time as others. */
        public static Why merged(UUID gesture, Rule rule) {
            return new Why(gesture, null, "", rule);
        }
    }

    /**
     * By what a merge took something.
     *
     * @param share so many percent were needed at least, where it was not all
     */
    public record Rule(Merger merging, int share) {

        public static Rule of(ReviewRules rules) {
            return new Rule(rules.merging(), rules.share());
        }
    }

    /** How many of how many said then what a merge took. */
    public record Tally(int votes, int voters) {}

    public void takeBack() {
        takenBack = Instant.now();
    }

    public boolean stands() {
        return takenBack == null;
    }

    public long disagreement() {
        return disagreement;
    }

    public UUID gesture() {
        return gesture;
    }

    public Act act() {
        return act;
    }

    public List<Said> said() {
        return Stored.said(said);
    }

    /** Whether this was among what was to choose from. */
    public boolean knew(Version version) {
        return Stored.seen(seen).contains(version.said());
    }

    @Nullable
    public String reason() {
        return reason;
    }

    public String note() {
        return note;
    }

    /** None of a reviewer's, nor of what was merged before rules were written down with it. */
    @Nullable
    public Rule rule() {
        return merging == null || share == null ? null : new Rule(merging, share);
    }

    /** None of a reviewer's, nor of what was merged before votes were written down with it. */
    @Nullable
    public Tally tally() {
        return votes == null || voters == null ? null : new Tally(votes, voters);
    }

    @Nullable
    public Long madeBy() {
        return madeBy;
    }

    /** Whoever made it, or else somebody. */
    public long madeBy(long orElse) {
        return madeBy == null ? orElse : madeBy;
    }

    public Instant made() {
        return made;
    }
}
