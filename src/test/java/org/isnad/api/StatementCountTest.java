package org.isnad.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.relate;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.isnad.api.Client.Upload;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** How many SQL statements an answer takes does not grow with what is in it. */
class StatementCountTest {

    private final Newsroom few = Newsroom.open();
    private final Newsroom many = Newsroom.open();
    private int turn;

    @Test
    void is_the_same_for_few_articles_and_for_many() throws SQLException {
        few.lead().upload(few.id(), files(3)).expect(200);
        many.lead().upload(many.id(), files(120)).expect(200);
        Client.ids(many.lead().get("projects/%s/articles".formatted(many.id())))
                .subList(0, 20)
                .forEach(article ->
                        many.lead().put("articles/%s/assignees".formatted(article), Map.of("logins", List.of("lead"))));
        var browser = BrowserSession.of("lead", Client.PASSWORD).client();

        assertSame("projects/%s/articles?limit=500", few.id(), many.id(), few.lead());
        assertSame("/corpus/articles?project=%s", few.id(), many.id(), browser);
        assertSame("/progress/dashboard?project=%s", few.id(), many.id(), browser);
        assertSame("/progress/me?project=%s", few.id(), many.id(), browser);
        assertSame("/progress/feed?project=%s", few.id(), many.id(), browser);
    }

    @Test
    void is_the_same_for_few_ticked_articles_and_for_many() throws SQLException {
        many.lead().upload(many.id(), files(25)).expect(200);
        var articles = Client.ids(many.lead().get("projects/%s/articles".formatted(many.id())));
        var browser = BrowserSession.of("lead", Client.PASSWORD).client();
        var address = "/corpus/articles?project=" + many.id();
        var page = Jsoup.parse(browser.get(address).expect(200).text());

        var forOne = Statements.of(() -> tick(browser, page, articles.subList(0, 1)));
        var forMany = Statements.of(() -> tick(browser, page, articles.subList(0, 20)));

        assertThat(forMany).isEqualTo(forOne).isBetween(1L, 60L);
    }

    @Test
    void is_the_same_for_few_articles_that_are_handed_out_and_for_many() throws SQLException {
        many.lead().upload(many.id(), files(25)).expect(200);
        var articles = Client.ids(many.lead().get("projects/%s/articles".formatted(many.id())));
        var browser = BrowserSession.of("lead", Client.PASSWORD).client();
        var address = "/corpus/articles?project=" + many.id();
        var page = Jsoup.parse(browser.get(address).expect(200).text());

        var forOne = Statements.of(() -> handOut(browser, page, articles.subList(0, 1)));
        var forMany = Statements.of(() -> handOut(browser, page, articles.subList(0, 20)));

        assertThat(many.lead()
                        .get("articles/%s/sets".formatted(articles.get(19)))
                        .text())
                .contains("\"lead\"");
        assertThat(forMany).isEqualTo(forOne).isBetween(1L, 80L);
    }

    @Test
    void is_the_same_for_few_marks_and_for_a_thousand() throws SQLException {
        var text = "قال زيد إن الجسر مغلق. ".repeat(500);
        var bare = few.article(text);
        var full = many.article(text);
        mark(few, bare, 10);
        mark(many, full, 1000);
        var browser = BrowserSession.of("lead", Client.PASSWORD).client();

        assertSame("articles/%s/annotations", bare, full, few.lead());
        assertSame("articles/%s/annotations?since=5", bare, full, few.lead());
        assertSame("articles/%s", bare, full, few.lead());
        assertSame("/annotation/annotate?article=%s", bare, full, browser);
    }

    /** Begin, two questions and their commits, one compound of four lines: whoever edited before takes no more. */
    @Test
    void is_small_and_the_same_for_a_save_among_few_marks_and_among_a_thousand() throws SQLException {
        var text = "قال زيد إن الجسر مغلق. ".repeat(500);
        var bare = few.article(text);
        var full = many.article(text);
        mark(few, bare, 10);
        mark(many, full, 1000);

        var onBare = Statements.of(() -> save(few, bare));
        var onFull = Statements.of(() -> save(many, full));

        assertThat(onFull).isEqualTo(onBare).isLessThanOrEqualTo(5);
    }

    @Test
    void is_the_same_for_a_span_of_one_piece_and_of_a_hundred() throws SQLException {
        var article = few.article("قال زيد إن الجسر مغلق. ".repeat(2000));
        var one = pieces(article, 30_000, 1);
        var hundred = pieces(article, 0, 100);

        var forOne = Statements.of(() -> change(article, one, "label", turn++ % 2 == 0 ? "EVENT" : "QUOTE"));
        var forMany = Statements.of(() -> change(article, hundred, "label", turn++ % 2 == 0 ? "EVENT" : "QUOTE"));
        var movingOne = Statements.of(() -> change(article, one, "fragments", ends(30_000, 1, 2 + turn++ % 2)));
        var movingMany = Statements.of(() -> change(article, hundred, "fragments", ends(0, 100, 2 + turn++ % 2)));

        assertThat(forMany).isEqualTo(forOne).isLessThanOrEqualTo(6);
        assertThat(movingMany).isLessThanOrEqualTo(movingOne + 10);
    }

    @Test
    void is_the_same_for_one_thread_and_for_many() throws SQLException {
        var calm = few.article("قال زيد.");
        var busy = many.article("قال زيد.");
        talk(few, calm, 1);
        talk(many, busy, 40);

        assertSame("articles/%s/threads", calm, busy, few.lead());
    }

