package org.isnad.api;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    static String text(String query) {
        try (var connection = ShippedIsnad.get().database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of all rows. */
    static List<String> texts(String query) {
        return rows(query).stream().map(row -> row.get(0)).toList();
    }

    /** The second column by the first. */
    static Map<String, String> pairs(String query) {
        return rows(query).stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }

    private static List<List<String>> rows(String query) {
        try (var connection = ShippedIsnad.get().database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                    row.add(String.valueOf(rows.getString(at)));
                }
                found.add(row);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All tables that have a column of this name. */
    static List<String> tablesWith(String column) {
        return List.of(text("select group_concat(table_name) from information_schema.columns"
                        + " where table_schema = database() and column_name = '%s'".formatted(column))
                .split(",", -1));
    }

    static void change(String statement) {
        try (var connection = ShippedIsnad.get().database().connect();
                var prepared = connection.prepareStatement(statement)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds to a project's schema a type of relation that joins what {@code source} joins. */
    static void addTypeLikeSource(String project, String code) {
        change("""
                insert into relation_type (project_id, position, code, name_ar, name_en)
                select project_id, 9, '%s', 'عن', 'About' from relation_type where code = 'source' and project_id = %s
                """.formatted(code, project));
        change("""
                insert into relation_argument (relation_type_id, side, layer_id)
                select t.id, a.side, a.layer_id from relation_type t
                join relation_type s on s.project_id = t.project_id and s.code = 'source'
                join relation_argument a on a.relation_type_id = s.id where t.code = '%s' and t.project_id = %s
                """.formatted(code, project));
    }

    /** No wrong password was ever tried, from wherever it came. */
    static void forgetWrongPasswords() {
        change("delete from sign_in_failure");
    }
}
