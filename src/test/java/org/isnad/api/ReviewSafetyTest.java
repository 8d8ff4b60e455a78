package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
 * Whatever annotators submit and are given back, and whatever reviewers decide, take apart and take back, in any order: no
 * decision is lost or changed, and each mark of the gold set is there for a reason.
 */
class ReviewSafetyTest {

    private static final int STEPS = 60;
    private static final List<String> LOGINS = List.of("layla", "sami", "nour");
    private static final List<String> LABELS = List.of("PER", "ORG", "GPE");
    private static final List<String> WORDS =
            List.of("البيت", "الأبيض", "البيت الأبيض", "ترامب", "للرياض", "رياض", "وقال البيت الأبيض");

    private final Reviews review = Reviews.begin();
    private final Map<String, Client> annotators = new LinkedHashMap<>();
    private final Set<String> submitted = new HashSet<>();

    /** What the gold set has to say of each disagreement that was decided, and what it had to say before. */
    private final Map<String, List<String>> decided = new LinkedHashMap<>();

    private final Deque<Deed> deeds = new ArrayDeque<>();

    private record Deed(String disagreement, List<String> before, boolean wasDecided) {}

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
        assertThat(decided).isNotEmpty();
    }

    private void act(Random random) {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> handInOrTakeBack(LOGINS.get(random.nextInt(LOGINS.size())), random);
            case 3 -> review.reviewer().post("articles/%s/disagreements".formatted(review.article()), Map.of());
            case 4 -> undo();
            case 5 -> split(random);
            default -> decide(random);
        }
    }

    private void handInOrTakeBack(String login, Random random) {
        var annotator = Objects.requireNonNull(annotators.get(login));
        if (submitted.remove(login)) {
            review.reopen(annotator);
            return;
        }
        for (int mark = 0; mark < 3; mark++) {
            var word = WORDS.get(random.nextInt(WORDS.size()));
            int begin = Reviews.TEXT.indexOf(word);
            var label = LABELS.get(random.nextInt(LABELS.size()));
            annotator.post( // which the layer may refuse
                    Newsroom.marks(review.article()),
                    Newsroom.batch(
                            Newsroom.createSpan(UUID.randomUUID(), "entity", label, begin, begin + word.length())));
        }
        var spans = annotator.get(Newsroom.marks(review.article())).json().get("spans");
        if (spans.size() > 2) {
            var gone = spans.get(random.nextInt(spans.size())).get("id").asText();
            annotator.post(
                    Newsroom.marks(review.article()),
                    Newsroom.batch(Newsroom.edit("deleteSpan", UUID.fromString(gone))));
        }
        review.submit(annotator);
        submitted.add(login);
    }

    private void decide(Random random) {
        var all = review.all();
        if (all.isEmpty()) {
            return;
        }
        var one = all.get(random.nextInt(all.size()));
        var versions = one.get("versions");
        boolean none = versions.isEmpty() || random.nextInt(5) == 0;
        var version = none ? null : versions.get(random.nextInt(versions.size()));
        var choice = version == null ? "none" : version.get("key").asText();
        var answer = review.decide(one, choice);
        if (answer.status() == 409 && answer.refusal().equals("409 SpanInTheWay")) {
            return; // another decision holds the place, and the reviewer is told
        }
        answer.expect(200);
        var id = one.get("id").asText();
        var before = decided.get(id);
        deeds.push(new Deed(id, before == null ? List.of() : before, before != null));
        decided.put(id, version == null ? List.of() : said(version.get("spans")));
    }

    private void undo() {
        var answer = review.reviewer()
                .post("projects/%s/verdicts/undo".formatted(review.room().id()), Map.of());
        if (deeds.isEmpty()) {
            assertThat(answer.refusal()).isEqualTo("409 NoVerdict");
            return;
        }
        if (answer.status() == 409) {
            assertThat(answer.refusal()).isEqualTo("409 SpanInTheWay");
            return; // what stood before has lost its place to a later decision: nothing is changed
        }
        answer.expect(200);
        var deed = deeds.pop();
        if (deed.wasDecided()) {
            decided.put(deed.disagreement(), deed.before());
        } else {
            decided.remove(deed.disagreement());
        }
    }

    private void split(Random random) {
        var open = review.open();
        if (!open.isEmpty()) {
            var one = open.get(random.nextInt(open.size()));
            var answer = review.reviewer()
                    .post("disagreements/%s/split".formatted(one.get("id").asText()), Map.of());
            assertThat(answer.status()).isIn(200, 422);
        }
    }

    private void check(String when) {
        var all = review.all();
        var explained = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var each : all) {
            var id = each.get("id").asText();
            var gold = gold(each);
            explained.addAll(gold);
            seen.add(id);
            if (decided.containsKey(id)) {
                assertThat(each.get("state").asText()).as(when).isIn("decided", "renewed");
                assertThat(gold).as(when).isEqualTo(decided.get(id));
                assertThat(each.at("/verdict/by").asText()).as(when).isEqualTo("omar");
            } else {
                assertThat(each.get("state").asText()).as(when).isIn("open", "merged");
            }
        }
        assertThat(seen).as(when).containsAll(decided.keySet());
        assertThat(goldSet()).as(when).containsExactlyInAnyOrderElementsOf(new HashSet<>(explained));
    }

    private static List<String> gold(JsonNode disagreement) {
        var said = new ArrayList<String>();
        disagreement.get("gold").forEach(mark -> said.add(words(mark.get("span"))));
        said.sort(null);
        return said;
    }

    private static List<String> said(Iterable<JsonNode> spans) {
        var said = new ArrayList<String>();
        spans.forEach(span -> said.add(words(span)));
        said.sort(null);
        return said;
    }

    private static String words(JsonNode span) {
        return span.get("label").asText() + " " + span.get("fragments");
    }

    private List<String> goldSet() {
        return said(review.reviewer()
                .get(Newsroom.marks(review.article()) + "?set=gold")
                .expect(200)
                .json()
                .get("spans"));
    }
}
