package org.isnad.launch;

import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The tables in the database, brought to what this build expects before the server starts. */
final class Schema {
    private static final EnumSet<MigrationState> FROM_A_LATER_BUILD =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);
    /** Held here because the logging of the JDK forgets the level of a logger that nobody holds. */
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    private final Database database;
    private final Flyway flyway;
    private final boolean embedded;

    /** @param embedded whether the database lies in the data folder, rather than with somebody else */
    Schema(Database database, boolean embedded) {
        this.embedded = embedded;
        FLYWAY_LOG.setLevel(Level.SEVERE);
        this.database = database;
        this.flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db-migrations")
                .outOfOrder(true)
                .load();
    }

    /** Runs the migrations that are missing. */
    void migrate(Console console) throws CannotStart, SQLException {
        try {
            var history = flyway.info();
            refuseLaterBuild(history.all());
            if (history.applied().length == 0) {
                claim();
            }
            var pending = history.pending().length;
            if (pending > 0) {
                console.say(Sentence.MIGRATING, pending);
            }
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new CannotStart(e, Sentence.SCHEMA_DIFFERENT, firstLine(e));
        } catch (FlywayException e) {
            throw new CannotStart(e, Sentence.MIGRATION_FAILED, firstLine(e));
        }
    }

    /** True as long as nobody can sign in. */
    boolean hasNoAccount() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from account limit 1")) {
            return !rows.next();
        } catch (SQLSyntaxErrorException e) {
            return true;
        }
    }

    private void refuseLaterBuild(MigrationInfo[] migrations) throws CannotStart {
        var later = Arrays.stream(migrations)
                .filter(migration -> FROM_A_LATER_BUILD.contains(migration.getState()))
                .findFirst();
        if (later.isPresent()) {
            var version = String.valueOf(later.get().getVersion());
            throw embedded
                    ? new CannotStart(Sentence.SCHEMA_NEWER, version)
                    : new CannotStart(Sentence.SCHEMA_NEWER_ELSEWHERE, database.url(), version);
        }
    }

    /** Makes an empty database ours: tables without a character set of their own get the same one everywhere. */
    private void claim() throws CannotStart, SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            try (var tables = statement.executeQuery(
                    "select count(*) from information_schema.tables where table_schema = database()"
                            + " and table_name <> 'flyway_schema_history'")) {
                if (tables.next() && tables.getInt(1) > 0) {
                    throw new CannotStart(Sentence.DATABASE_FOREIGN, database.url());
                }
            }
            statement.execute("alter database character set utf8mb4 collate utf8mb4_uca1400_ai_ci");
        }
    }

    private static String firstLine(FlywayException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
