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

    private final EntityManager database;
    private final List<Line> lines = new ArrayList<>();
    private boolean isMarked;

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

    /** Remembers how the database is, for {@link #takeUp}. */
    public void mark() {
        putDown();
        database.createNativeQuery("savepoint pen").executeUpdate();
        isMarked = true;
    }

    /** Nothing was written since {@link #mark}, or not put down if there was none. */
    public void takeUp() {
        lines.clear();
        if (isMarked) {
            database.createNativeQuery("rollback to savepoint pen").executeUpdate();
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
