package org.isnad.team;

import com.ibm.icu.util.ULocale;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A piece of work of a team: articles, a schema for marking them, and members in their roles. */
@Entity
class Project {

    static final int MOST_ANNOTATORS = 50;

    private static final int LONGEST_LANGUAGE = 16;
    private static final Set<String> KNOWN = Set.of(ULocale.getISOLanguages());

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

    @Column(nullable = false)
    private Instant created;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Project() {}

    Project(String name, Mode mode, int overlap, String language) {
        if (overlap < 1 || overlap > MOST_ANNOTATORS) {
            throw new TeamRefusal.OverlapOutOfRange(MOST_ANNOTATORS);
        }
        this.name = Names.checked(name, 200);
        this.mode = mode;
        this.overlap = overlap;
        this.language = checked(language);
        this.created = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    ProjectCard card() {
        return new ProjectCard(Objects.requireNonNull(id), name, mode.code(), overlap, language, created);
    }

    private static String checked(String language) {
        try {
            var tag = new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
            if (KNOWN.contains(ULocale.forLanguageTag(tag).getLanguage()) && tag.length() <= LONGEST_LANGUAGE) {
                return tag;
            }
        } catch (IllformedLocaleException noTag) {
            // refused with the same sentence as one that nobody speaks
        }
        throw new TeamRefusal.NotALanguage(language);
    }
}
