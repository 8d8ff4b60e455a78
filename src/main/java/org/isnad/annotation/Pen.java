package org.isnad.annotation;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.isnad.annotation.history.History;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the database what one call changes, several statements in one trip: on a busy server the trips are most of
 * what a save costs. Nothing is there for a query to see before {@link #putDown}.
 */
final class Pen implements History.Writer {

    private final EntityManager database;
    private final List<String> statements = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    Pen(EntityManager database) {
        this.database = database;
    }

    /** SQL with a question mark for each value. */
    @Override
    public void write(String statement, @Nullable Object... itsValues) {
        statements.add(statement);
        for (var value : itsValues) {
            values.add(value);
        }
    }

    void putDown() {
        if (statements.isEmpty()) {
            return;
        }
        var sql = statements.size() == 1
                ? statements.get(0)
                : "begin not atomic " + String.join("; ", statements) + "; end";
        var query = database.createNativeQuery(sql);
        int position = 1;
        for (var value : values) {
            query.setParameter(position++, value);
        }
        query.executeUpdate();
        statements.clear();
        values.clear();
    }
}
