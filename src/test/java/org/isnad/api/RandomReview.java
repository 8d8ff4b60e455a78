package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Two reviewers who do at random what reviewers do to one article, its annotators, and a record of what was decided. */
final class RandomReview {

    private record Wish(Map<String, Object> body, List<String> said) {}

    /** Another decision holds the place, or a relation that somebody drew by hand does not go with it. */
    private static final List<String> NO_ROOM = List.of("409 SpanInTheWay", "422 CannotJoin");

    private final Reviews review = Reviews.begin();
    private final Map<String, Client> reviewers =
            Map.of("omar", review.reviewer(), "huda", review.room().with("huda", "reviewer"));
    private final Decisions decisions = new Decisions();
    private final Random random;
    private final RandomAnnotators annotators;

    /** Spans and relations that a reviewer put into the gold set by hand. */
    private final Set<String> handMade = new HashSet<>();

    /** The keys of what was taken apart. */
    private final Set<String> splits = new HashSet<>();

    private boolean adjudicated;

    RandomReview(long seed, String merging) {
        random = new Random(seed);
        review.rules(Map.of("merging", merging));
        annotators = new RandomAnnotators(review, random);
    }

    Decisions decisions() {
        return decisions;
    }

    Set<String> handMade() {
        return handMade;
    }

    boolean adjudicated() {
        return adjudicated;
    }

    List<JsonNode> all() {
        return review.all();
    }

    /** The spans and relations of the gold set by id, each with what it says. */
    Map<String, String> gold() {
        var content = review.reviewer()
                .get(marks(review.article()) + "?set=gold")
                .expect(200)
                .json();
        Map<String, String> marks = new LinkedHashMap<>();
        content.get("spans").forEach(span -> marks.put(id(span), Decisions.words(span)));
        content.get("relations")
                .forEach(relation ->
                        marks.put(id(relation), "relation " + relation.get("from") + " to " + relation.get("to")));
        return marks;
    }

    /** One act of somebody's. */
    void act() {
        var who = random.nextBoolean() ? "omar" : "huda";
        switch (random.nextInt(15)) {
            case 0, 1, 2 -> handInOrTakeBack();
            case 3 -> review.reviewer().post("articles/%s/disagreements".formatted(review.article()), Map.of());
            case 4 -> undo(who);
            case 5 -> split();
            case 6, 7 -> byHand(who);
            case 8 -> onTheCanvas(who, random.nextInt(4) == 0 ? "redo" : "undo");
            case 9 -> closeOrOpen();
            case 10 -> decideAtOnce();
            default -> decide(who);
        }
    }

    private <T> T one(List<T> all) {
        return RandomAnnotators.one(all, random);
    }

    private void handInOrTakeBack() {
        var before = gold().keySet();
        annotators.handInOrTakeBack();
        var kept = new HashSet<>(handMade);
        kept.retainAll(before);
        assertThat(gold().keySet()).as("what was made by hand").containsAll(kept);
    }

    private void decide(String who) {
        var all = review.all();
        if (all.isEmpty()) {
            return;
        }
        var about = one(all);
        var wish = wish(about);
        var client = reviewer(who).with("Idempotency-Key", UUID.randomUUID().toString());
        var answer = decide(client, about, wish);
        if (adjudicated) {
            assertThat(answer.refusal()).isEqualTo("409 SetClosed");
        } else if (answer.status() >= 400) {
            assertThat(answer.refusal()).isIn(NO_ROOM);
        } else {
            answer.expect(200);
            decisions.decide(who, Map.of(id(about), wish.said()));
            if (random.nextInt(3) == 0) { // its answer was lost
                assertThat(decide(client, about, wish).expect(200).get("/items/0/revision"))
                        .isEqualTo(answer.get("/items/0/revision"));
            }
        }
    }

    private static Answer decide(Client reviewer, JsonNode about, Wish wish) {
        return reviewer.post("disagreements/%s/verdict".formatted(id(about)), wish.body());
    }

    /** Both reviewers at the same moment, be it about the same: then one of them is told that it is another by now. */
    private void decideAtOnce() {
        var all = review.all();
        if (all.isEmpty() || adjudicated) {
            return;
        }
        var about = Map.of("omar", one(all), "huda", one(all));
        var wishes = new LinkedHashMap<String, Wish>();
        about.forEach((who, one) -> wishes.put(who, wish(one)));
        var answers = new LinkedHashMap<String, CompletableFuture<Answer>>();
        about.forEach((who, one) -> answers.put(
                who,
                CompletableFuture.supplyAsync(
                        () -> decide(reviewer(who), one, Objects.requireNonNull(wishes.get(who))))));
        var taken = new HashSet<String>();
        answers.forEach((who, answer) -> {
            var one = Objects.requireNonNull(about.get(who));
            if (answer.join().status() == 200) {
                assertThat(taken.add(id(one))).as("who came second is told").isTrue();
                decisions.decide(
                        who,
                        Map.of(id(one), Objects.requireNonNull(wishes.get(who)).said()));
            } else {
                assertThat(answer.join().refusal()).isIn("409 DisagreementMoved", NO_ROOM.get(0), NO_ROOM.get(1));
            }
        });
    }

