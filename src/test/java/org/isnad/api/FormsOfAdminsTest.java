package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What the forms of those who look after the installation do is refused to everybody else, also to whoever opened the page
 * while they still did. Early, while the tables are short that are looked through around each post.
 */
@Order(4)
@TestInstance(Lifecycle.PER_CLASS)
class FormsOfAdminsTest {

    /** As the field of the form has it. */
    private final String tomorrow = LocalDateTime.now(ZoneOffset.UTC)
            .plusDays(1)
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();

    private final Client admin = Client.admin();
    private final Client adil = Client.of("adil");
    private final Newsroom room = Newsroom.open();
    private final Client manager = room.with("mona", "manager");
    private final Map<String, String> ids = Map.of(
            "{p}", room.id(),
            "{i}", admin.post("invitations", Map.of("name", "Invited")).get("/invitation/id"),
            "{n}", announced(),
            "{t}", tomorrow);

    FormsOfAdminsTest() {
        Client.of("forms-closed");
        room.lead()
                .patch("projects/" + room.id() + "/rules", Map.of("name", "Forms for admins"))
                .expect(200);
        List.of(admin, adil, manager).forEach(each -> each.get("/team/profile").expect(200));
    }

    private String announced() {
        var told = Map.of("texts", Map.of("ar", "غدا", "en", "Tomorrow"), "ends", tomorrow + ":00Z");
        return admin.post("installation/announcements", told).get("/id");
    }

    /** What is told to everybody stands on the pages of all other tests. */
    @AfterAll
    void say_nothing_any_more() {
        for (var id : Client.ids(admin.get("installation/announcements"))) {
            admin.delete("installation/announcements/" + id).expect(204);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rights/forms-of-admins.txt", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void do_nothing_for_anybody_else(String does, String page, String button, @Nullable String sends, String written) {
        var form = button.split(":", 2)[0];
        var changes = path(button + "=" + (sends == null ? "" : "&" + sends));
        be(true);
        var formerly = PageForm.of(adil.get(page), form).with(changes);
        be(false);
        var admins = PageForm.of(admin.get(page), form).with(changes);

        var before = Traces.now();
        for (var answer : List.of(
                formerly.send(adil, page),
                admins.send(adil, page),
                admins.send(manager, page),
                admins.send(Client.stranger(), page))) {
            assertThat(answer.status() == 302 || answer.status() == 403 || PageForm.isTooOld(answer))
                    .as("%s: %d %s", does, answer.status(), answer.text())
                    .isTrue();
        }
        assertThat(Traces.now().since(before)).as("%s left traces", does).isEmpty();

        var done = admins.send(admin, page);
        assertThat(done.status()).as("%s: %s", does, done.text()).isIn(200, 302);
        if (!written.equals("nothing")) { // else it would prove nothing that they were refused
            assertThat(Traces.now().since(before))
                    .as("%s: %s", does, done.text())
                    .contains(written);
        }
    }

    private void be(boolean admins) {
        admin.patch("accounts/adil", Map.of("admin", admins)).expect(200);
    }

    private String path(String template) {
        var path = template;
        for (var id : ids.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        return path;
    }
}
