package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What the forms of the pages do is refused to whoever may not do it, however they came by the form: by writing another
 * project into the address of one of their own, by having opened it while they still might, or by taking that of
 * somebody else. Early, while the tables are short that are looked through around each post.
 */
@Order(3)
@TestInstance(Lifecycle.PER_CLASS)
class FormsTest {

    private static final List<String> ALL_ROLES = List.of("manager", "annotator", "reviewer");

    /** A project in which there is something to do by each form. */
    private record Place(Newsroom room, Map<String, String> ids) {

        static Place named(String name) {
            var room = Newsroom.open();
            room.lead().patch("projects/" + room.id() + "/rules", Map.of("name", name));
            room.with("aaron", "observer");
            var begun = room.article(name + ": سارة قالت إن الجسر مغلق.");
            var named = golden(room);
            room.lead()
                    .put("projects/%s/items/%s".formatted(room.id(), named), Map.of("kind", "training"))
                    .expect(204);
            var ids = Map.of(
                    "{p}",
                    room.id(),
                    "{a}",
                    begun,
                    "{b}",
                    room.article(name + ": خبر آخر."),
                    "{c}",
                    golden(room),
                    "{g}",
                    named,
                    "{s}",
                    room.lead().post(marks(begun), batch(mark())).get("/set"));
            room.guideline(name + ": by name.");
            Exports.make(room.lead(), room.id(), Map.of("format", "jsonl", "sets", "all"));
            return new Place(room, ids);
        }

        private static String golden(Newsroom room) {
            var article = room.article(Newsroom.sentence());
            room.lead().post(marks(article) + "?set=gold", batch(mark())).expect(200);
            room.lead()
                    .put("articles/%s/state?set=gold".formatted(article), Map.of("state", "adjudicated"))
                    .expect(200);
            return article;
        }

        private static JsonNode mark() {
            return person(UUID.randomUUID(), 0, 4);
        }

        String path(String template) {
            var path = template;
            for (var id : ids.entrySet()) {
                path = path.replace(id.getKey(), id.getValue());
            }
            return path;
        }
    }

    /** Somebody who is this in the project that the posts are about, or nothing; in their own they are everything. */
    private record Actor(String login, String role) {

        Client client() {
            return Client.of(login);
        }

        void be(Place place, List<String> roles) {
            var path = "projects/%s/members/%s".formatted(place.room.id(), login);
            if (roles.contains("nobody")) {
                place.room.lead().delete(path).expect(204);
            } else {
                place.room.with(login, roles.toArray(String[]::new));
            }
        }
    }

    /** A page as somebody found it in their own project, and as they found it in this one while they might. */
    private record Found(Answer own, Answer hidden, int status) {}

    private final Place own = Place.named("Own newsroom");
    private final Place hidden = Place.named("Hidden newsroom");
    private final List<Actor> actors = Stream.of("manager", "annotator", "reviewer", "observer", "nobody")
            .map(role -> new Actor("forms-" + role, role))
            .toList();

    private final Map<Actor, Found> found = new HashMap<>();
    private String lately = "";

    @BeforeAll
    void have_projects_of_their_own() {
        actors.forEach(actor -> {
            actor.client();
            actor.be(own, ALL_ROLES);
            actor.be(hidden, ALL_ROLES);
            actor.be(hidden, List.of(actor.role));
            actor.client().get("/team/profile").expect(200);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rights/forms.txt", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void do_nothing_for_those_who_may_not(
            String does, String page, String button, @Nullable String sends, String may, String written) {
        var address = hidden.path(page);
        var form = button.split(":", 2)[0];
        var changes = changes(button, sends == null ? "" : hidden.path(sends));
        find(page);
        var leads = PageForm.of(hidden.room.lead().get(address), form).with(changes);
        var refused = actors.stream()
                .filter(actor -> !List.of(may.split(" ", -1)).contains(actor.role))
                .toList();

        var before = Traces.now();
        for (var actor : refused) {
            var pages = Objects.requireNonNull(found.get(actor));
            refuse(actor, PageForm.of(pages.own, form).with(changes).send(actor.client(), address));
            refuse(actor, PageForm.of(pages.hidden, form).with(changes).send(actor.client(), address));
        }
        assertThat(leads.send(refused.get(0).client(), address)).as(does).matches(PageForm::isTooOld);
        assertThat(Traces.now().since(before)).as("%s left traces", does).isEmpty();

        if (!written.equals("untried")) { // else it would prove nothing that they were refused
            var done = leads.send(hidden.room.lead(), address);
            assertThat(done.status()).as("%s: %s", does, done.text()).isIn(200, 302);
            if (!written.equals("nothing")) {
                assertThat(Traces.now().since(before))
                        .as("%s: %s", does, done.text())
                        .contains(written);
            }
        }
    }

    /** Opens a page as all actors, unless the row before was about the same. */
    private void find(String page) {
        if (page.equals(lately)) {
            return;
        }
        lately = page;
        for (var actor : actors) {
            var theirs = actor.client().get(own.path(page));
            actor.be(hidden, ALL_ROLES);
            var shown = actor.client().get(hidden.path(page));
            actor.be(hidden, List.of(actor.role));
            var now = actor.client().get(hidden.path(page)).status();
            found.put(actor, new Found(theirs, shown, now));
        }
    }

    /** Who may look at the page sees it as it is; the others are told that it is not theirs, and strangers nothing else. */
    private void refuse(Actor actor, Answer answer) {
        int status = Objects.requireNonNull(found.get(actor)).status;
        if (status != 200) {
            boolean told = answer.status() == 200 && answer.text().contains("severity:'error'");
            assertThat(told || answer.status() == status)
                    .as("%s: %d %s", actor.role, answer.status(), answer.text())
                    .isTrue();
        }
        if (actor.role.equals("nobody")) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            assertThat(answer.text()).doesNotContain("Hidden newsroom");
        }
    }

    private static String changes(String button, String sends) {
        return sends.contains(button + "=") ? sends : sends.isEmpty() ? button + "=" : button + "=&" + sends;
    }
}
