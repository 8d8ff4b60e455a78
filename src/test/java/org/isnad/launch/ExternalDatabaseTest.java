package org.isnad.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.isnad.journey.ShippedIsnad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A MariaDB that somebody else runs, played by one of our own that was started apart. */
class ExternalDatabaseTest {
    private static final Path FOLDER = Path.of("target", "launched", "external").toAbsolutePath();
    private static final Path HOME =
            Path.of("target", "launched", "without-database").toAbsolutePath();

    private static @Nullable HomeFolder folder;
    private static @Nullable EmbeddedDatabase mariadb;
    private static Database database = new Database("", "", "");

    private final Listener listener = new Listener(Locale.ENGLISH);

    @BeforeAll
    static void start_a_database() throws Exception {
        Product.delete(FOLDER.resolve("database"));
        folder = HomeFolder.open(FOLDER);
        Files.createDirectories(folder.run());
        Files.createDirectories(folder.logs());
        ShippedIsnad.product().unpack(folder.program(), true, () -> {});
        mariadb = new EmbeddedDatabase(folder);
        database = mariadb.start(new Listener(Locale.ENGLISH).console());
    }

    @AfterAll
    static void stop_the_database() throws IOException {
        if (mariadb != null) {
            mariadb.close();
        }
        if (folder != null) {
            folder.close();
        }
    }

    @BeforeEach
    void begin_with_an_empty_database() throws SQLException {
        execute("drop database isnad", "create database isnad character set latin1");
    }

    @Test
    void serves_instead_of_the_embedded_one() throws Exception {
        var isnad = isnad(database);

        isnad.start();
        isnad.stop();

        assertThat(isnad.database()).isEqualTo(database);
        assertThat(listener.heard()).contains("Using the database at " + database.url(), "Isnad is ready");
        assertThat(HOME.resolve("database")).doesNotExist();
        assertThat(HOME.resolve("program").resolve("database")).doesNotExist();
    }

    @Test
    void takes_our_collation_whatever_it_had_before() throws Exception {
        new Schema(database, false).migrate(listener.console());

        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select @@collation_database")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("utf8mb4_uca1400_ai_ci");
        }
    }

    @Test
    void is_refused_where_nobody_answers() {
        var nowhere = new Database("jdbc:mariadb://127.0.0.1:" + ShippedIsnad.freePort() + "/isnad", "isnad", "");

        assertRefused(nowhere).extracting("sentence").isEqualTo(Sentence.DATABASE_UNREACHABLE);
    }

    @Test
    void is_refused_when_it_does_not_know_the_password() {
        var stranger = new Database(database.url(), database.user(), "wrong");

        assertRefused(stranger).extracting("sentence").isEqualTo(Sentence.DATABASE_CREDENTIALS_WRONG);
    }

    @Test
    void is_refused_when_it_has_no_such_database() {
        var elsewhere = new Database(database.url() + "_elsewhere", database.user(), database.password());

        assertRefused(elsewhere).extracting("sentence").isEqualTo(Sentence.DATABASE_UNKNOWN);
    }

    @Test
    void is_left_alone_when_it_holds_tables_of_somebody_else() throws SQLException {
        execute("create table stranger (id int)");

        assertRefused(database).extracting("sentence").isEqualTo(Sentence.DATABASE_FOREIGN);
    }

    @Test
    void is_left_alone_when_a_later_build_wrote_it() throws Exception {
        new Schema(database, false).migrate(listener.console());
        execute("""
                insert into flyway_schema_history
                select installed_rank + 1, '299912312359', 'from the future', type, 'V299912312359__x.sql', 0,
                       installed_by, installed_on, 1, true
                from flyway_schema_history order by installed_rank desc limit 1""");

        assertRefused(database)
                .extracting("sentence", "arguments")
                .containsExactly(Sentence.SCHEMA_NEWER_ELSEWHERE, new Object[] {database.url(), "299912312359"});
    }

    @Test
    void is_left_alone_when_its_history_is_not_ours() throws Exception {
        new Schema(database, false).migrate(listener.console());
        execute("update flyway_schema_history set checksum = 1 where installed_rank = 1");

        assertRefused(database).extracting("sentence").isEqualTo(Sentence.SCHEMA_DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.11.14-MariaDB-0+deb12u2", "11.4.5-MariaDB", "12.0.1-MariaDB-log"})
    void may_be_of_a_supported_version(String version) {
        assertThatCode(() -> ExternalDatabase.judge("url", version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.6.18-MariaDB", "10.3.39-MariaDB-log", "9.1-MariaDB"})
    void may_not_be_too_old(String version) {
        assertThatThrownBy(() -> ExternalDatabase.judge("url", version))
                .extracting("sentence")
                .isEqualTo(Sentence.DATABASE_TOO_OLD);
    }

    @Test
    void may_not_be_another_product() {
        assertThatThrownBy(() -> ExternalDatabase.judge("url", "8.0.39"))
                .extracting("sentence")
                .isEqualTo(Sentence.DATABASE_NOT_MARIADB);
    }

    private AbstractThrowableAssert<?, ?> assertRefused(Database candidate) {
        return assertThatThrownBy(() -> isnad(candidate).start()).isInstanceOf(CannotStart.class);
    }

    private Isnad isnad(Database candidate) {
        var settings =
                new Settings(HOME, ShippedIsnad.freePort(), "127.0.0.1", false, 512, null, null, null, 30, candidate);
        return new Isnad(settings, ShippedIsnad.product(), listener.console());
    }

    private static void execute(String... statements) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }
}