    private Wish wish(JsonNode about) {
        var revision = about.get("revision").asLong();
        if (!Decisions.isRelation(about) && random.nextInt(5) == 0) {
            var span = annotators.span();
            var own = Map.of(
                    "layer", "entity", "label", span.get("label"), "begin", span.get("begin"), "end", span.get("end"));
            return new Wish(
                    Map.of("revision", revision, "choice", "own", "spans", List.of(own)),
                    List.of(Decisions.wordsOfEdit(span)));
        }
        var versions = about.get("versions");
        var choice = versions.isEmpty() || random.nextInt(5) == 0
                ? "none"
                : versions.get(random.nextInt(versions.size())).get("key").asText();
        return new Wish(Map.of("revision", revision, "choice", choice), Decisions.said(about, choice));
    }

    private void undo(String who) {
        var client = reviewer(who).with("Idempotency-Key", UUID.randomUUID().toString());
        var path = "projects/%s/verdicts/undo".formatted(review.room().id());
        var answer = client.post(path, Map.of());
        if (answer.status() == 200 && splits.contains(answer.get("/takenBack/gesture"))) {
            return; // what was taken apart is one again, and nothing is decided of it
        }
        if (!decisions.any(who)) {
            assertThat(answer.refusal()).isIn("409 NoVerdict", "409 SetClosed");
        } else if (answer.status() >= 400) {
            // what stood before has lost its place to a later decision, or the set is closed: nothing is changed
            assertThat(answer.refusal()).isIn("409 SetClosed", NO_ROOM.get(0), NO_ROOM.get(1));
        } else {
            answer.expect(200);
            decisions.undo(who);
            if (random.nextInt(3) == 0) { // its answer was lost
                client.post(path, Map.of()).expect(200);
            }
        }
    }

    private void split() {
        var open = review.open();
        if (!open.isEmpty()) {
            var key = UUID.randomUUID().toString();
            var answer = review.reviewer()
                    .with("Idempotency-Key", key)
                    .post("disagreements/%s/split".formatted(id(one(open))), Map.of());
            assertThat(answer.status()).isIn(200, 409, 422);
            splits.add(key);
        }
    }

    /** What a reviewer does to the gold set on the canvas. */
    private void byHand(String who) {
        var there = new ArrayList<>(gold().entrySet());
        var relations = there.stream()
                .filter(mark -> mark.getValue().startsWith("relation"))
                .toList();
        there.removeAll(relations);
        if (!relations.isEmpty() && random.nextInt(4) == 0) {
            canvas(who, edit("deleteRelation", UUID.fromString(one(relations).getKey())));
        } else if (there.isEmpty() || random.nextInt(3) == 0) {
            make(who, annotators.span());
        } else {
            change(who, there);
        }
    }

    private void change(String who, List<Map.Entry<String, String>> there) {
        var mark = one(there);
        var id = UUID.fromString(mark.getKey());
        var claims = there.stream()
                .filter(each -> each.getValue().startsWith("QUOTE"))
                .toList();
        if (mark.getValue().startsWith("QUOTE")) {
            canvas(who, edit("deleteSpan", id));
        } else if (!claims.isEmpty() && random.nextInt(3) == 0) {
            make(who, RandomAnnotators.relation(one(claims).getKey(), mark.getKey()));
        } else {
            canvas(
                    who,
                    random.nextBoolean()
                            ? edit("updateSpan", id, "label", annotators.label())
                            : edit("deleteSpan", id));
        }
    }

    private void make(String who, JsonNode mark) {
        if (canvas(who, mark)) {
            handMade.add(id(mark));
        }
    }

    private boolean canvas(String who, JsonNode change) {
        return record(who, () -> reviewer(who).post(marks(review.article()) + "?set=gold", batch(change)));
    }

    /** Takes back what they last did on the canvas, or does it again: what comes back by that is there by their hand. */
    private void onTheCanvas(String who, String act) {
        var before = gold().keySet();
        record(who, () -> reviewer(who).post("articles/%s/%s?set=gold".formatted(review.article(), act)));
        var back = new HashSet<>(gold().keySet());
        back.removeAll(before);
        handMade.addAll(back);
    }

    /** Whatever becomes another by hand, be it by undo, is decided so from then on. */
    private boolean record(String who, Supplier<Answer> act) {
        var all = review.all();
        var before = gold();
        var answer = act.get();
        assertThat(answer.status()).as(answer.text()).isIn(200, 409, 422);
        if (answer.status() == 200) {
            decisions.changed(who, all, review.all(), before, gold());
        }
        return answer.status() == 200;
    }

    private void closeOrOpen() {
        if (adjudicated || random.nextInt(3) == 0) {
            var state = adjudicated ? "in_progress" : "adjudicated";
            var answer = review.reviewer()
                    .put("articles/%s/state?set=gold".formatted(review.article()), Map.of("state", state));
            adjudicated = answer.status() == 200 ? !adjudicated : adjudicated;
        }
    }

    static String id(JsonNode of) {
        return of.get("id").asText();
    }

    private Client reviewer(String who) {
        return Objects.requireNonNull(reviewers.get(who));
    }
}
