package org.isnad.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How to reach the database: a URL {@code jdbc:mariadb://host:port/name}, a user and the user's password. */
public record Database(String url, String user, String password) {

    /** A connection of the caller's, to be closed by the caller. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Never the password: records end up in logs. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
