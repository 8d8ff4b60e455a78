package org.isnad.api;

import java.sql.Connection;
import java.sql.SQLException;
import org.isnad.journey.ShippedIsnad;

/** Counts the SQL statements that requests take. */
final class Statements {

    private Statements() {}

    /** The least of several counts: what a pool does for itself now and then is not the request's. */
    static long of(Runnable request) throws SQLException {
        long least = Long.MAX_VALUE;
        try (var connection = ShippedIsnad.get().database().connect()) {
            request.run(); // what is read once and kept was read
            for (int round = 0; round < 4; round++) {
                long before = questions(connection);
                request.run();
                least = Math.min(least, questions(connection) - before - 1);
            }
        }
        return least;
    }

    private static long questions(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show global status like 'Questions'")) {
            rows.next();
            return rows.getLong(2);
        }
    }
}
