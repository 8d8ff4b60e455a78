package org.isnad.launch;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** A MariaDB that somebody else runs: looked at before anything is done to it. */
final class ExternalDatabase {
    /** The first long-term release with the collation utf8mb4_uca1400_ai_ci. */
    private static final int LEAST_MAJOR = 10;

    private static final int LEAST_MINOR = 11;

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final int ACCESS_DENIED = 1045;
    private static final int ACCESS_TO_DATABASE_DENIED = 1044;
    private static final int NO_SUCH_DATABASE = 1049;

    private ExternalDatabase() {}

    /** Refuses a database that cannot be reached within seconds, or is not a MariaDB of a version that will do. */
    static void check(Database database) throws CannotStart {
        var impatient =
                database.url() + (database.url().contains("?") ? "&" : "?") + "connectTimeout=5000&socketTimeout=5000";
        try (var connection = new Database(impatient, database.user(), database.password()).connect()) {
            judge(database.url(), connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw refused(database, e);
        }
    }

    /** Refuses by the version that the server gives itself, like {@code 10.11.14-MariaDB-0+deb12u2}. */
    static void judge(String url, String version) throws CannotStart {
        if (!version.contains("MariaDB")) {
            throw new CannotStart(Sentence.DATABASE_NOT_MARIADB, url, version);
        }
        if (older(version)) {
            throw new CannotStart(Sentence.DATABASE_TOO_OLD, url, version, LEAST_MAJOR + "." + LEAST_MINOR);
        }
    }

    private static boolean older(String version) {
        var numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            return true;
        }
        var major = Integer.parseInt(numbers.group(1));
        return major < LEAST_MAJOR || (major == LEAST_MAJOR && Integer.parseInt(numbers.group(2)) < LEAST_MINOR);
    }

    private static CannotStart refused(Database database, SQLException reason) {
        return switch (reason.getErrorCode()) {
            case ACCESS_DENIED ->
                new CannotStart(reason, Sentence.DATABASE_CREDENTIALS_WRONG, database.url(), database.user());
            case ACCESS_TO_DATABASE_DENIED, NO_SUCH_DATABASE ->
                new CannotStart(reason, Sentence.DATABASE_UNKNOWN, database.url(), database.user());
            default ->
                new CannotStart(
                        reason, Sentence.DATABASE_UNREACHABLE, database.url(), String.valueOf(reason.getMessage()));
        };
    }
}
