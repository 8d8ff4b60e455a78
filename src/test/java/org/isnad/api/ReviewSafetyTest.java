package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever annotators submit and are given back, and whatever two reviewers decide, take apart, take back, change by hand, close
 * and open again, in any order: no decision is lost or changed, and each mark of the gold set is there for a reason.
 */
class ReviewSafetyTest {

    private static final int STEPS = 70;
    private static final List<String> LOGINS = List.of("layla", "sami", "nour");
    private static final List<String> LABELS = List.of("PER", "ORG", "GPE");
    private static final List<String> WORDS =
            List.of("البيت", "الأبيض", "البيت الأبيض", "ترامب", "للرياض", "رياض", "وقال البيت الأبيض");

    private final Reviews review = Reviews.begin();
    private final Map<String, Client> annotators = new LinkedHashMap<>();
    private final Map<String, Client> reviewers =
            Map.of("omar", review.reviewer(), "huda", review.room().with("huda", "reviewer"));
    private final Set<String> submitted = new HashSet<>();
    private final Decisions decisions = new Decisions();

    /** Marks that a reviewer put into the gold set by hand. */
    private final Set<String> handMade = new HashSet<>();

    /** The keys of what was taken apart. */
    private final Set<String> splits = new HashSet<>();

    private boolean adjudicated;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_decision_is_ever_lost_or_changed(long seed) {
        var random = new Random(seed);
        review.rules(Map.of("merging", List.of("none", "unanimous", "majority").get((int) (seed % 3))));
        LOGINS.forEach(login -> annotators.put(login, review.room().with(login, "annotator")));
        for (int step = 0; step < STEPS; step++) {
            act(random);
            check("seed %d step %d".formatted(seed, step));
        }
        assertThat(decisions.made()).isPositive();
    }

    private void act(Random random) {
        var who = random.nextBoolean() ? "omar" : "huda";
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> handInOrTakeBack(one(LOGINS, random), random);
            case 3 -> review.reviewer().post("articles/%s/disagreements".formatted(review.article()), Map.of());
            case 4 -> undo(who);
            case 5 -> split(random);
            case 6 -> byHand(who, random);
            case 7 -> closeOrOpen(random);
            default -> decide(who, random);
        }
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private void handInOrTakeBack(String login, Random random) {
        var before = goldMarks().keySet();
        var annotator = Objects.requireNonNull(annotators.get(login));
        if (submitted.remove(login)) {
            review.reopen(annotator);
        } else {
            mark(annotator, random);
            review.submit(annotator);
            submitted.add(login);
        }
        var kept = new HashSet<>(handMade);
        kept.retainAll(before);
        assertThat(goldMarks().keySet()).as("what was made by hand").containsAll(kept);
    }

    private void mark(Client annotator, Random random) {
        for (int mark = 0; mark < 3; mark++) {
            var words = one(WORDS, random);
            annotator.post(marks(review.article()), batch(span("entity", one(LABELS, random), words))); // or is refused
        }
        var content = annotator.get(marks(review.article())).json();
        var spans = content.get("spans");
        if (random.nextBoolean()) {
            var claim = span("claim", "QUOTE", random.nextBoolean() ? "سيزور" : "سيزور للرياض");
            var person = UUID.fromString(
                    spans.get(random.nextInt(spans.size())).get("id").asText());
            var relation = Newsroom.relate(
                    UUID.randomUUID(), "source", UUID.fromString(claim.get("id").asText()), person);
            annotator.post(marks(review.article()), batch(claim, relation)); // or is refused
        }
        if (spans.size() > 2) {
            var gone = spans.get(random.nextInt(spans.size())).get("id").asText();
            annotator.post(marks(review.article()), batch(edit("deleteSpan", UUID.fromString(gone))));
        }
    }

    private static JsonNode span(String layer, String label, String words) {
        int begin = Reviews.TEXT.indexOf(words);
        return createSpan(UUID.randomUUID(), layer, label, begin, begin + words.length());
    }

    private void decide(String who, Random random) {
        var all = review.all();
        if (all.isEmpty()) {
            return;
        }
        var about = one(all, random);
        var body = new LinkedHashMap<String, Object>(wish(about, random));
        var own = (JsonNode) body.remove("said");
        body.put("revision", about.get("revision").asLong());
        var answer = reviewer(who).post("disagreements/%s/verdict".formatted(id(about)), body);
        if (adjudicated) {
            assertThat(answer.refusal()).isEqualTo("409 SetClosed");
        } else if (answer.status() == 409) {
            assertThat(answer.refusal()).isEqualTo("409 SpanInTheWay"); // another decision holds the place
        } else {
            answer.expect(200);
            var said = own != null
                    ? List.of(Decisions.words(own))
                    : Decisions.said(about, (String) Objects.requireNonNull(body.get("choice")));
            decisions.decide(who, Map.of(id(about), said));
        }
    }

