package org.isnad.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.isnad.journey.ShippedIsnad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever else works on the machine finds no way into the database. */
class EmbeddedDatabaseTest {

    private final Database database = ShippedIsnad.get().database();

    @ParameterizedTest
    @ValueSource(strings = {"root", "isnad", "mariadb.sys", "mysql", ""})
    void nobody_comes_in_without_the_password_that_the_product_drew(String user) {
        assertThatThrownBy(() -> DriverManager.getConnection(url(), user, "").close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Access denied");
    }

    @Test
    void the_product_itself_may_do_nothing_outside_its_own_tables() throws SQLException {
        var rights = new ArrayList<String>();
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery("show grants")) {
            while (rows.next()) {
                rights.add(rows.getString(1));
            }
        }

        assertThat(rights).hasSize(2);
        assertThat(rights.get(0)).startsWith("GRANT USAGE ON *.* TO");
        assertThat(rights.get(1)).matches(Pattern.compile("GRANT ALL PRIVILEGES ON `isnad[^`]*`\\.\\* TO .*"));
    }

    private String url() {
        return database.url().replaceFirst("(//[^/]+/).*$", "$1");
    }
}
