package org.isnad.corpus;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article is to be worked on before others.
 *
 * @param priority from {@value #LEAST}, low, to {@value #MOST}, urgent; 0 as a rule
 * @param due the day, in UTC, by whose end the work on it is to be done
 * @param uncertainty 0 to 1: how unsure a model is about it, as a client told
 * @param disagreement 0 to 1: how unlike those who have submitted it marked it; see {@code annotation.accord}
 */
public record Urgency(
        int priority,
        @Nullable LocalDate due,
        @Nullable Double uncertainty,
        @Nullable Double disagreement) {

    public static final int LEAST = -1;
    public static final int MOST = 2;

    /** What people call the priorities, from the least. */
    public enum Level {
        LOW(LEAST),
        NORMAL(0),
        HIGH(1),
        URGENT(MOST);

        private final int priority;

        Level(int priority) {
            this.priority = priority;
        }

        public int priority() {
            return priority;
        }

        /** The name in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Level level() {
        return Stream.of(Level.values())
                .filter(level -> level.priority() == priority)
                .findFirst()
                .orElse(Level.NORMAL);
    }

    /** Whether its day has passed. */
    public boolean late() {
        return due != null && due.isBefore(LocalDate.now(ZoneOffset.UTC));
    }
}
