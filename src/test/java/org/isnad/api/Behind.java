package org.isnad.api;

import java.sql.SQLException;
import org.isnad.journey.ShippedIsnad;

/** What lies behind the API: the product's own database, for what no client can see or bring about. */
final class Behind {

    private Behind() {}

    static long number(String query) {
        try (var connection = ShippedIsnad.get().database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(rows.getMetaData().getColumnCount());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void change(String statement) {
        try (var connection = ShippedIsnad.get().database().connect();
                var prepared = connection.prepareStatement(statement)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No wrong password was ever tried, from wherever it came. */
    static void forgetWrongPasswords() {
        change("delete from sign_in_failure");
    }
}