    private static Map<String, Object> wish(JsonNode about, Random random) {
        var versions = about.get("versions");
        if (!Decisions.isRelation(about) && random.nextInt(5) == 0) {
            var span = span("entity", one(LABELS, random), one(WORDS, random));
            int begin = span.get("begin").asInt();
            int end = span.get("end").asInt();
            var own = Map.of("layer", "entity", "label", span.get("label").asText(), "begin", begin, "end", end);
            var said = Map.of("label", own.get("label"), "fragments", List.of(Map.of("begin", begin, "end", end)));
            return Map.of("choice", "own", "spans", List.of(own), "said", Client.JSON.<JsonNode>valueToTree(said));
        }
        return versions.isEmpty() || random.nextInt(5) == 0
                ? Map.of("choice", "none")
                : Map.of(
                        "choice",
                        versions.get(random.nextInt(versions.size())).get("key").asText());
    }

    private void undo(String who) {
        var answer = reviewer(who)
                .post("projects/%s/verdicts/undo".formatted(review.room().id()), Map.of());
        if (answer.status() == 200 && splits.contains(answer.get("/takenBack/gesture"))) {
            return; // what was taken apart is one again, and nothing is decided of it
        }
        if (!decisions.any(who)) {
            assertThat(answer.refusal()).isIn("409 NoVerdict", "409 SetClosed");
        } else if (answer.status() == 409) {
            // what stood before has lost its place to a later decision, or the set is closed: nothing is changed
            assertThat(answer.refusal()).isIn("409 SpanInTheWay", "409 SetClosed");
        } else {
            answer.expect(200);
            decisions.undo(who);
        }
    }

    private void split(Random random) {
        var open = review.open();
        if (!open.isEmpty()) {
            var key = UUID.randomUUID().toString();
            var answer = review.reviewer()
                    .with("Idempotency-Key", key)
                    .post("disagreements/%s/split".formatted(id(one(open, random))), Map.of());
            assertThat(answer.status()).isIn(200, 409, 422);
            splits.add(key);
        }
    }

    /** What a reviewer does to the gold set on the canvas. */
    private void byHand(String who, Random random) {
        var there = new ArrayList<>(goldMarks().keySet());
        if (there.isEmpty() || random.nextInt(3) == 0) {
            var made = span("entity", one(LABELS, random), one(WORDS, random));
            if (canvas(who, made)) {
                handMade.add(id(made));
                decisions.takeUp(who, review.all(), made);
            }
            return;
        }
        var id = one(there, random);
        var holding =
                review.all().stream().filter(each -> Decisions.holds(each, id)).toList();
        var label = random.nextBoolean() ? one(LABELS, random) : null;
        var isClaim = Objects.requireNonNull(goldMarks().get(id)).startsWith("QUOTE");
        boolean relabels = label != null && !isClaim;
        var change = relabels
                ? edit("updateSpan", UUID.fromString(id), "label", label)
                : edit("deleteSpan", UUID.fromString(id));
        if (canvas(who, change)) {
            decisions.change(who, holding, id, relabels ? label : null);
        }
    }

    private boolean canvas(String who, JsonNode change) {
        var answer = reviewer(who).post(marks(review.article()) + "?set=gold", batch(change));
        assertThat(answer.status()).isIn(200, 409, 422);
        return answer.status() == 200;
    }

    private void closeOrOpen(Random random) {
        if (adjudicated || random.nextInt(3) == 0) {
            var state = adjudicated ? "in_progress" : "adjudicated";
            var answer = review.reviewer()
                    .put("articles/%s/state?set=gold".formatted(review.article()), Map.of("state", state));
            adjudicated = answer.status() == 200 ? !adjudicated : adjudicated;
        }
    }

    private void check(String when) {
        var gold = goldMarks();
        var explained = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var each : review.all()) {
            seen.add(id(each));
            if (!Decisions.isRelation(each)) {
                each.get("gold").forEach(mark -> explained.add(id(mark)));
            }
            decisions.check(each, when);
        }
        assertThat(seen).as(when).containsAll(decisions.all());
        assertThat(gold.keySet()).as(when).containsAll(explained);
        var own = new HashSet<>(gold.keySet());
        own.removeAll(explained);
        assertThat(handMade).as(when + ": what nothing else explains").containsAll(own);
    }

    private static String id(JsonNode disagreement) {
        return disagreement.get("id").asText();
    }

    private Client reviewer(String who) {
        return Objects.requireNonNull(reviewers.get(who));
    }

    /** The spans of the gold set by id, each with what it says. */
    private Map<String, String> goldMarks() {
        var content = review.reviewer()
                .get(marks(review.article()) + "?set=gold")
                .expect(200)
                .json();
        Map<String, String> marks = new LinkedHashMap<>();
        content.get("spans").forEach(span -> marks.put(id(span), Decisions.words(span)));
        return marks;
    }
}
