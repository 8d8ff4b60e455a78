package org.isnad.annotation.rounds;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.annotation.history.History;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the database what one call changes, several statements in one trip: on a busy server the trips are most of
 * what a save costs. Nothing is there for a query to see before {@link #putDown}.
 */
public final class Pen implements History.Writer {

    private static final int MUCH = 200;

    private final EntityManager database;
    private final List<Line> lines = new ArrayList<>();

    public Pen(EntityManager database) {
        this.database = database;
    }

    /** SQL with a question mark for each value. */
    @Override
    public void write(String statement, @Nullable Object... itsValues) {
        lines.add(new Line(statement, Arrays.asList(itsValues)));
    }

    /** What is written and not put down. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Puts down what has become as much as one trip should take. */
    public void putDownIfMuch() {
        if (lines.size() >= MUCH) {
            putDown();
        }
    }

    public void putDown() {
        if (lines.isEmpty()) {
            return;
        }
        var query = database.createNativeQuery(Line.inOne(lines));
        int position = 1;
        for (var line : lines) {
            for (var value : line.values()) {
                query.setParameter(position++, value);
            }
        }
        query.executeUpdate();
        lines.clear();
    }
}
