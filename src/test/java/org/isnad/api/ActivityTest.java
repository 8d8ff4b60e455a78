package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Members follow what happened in a project, what was marked in an article, and what they have to do, as far as they may. */
class ActivityTest {

    private final Newsroom room = Newsroom.open();
    private final Client layla = room.with("layla", "annotator");
    private final Client omar = room.with("omar", "annotator");
    private final Client olga = room.with("olga", "observer");
    private final UUID sara = UUID.randomUUID();
    private final UUID bridge = UUID.randomUUID();
    private final String article = worked();

    private void give(String article, String... logins) {
        room.lead()
                .put("articles/%s/assignees".formatted(article), Map.of("logins", List.of(logins)))
                .expect(200);
    }

    /** Given to one and then to both; Layla marks two, takes one away, renames one and submits; is asked to look again; Omar marks one. */
    private String worked() {
        var one = room.article(Newsroom.sentence());
        give(one, "layla");
        give(one, "layla", "omar");
        layla.post(marks(one), batch(person(sara, 0, 4), createSpan(bridge, "entity", "LOC", 14, 19)))
                .expect(200);
        layla.post(marks(one), batch(edit("updateSpan", sara, "label", "ORG"))).expect(200);
        layla.post(marks(one), batch(edit("deleteSpan", bridge))).expect(200);
        layla.put("articles/%s/state?set=mine".formatted(one), Map.of("state", "submitted"))
                .expect(200);
        var set = layla.get(marks(one)).get("/set");
        room.lead().put("articles/%s/state?set=%s".formatted(one, set), Map.of("state", "reopened", "note", "الجسر؟"));
        omar.post(marks(one), batch(person(UUID.randomUUID(), 0, 4))).expect(200);
        return one;
    }

    @Test
    void tells_what_happened_the_latest_first() {
        assertThat(feed(olga, ""))
                .containsExactly(
                        "omar: began omar",
                        "lead: reopened layla",
                        "layla: submitted layla",
                        "layla: began layla",
                        "lead: given omar",
                        "lead: given layla",
                        "lead: imported null");
    }

    @Test
    void tells_annotators_only_of_their_own_sets() {
        assertThat(feed(omar, "")).containsExactly("omar: began omar", "lead: given omar", "lead: imported null");
        assertThat(feed(omar, "?member=layla")).isEmpty();
    }

    @Test
    void tells_nobody_but_those_who_see_all_of_gold_sets_and_of_what_is_said_about_others_marks() {
        room.with("rana", "reviewer")
                .put("articles/%s/state?set=gold".formatted(article), Map.of("state", "adjudicated"))
                .expect(200);
        var set = layla.get(marks(article)).get("/set");
        say(layla, Map.of("set", set, "span", sara));
        say(layla, Map.of());

        assertThat(feed(olga, "?what=adjudicated")).containsExactly("rana: adjudicated null");
        assertThat(feed(omar, "?what=adjudicated")).isEmpty();
        assertThat(feed(olga, "?what=commented"))
                .containsExactlyInAnyOrder("layla: commented layla", "layla: commented null");
        assertThat(feed(omar, "?what=commented")).containsExactly("layla: commented null");
    }

    @Test
    void leads_from_page_to_page_and_misses_nothing() {
        var all = feed(olga, "");
        var found = new ArrayList<String>();
        var after = "";
        do {
            var page = olga.get("projects/%s/feed?limit=2%s".formatted(room.id(), after));
            found.addAll(told(page));
            after = page.json().get("next").isNull() ? "" : "&after=" + page.get("/next");
        } while (!after.isEmpty());

        assertThat(found).isEqualTo(all);
    }

    @Test
    void tells_of_each_act_what_became_of_the_marks() throws IOException {
        assertThat(acts(olga))
                .containsExactly(
                        "omar began omar ",
                        "omar edited omar PER +1 ~0 -0",
                        "lead reopened layla ",
                        "layla submitted layla ",
                        "layla edited layla LOC +0 ~0 -1",
                        "layla edited layla ORG +0 ~1 -0",
                        "layla began layla ",
                        "layla edited layla LOC +1 ~0 -0",
                        "layla edited layla PER +1 ~0 -0",
                        "lead given omar ",
                        "lead given layla ");
    }

    @Test
    void tells_annotators_nothing_of_what_others_marked_before_they_have_submitted() throws IOException {
        assertThat(acts(omar)).isNotEmpty().allMatch(act -> act.contains(" omar "));
        omar.put("articles/%s/state?set=mine".formatted(article), Map.of("state", "submitted"))
                .expect(200);
        assertThat(acts(omar)).anyMatch(act -> act.startsWith("layla edited"));
    }

    @Test
    void tells_what_is_to_be_done_and_why_it_was_sent_back() {
        var tasks = layla.get("projects/%s/tasks".formatted(room.id())).expect(200);

        assertThat(tasks.get("/items/0/article")).isEqualTo(article);
        assertThat(tasks.get("/items/0/state")).isEqualTo("reopened");
        assertThat(tasks.get("/items/0/note")).isEqualTo("الجسر؟");
        assertThat(room.lead()
                        .get("projects/%s/tasks?member=layla".formatted(room.id()))
                        .text())
                .isEqualTo(tasks.text());
        assertThat(omar.get("projects/%s/tasks?member=layla".formatted(room.id()))
                        .refusal())
                .isEqualTo("403 NotYourRole");
    }

    @Test
    void refuses_kinds_members_and_places_that_there_are_not() {
        var path = "projects/%s/feed".formatted(room.id());

        assertThat(olga.get(path + "?what=edited").refusal()).isEqualTo("422 NoSuchHappening");
        assertThat(olga.get(path + "?member=nobody").refusal()).isEqualTo("404 NoSuchMember");
        assertThat(olga.get(path + "?after=1").refusal()).isEqualTo("422 NoSuchMoment");
        assertThat(olga.get("articles/%s/history?after=x".formatted(article)).refusal())
                .isEqualTo("422 NoSuchMoment");
    }

    private void say(Client who, Map<String, Object> about) {
        var said = new java.util.HashMap<String, Object>(about);
        said.putAll(Map.of("id", UUID.randomUUID(), "comment", Map.of("id", UUID.randomUUID(), "text", "من قال هذا؟")));
        who.post("articles/%s/threads".formatted(article), said).expect(200);
    }

    private List<String> feed(Client who, String filter) {
        return told(who.get("projects/%s/feed%s".formatted(room.id(), filter)));
    }

    /** Who did what with whose set. */
    private static List<String> told(Answer page) {
        var told = new ArrayList<String>();
        page.expect(200)
                .json()
                .get("items")
                .forEach(event -> told.add("%s: %s %s"
                        .formatted(
                                event.get("login").asText(),
                                event.get("what").asText(),
                                event.get("ofLogin").asText())));
        return told;
    }

    /** Who did what with whose set, and which marks they added, changed and removed; as another reader reads the file. */
    private List<String> acts(Client who) throws IOException {
        var text = who.get("articles/%s/history/acts.csv".formatted(article))
                .expect(200)
                .text();
        try (var reader = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            return reader.stream().map(ActivityTest::told).toList();
        }
    }

    private static String told(CSVRecord act) {
        var marks = act.get("code").isEmpty()
                ? ""
                : "%s +%s ~%s -%s".formatted(act.get("code"), act.get("added"), act.get("changed"), act.get("removed"));
        return "%s %s %s %s".formatted(act.get("login"), act.get("what"), act.get("owner"), marks);
    }
}