    @Test
    void is_the_same_for_few_sets_and_for_many() throws SQLException {
        var lone = few.article("قال زيد.");
        var busy = many.article("قال زيد.");
        few.lead()
                .put("articles/%s/assignees".formatted(lone), Map.of("logins", List.of("lead")))
                .expect(200);
        var clones = IntStream.range(0, 30).mapToObj(clone -> "clone-" + clone).toList();
        clones.forEach(this::enlist);
        many.lead()
                .put("articles/%s/assignees".formatted(busy), Map.of("logins", clones))
                .expect(200);

        assertSame("articles/%s/sets", lone, busy, few.lead());
        assertSame("projects/%s/members", few.id(), many.id(), few.lead());
        assertSame("projects/%s/articles", few.id(), many.id(), few.lead());
    }

    @Test
    void is_the_same_for_few_projects_and_for_many() throws SQLException {
        var newcomer = Client.of("newcomer");
        var founder = Client.of("veteran");
        newcomer.post("projects", Map.of("name", "First")).expect(201);
        for (int project = 0; project < 25; project++) {
            founder.post("projects", Map.of("name", "No. " + project)).expect(201);
        }

        assertThat(statements(founder, "projects")).isEqualTo(statements(newcomer, "projects"));
        assertThat(statements(BrowserSession.of("veteran", Client.PASSWORD).client(), "/team/projects"))
                .isEqualTo(statements(
                        BrowserSession.of("newcomer", Client.PASSWORD).client(), "/team/projects"));
    }

    private static void assertSame(String path, String few, String many, Client client) throws SQLException {
        var forFew = statements(client, path.formatted(few));
        var forMany = statements(client, path.formatted(many));

        assertThat(forMany).as("statements for %s", path).isEqualTo(forFew).isBetween(1L, 60L);
    }

    private static long statements(Client client, String path) throws SQLException {
        return Statements.of(() -> client.get(path).expect(200));
    }

    /** Sends the table’s form with these articles ticked. */
    private static void tick(Client browser, Document page, List<String> articles) {
        send(browser, page, articles, Map.of());
    }

    /** Sends the dialog’s form, which gives these articles to the lead. */
    private static void handOut(Client browser, Document page, List<String> articles) {
        var pressed = Map.of("was.lead", "none", "be.lead", "all", "shelf:hand-out", "shelf:hand-out");
        send(browser, page, articles, pressed);
    }

    private static void send(Client browser, Document page, List<String> articles, Map<String, String> more) {
        var form = page.expectFirst("form#shelf");
        var fields = new TreeMap<String, String>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.put("primefaces.nonce", page.expectFirst("script[nonce]").attr("nonce"));
        fields.put("shelf:list_selection", String.join(",", articles));
        fields.putAll(more);
        var body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        var answer = browser.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", form.attr("action"), BodyPublishers.ofString(body))
                .expect(200);
        var ticked = Jsoup.parse(answer.text()).select("input[name='shelf:list_selection']");
        assertThat(ticked.val().split(",", -1)).containsExactlyInAnyOrderElementsOf(articles);
    }

    private static Upload[] files(int count) {
        return IntStream.range(0, count)
                .mapToObj(file -> Upload.of("%03d.txt".formatted(file), "مقال رقم " + file))
                .toArray(Upload[]::new);
    }

    private static void talk(Newsroom room, String article, int threads) {
        for (int thread = 0; thread < threads; thread++) {
            var first = Map.of("id", UUID.randomUUID(), "text", "رأي " + thread);
            room.lead()
                    .post("articles/%s/threads".formatted(article), Map.of("id", UUID.randomUUID(), "comment", first))
                    .expect(200);
        }
    }

    private void save(Newsroom room, String article) {
        room.lead()
                .post(marks(article), batch(createSpan(UUID.randomUUID(), "claim", "QUOTE", 4, 8 + turn++)))
                .expect(200);
    }

    /** A claim of so many pieces, far from one another. */
    private UUID pieces(String article, int from, int count) {
        var claim = UUID.randomUUID();
        var edit = edit("createSpan", claim, "layer", "claim", "label", "QUOTE", "fragments", ends(from, count, 2));
        few.lead().post(marks(article), batch(edit)).expect(200);
        return claim;
    }

    private void change(String article, UUID claim, String what, Object value) {
        few.lead()
                .post(marks(article), batch(edit("updateSpan", claim, what, value)))
                .expect(200);
    }

    private static List<Map<String, Integer>> ends(int from, int count, int length) {
        return IntStream.range(0, count)
                .map(piece -> from + piece * 230)
                .mapToObj(begin -> Map.of("begin", begin, "end", begin + length))
                .toList();
    }

    private static void mark(Newsroom room, String article, int count) {
        var edits = new ArrayList<JsonNode>();
        var claim = UUID.randomUUID();
        edits.add(createSpan(claim, "claim", "QUOTE", 0, 3));
        for (int span = 1; span < count - 1; span++) {
            int begin = span * 8;
            edits.add(createSpan(UUID.randomUUID(), "claim", "QUOTE", begin, begin + 6));
        }
        edits.add(relate(
                UUID.randomUUID(),
                "source",
                claim,
                UUID.fromString(edits.get(1).get("id").asText())));
        room.lead().post(marks(article), batch(edits)).expect(200);
    }

    /** A person who never signs in needs no password of their own, which would take long to hash. */
    private void enlist(String login) {
        Behind.change("""
                insert ignore into account (login, name, password_hash, admin, language, created)
                select '%s', '%s', password_hash, false, 'en', now() from account where login = 'lead'
                """.formatted(login, login));
        many.lead()
                .put("projects/%s/members/%s".formatted(many.id(), login), Map.of("roles", List.of("annotator")))
                .expect(200);
    }
}
