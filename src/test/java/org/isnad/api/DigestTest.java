package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.journey.MailServer;
import org.isnad.journey.MailServer.Arrived;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Once a day people are sent what they were told and have not seen, by a real mail server. */
class DigestTest {

    private static final int MOST_LOOKS = 900;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Newsroom room = Newsroom.open();

    @ParameterizedTest
    @CsvSource({"ar, rtl, إسناد: إشعاران لك", "en, ltr, Isnad: 2 notices for you"})
    void says_in_the_language_of_its_reader_what_they_have_not_seen(String language, String direction, String subject)
            throws InterruptedException {
        var reader = person("reader", language, "reader");
        assign(room.article("خبر."), reader);
        say("<b>قال</b> & \"قيل\" @" + reader);

        var letter = arrived("reader", 1).get(0);

        assertThat(letter.subject()).isEqualTo(subject);
        assertThat(letter.language()).isEqualTo(language);
        assertThat(letter.html())
                .contains("lang=\"%s\" dir=\"%s\"".formatted(language, direction))
                .contains("&lt;b&gt;قال&lt;/b&gt; &amp; &quot;قيل&quot;")
                .doesNotContain("<b>");
        assertThat(letter.text())
                .contains("<b>قال</b> & \"قيل\"")
                .contains("https://isnad.example.org/notice/notices?open=")
                .contains("https://isnad.example.org/team/profile");
    }

    @Test
    void tells_nothing_twice_and_comes_once_a_day() throws InterruptedException {
        var reader = person("once", "en", "once");
        assign(room.article("First."), reader);
        arrived("once", 1);
        say("second @" + reader);
        assertThat(Behind.number("""
                select count(*) from digest d join account a on a.id = d.account_id
                where d.sent = utc_date() and a.login = '%s'
                """.formatted(reader))).isOne();

        Behind.change("""
                update digest set sent = utc_date() - interval 1 day
                where account_id = (select id from account where login = '%s')
                """.formatted(reader));

        var letters = arrived("once", 2);
        assertThat(letters.get(1).subject()).isEqualTo("Isnad: one notice for you");
        assertThat(letters.get(1).text()).contains("second").doesNotContain("First");
    }

    @Test
    void goes_to_nobody_who_does_not_want_it_or_has_seen_all_or_may_not_know_it() throws InterruptedException {
        var unwilling = person("unwilling", "en", "unwilling");
        var informed = person("informed", "en", "informed");
        var gone = person("gone", "en", "gone");
        Behind.change("insert into digest (account_id, wanted) select id, false from account where login = '%s'"
                .formatted(unwilling));
        var last = person("last", "en", null);
        assign(room.article("News."), unwilling, informed, gone, last);
        Client.of(informed).put("notices/seen", Map.of("id", "999999999999")).expect(204);
        room.lead().delete("projects/%s/members/%s".formatted(room.id(), gone)).expect(204);
        for (var each : List.of(unwilling, informed, gone, last)) {
            reach(each, each.replaceFirst("-.*", ""));
        }

        arrived("last", 1); // whose turn comes after theirs

        assertThat(MailServer.at(address("unwilling"))).isEmpty();
        assertThat(MailServer.at(address("informed"))).isEmpty();
        assertThat(MailServer.at(address("gone"))).isEmpty();
    }

    @Test
    void reaches_the_others_though_one_cannot_be_reached() throws InterruptedException {
        var broken = person("broken", "en", null);
        var next = person("next", "en", null);
        assign(room.article("News."), broken, next);
        Behind.change("update account set email = 'broken@@%s' where login = '%s'".formatted(unique, broken));
        reach(next, "next");

        assertThat(arrived("next", 1)).hasSize(1);
    }

    @Test
    void is_the_readers_to_switch_off_and_the_admins_to_know_of() {
        var admin = BrowserSession.of("admin", org.isnad.journey.ShippedIsnad.ADMIN_PASSWORD)
                .client();

        assertThat(admin.get("/installation/overview").text()).contains("127.0.0.1", "ISNAD_SMTP_FROM");
        assertThat(admin.get("/team/profile").text()).contains("id=\"digest:wanted\"");
    }

    private String person(String name, String language, @org.jspecify.annotations.Nullable String reached) {
        var login = name + "-" + unique;
        room.with(login, "annotator");
        Behind.change("update account set language = '%s' where login = '%s'".formatted(language, login));
        if (reached != null) {
            reach(login, reached);
        }
        return login;
    }

    private void reach(String login, String name) {
        Behind.change("update account set email = '%s' where login = '%s'".formatted(address(name), login));
    }

    private String address(String name) {
        return "%s-%s@example.org".formatted(name, unique);
    }

    private void assign(String article, String... logins) {
        room.lead()
                .put("articles/%s/assignees".formatted(article), Map.of("logins", List.of(logins)))
                .expect(200);
    }

    private void say(String text) {
        var comment = Map.of("id", UUID.randomUUID(), "text", text);
        room.lead()
                .post(
                        "articles/%s/threads".formatted(room.article("خبر " + UUID.randomUUID())),
                        Map.of("id", UUID.randomUUID(), "comment", comment))
                .expect(200);
    }

    private List<Arrived> arrived(String name, int count) throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS && MailServer.at(address(name)).size() < count; look++) {
            Thread.sleep(100); // letters are sent every some seconds
        }
        var letters = MailServer.at(address(name));
        assertThat(letters).hasSize(count);
        return letters;
    }
}
