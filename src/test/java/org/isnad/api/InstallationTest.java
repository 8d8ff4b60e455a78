package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.isnad.journey.ShippedIsnad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the installation fares is told to those who look after it, and what they announce to everybody. */
class InstallationTest {

    private static final Map<String, String> TEXTS = Map.of("ar", "يتوقف إسناد مساء الخميس.", "en", "Isnad stops.");

    @Test
    void tells_admins_what_takes_room_and_no_secret() {
        var told = Client.admin().get("installation").expect(200);

        assertThat(told.get("/database/version")).contains("MariaDB");
        assertThat(told.get("/database/embedded")).isEqualTo("true");
        assertThat(told.number("/disk/total")).isGreaterThan(told.number("/disk/free"));
        assertThat(told.json().at("/folders").findValuesAsText("name")).contains("database", "exports", "logs");
        assertThat(told.json().at("/tables").findValuesAsText("name"))
                .contains("texts", "files", "spans", "history", "exports", "log");
        assertThat(told.number("/counts/accounts")).isPositive();
        assertThat(told.get("/settings/ISNAD_HOME"))
                .isEqualTo(ShippedIsnad.home().toString());
        assertThat(told.text()).doesNotContain("a secret for tests", ShippedIsnad.ADMIN_PASSWORD);
        assertThat(told.json().at("/settings").toString()).doesNotContain("MARIADB_PASSWORD");
    }

    @Test
    void asks_the_database_no_more_for_more_in_it() throws SQLException {
        long few = Statements.of(() -> Client.admin().get("installation").expect(200));
        for (int more = 0; more < 5; more++) {
            Newsroom.open().article("سارة قالت إن الجسر مغلق.");
        }

        long many = Statements.of(() -> Client.admin().get("installation").expect(200));

        assertThat(many).isEqualTo(few);
    }

    @Test
    void lets_admins_stop_an_export_that_is_on_its_way() {
        var room = Newsroom.open();
        Behind.change("""
                insert into export_job (project_id, requested_by, requested, format, sets, options, state, progress)
                select %s, id, now(6), 'jsonl', 'all', '{}', 'QUEUED', 0 from account where login = 'lead'
                """.formatted(room.id()));
        var id = String.valueOf(Behind.number("select max(id) from export_job where project_id = " + room.id()));
        assertThat(Client.ids(Client.admin().get("installation/exports"))).contains(id);

        Client.admin().delete("installation/exports/" + id).expect(204);

        assertThat(room.lead().get("exports/" + id).get("/state")).isEqualTo("cancelled");
        assertThat(Client.ids(Client.admin().get("installation/exports"))).doesNotContain(id);
        assertThat(Behind.number(
                        "select count(*) from audit_line where act = 'EXPORT_CANCELLED' and project_id = " + room.id()))
                .isOne();
    }

    @Test
    void tells_everybody_until_they_have_closed_it_or_it_is_ended() {
        var layla = Client.of("layla");
        var omar = Client.of("omar");
        var id = announce(TEXTS, Instant.now().plus(1, ChronoUnit.HOURS))
                .expect(201)
                .get("/id");
        assertThat(Client.ids(layla.get("announcements"))).contains(id);

        close(layla, id);
        close(layla, id);

        assertThat(Client.ids(layla.get("announcements"))).doesNotContain(id);
        assertThat(Client.ids(omar.get("announcements"))).contains(id);
        assertThat(Client.ids(Client.admin().get("installation/announcements"))).contains(id);
        Client.admin().delete("installation/announcements/" + id).expect(204);
        assertThat(Client.ids(omar.get("announcements"))).doesNotContain(id);
        assertThat(Client.admin().delete("installation/announcements/" + id).refusal())
                .isEqualTo("404 NoSuchAnnouncement");
    }

    @Test
    void is_silent_by_itself_when_the_time_is_over() throws InterruptedException {
        var id = announce(TEXTS, Instant.now().plus(1, ChronoUnit.HOURS)).get("/id");
        Behind.change("update announcement set ends = now(6) - interval 1 second where id = " + id);

        for (int wait = 0; wait < 40 && isTold(id); wait++) { // what was looked up is remembered for a moment
            Thread.sleep(100);
        }

        assertThat(isTold(id)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Isnad stops., 60, 422 AnnouncementLength",
        "إسناد, LONG, 60, 422 AnnouncementLength",
        "إسناد, Isnad stops., -60, 422 AnnouncementEnd",
        "إسناد, Isnad stops., 600000, 422 AnnouncementEnd",
    })
    void is_refused_with_a_sentence_if_it_cannot_be(String arabic, String english, int minutes, String refusal) {
        var texts = Map.of("ar", arabic, "en", english.equals("LONG") ? "x".repeat(401) : english);

        assertThat(announce(texts, Instant.now().plus(minutes, ChronoUnit.MINUTES))
                        .refusal())
                .isEqualTo(refusal);
    }

    private static boolean isTold(String id) {
        return Client.ids(Client.of("layla").get("announcements")).contains(id);
    }

    private static void close(Client reader, String id) {
        reader.send("PUT", "announcements/%s/closed".formatted(id), BodyPublishers.noBody())
                .expect(204);
    }

    private static Answer announce(Map<String, String> texts, Instant ends) {
        return Client.admin().post("installation/announcements", Map.of("texts", texts, "ends", ends.toString()));
    }
}
