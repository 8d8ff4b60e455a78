package org.isnad.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.text.LanguageTag;
import org.jspecify.annotations.Nullable;

/** A piece of work of a team: articles, a schema for marking them, and members in their roles. */
@Entity
class Project {

    static final int MOST_ANNOTATORS = 50;

    private static final int MOST_HOURS = 8760;

    /** Whether members mark apart, each in a set of their own, or together in one. */
    enum Mode {
        INDEPENDENT,
        SHARED;

        static Mode of(String code) {
            for (var mode : values()) {
                if (mode.code().equals(code)) {
                    return mode;
                }
            }
            throw new TeamRefusal.UnknownMode(code);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who begins on which article. */
    enum Handout {
        /** Whoever likes on whichever they like. */
        OPEN,
        /** Those to whom a manager has given it. */
        GIVEN,
        /** As {@link #GIVEN}, and who asks is given the next. */
        QUEUE
    }

    /** What the queue gives out first, among articles of the same urgency. */
    enum WorkOrder {
        IMPORTED,
        PUBLISHED,
        OUTLET,
        SHORTEST,
        LONGEST,
        /** What a model was least sure about, as clients told. */
        UNCERTAIN,
        /** What those who have submitted it marked least alike. */
        DISPUTED
    }

    /** When annotators see what others marked on the same article. */
    enum Sight {
        NEVER,
        AFTER,
        ALWAYS
    }

    /** Which reviewers may review an article. */
    enum Reviewers {
        ANY,
        /** Those who have not marked it themselves. */
        OTHERS
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Mode mode;

    private int overlap;

    @Column(nullable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Handout handout = Handout.OPEN;

    @Column(name = "hold_hours")
    private int holdHours = 72;

    @Enumerated(EnumType.STRING)
    @Column(name = "work_order", nullable = false)
    private WorkOrder workOrder = WorkOrder.IMPORTED;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Sight sight = Sight.AFTER;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Reviewers reviewers = Reviewers.ANY;

    @Column(nullable = false)
    private Instant created;

    private @Nullable Instant archived;

    private @Nullable Instant doomed;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Project() {}

    Project(String name, Mode mode, int overlap, String language) {
        this.name = Names.checked(name, 200);
        this.mode = mode;
        this.overlap = checked(overlap);
        this.language = checked(language);
        this.created = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    ProjectCard card() {
        return new ProjectCard(
                Objects.requireNonNull(id), name, mode.code(), overlap, language, created, archived, doomed);
    }

    ProjectDesk.Rules rules() {
        return new ProjectDesk.Rules(
                name, mode.code(), overlap, code(handout), holdHours, code(workOrder), code(sight), code(reviewers));
    }

    /** @throws TeamRefusal unless a project can be so; then nothing has changed */
    void become(ProjectDesk.Rules rules) {
        var wantedName = Names.checked(rules.name(), 200);
        int wantedOverlap = checked(rules.overlap());
        var wantedHandout = named(Handout.class, rules.handout());
        var wantedOrder = named(WorkOrder.class, rules.workOrder());
        var wantedSight = named(Sight.class, rules.sight());
        var wantedReviewers = named(Reviewers.class, rules.reviewers());
        var wantedMode = Mode.of(rules.mode());
        if (rules.holdHours() < 1 || rules.holdHours() > MOST_HOURS) {
            throw new TeamRefusal.HoursOutOfRange(MOST_HOURS);
        }
        name = wantedName;
        mode = wantedMode;
        sight = wantedSight;
        reviewers = wantedReviewers;
        overlap = wantedOverlap;
        handout = wantedHandout;
        holdHours = rules.holdHours();
        workOrder = wantedOrder;
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E named(Class<E> kind, String code) {
        return Stream.of(kind.getEnumConstants())
                .filter(each -> code(each).equals(code))
                .findFirst()
                .orElseThrow(() -> new TeamRefusal.UnknownRule(code));
    }

    private static int checked(int overlap) {
        if (overlap < 1 || overlap > MOST_ANNOTATORS) {
            throw new TeamRefusal.OverlapOutOfRange(MOST_ANNOTATORS);
        }
        return overlap;
    }

    private static String checked(String language) {
        return LanguageTag.known(language).orElseThrow(() -> new TeamRefusal.NotALanguage(language));
    }
}
