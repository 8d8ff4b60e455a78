package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What reviewers decided about the disagreements of an article, as far as nobody took it back. */
final class Decisions {

    private record Decision(long gesture, String by, List<String> said) {}

    /** Of each disagreement those that stand, the one that counts last. */
    private final Map<String, List<Decision>> standing = new LinkedHashMap<>();

    private long gestures;

    /** @param said of each disagreement */
    void decide(String by, Map<String, List<String>> said) {
        gestures++;
        said.forEach((about, words) ->
                standing.computeIfAbsent(about, none -> new ArrayList<>()).add(new Decision(gestures, by, words)));
    }

    /** Somebody changed the gold set by hand: what that makes of the marks is what they decided about all whose gold they are. */
    void changed(
            String by, List<JsonNode> all, List<JsonNode> after, Map<String, String> before, Map<String, String> now) {
        var said = new LinkedHashMap<String, List<String>>();
        for (var about : all) {
            var was = gold(about);
            var is = new ArrayList<String>();
            about.get("gold").forEach(mark -> is.addAll(words(mark, now)));
            is.sort(null);
            if (!isRelation(about) && !was.equals(is)) {
                said.put(about.get("id").asText(), List.copyOf(is));
            }
        }
        before.keySet().stream()
                .filter(mark -> !now.containsKey(mark) && !wentWithASpan(before.get(mark), now))
                .forEach(mark -> all.stream()
                        .filter(about -> isRelation(about) && holds(about, mark))
                        .forEach(about -> said.put(about.get("id").asText(), List.of())));
        now.keySet().stream()
                .filter(mark -> !Objects.equals(before.get(mark), now.get(mark)))
                .filter(mark -> all.stream().noneMatch(about -> holds(about, mark)))
                .forEach(mark -> after.stream()
                        .filter(about -> holds(about, mark) && (!isRelation(about) || wasNothing(about)))
                        .forEach(about -> said.put(about.get("id").asText(), gold(about))));
        if (!said.isEmpty()) {
            decide(by, said);
        }
    }

    /** Whether a relation is gone since one of its ends is, which the gold set tells as {@code relation "from" to "to"}. */
    private static boolean wentWithASpan(@Nullable String relation, Map<String, String> now) {
        var ends = Objects.requireNonNull(relation).split("\"", -1);
        return ends.length < 4 || !now.containsKey(ends[1]) || !now.containsKey(ends[3]);
    }

    private boolean wasNothing(JsonNode about) {
        var before = standing.get(about.get("id").asText());
        return before != null && before.get(before.size() - 1).said().isEmpty();
    }

    private static List<String> words(JsonNode mark, Map<String, String> now) {
        var words = now.get(mark.get("id").asText());
        return words == null ? List.of() : List.of(words);
    }

    /** How many acts there were, with those that were taken back. */
    long made() {
        return gestures;
    }

    boolean any(String by) {
        return last(by) > 0;
    }

    private long last(String by) {
        return standing.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.by().equals(by))
                .mapToLong(Decision::gesture)
                .max()
                .orElse(0);
    }

    /** They take back what they decided last. */
    void undo(String by) {
        long last = last(by);
        standing.values().forEach(all -> all.removeIf(each -> each.gesture() == last));
        standing.values().removeIf(List::isEmpty);
    }

    Set<String> all() {
        return standing.keySet();
    }

    void check(JsonNode about, String when) {
        var decisions = standing.get(about.get("id").asText());
        if (decisions == null) {
            assertThat(about.get("state").asText()).as(when).isIn("open", "merged", "waiting");
            return;
        }
        var last = decisions.get(decisions.size() - 1);
        assertThat(about.get("state").asText()).as(when).isIn("decided", "renewed");
        assertThat(about.at("/verdict/by").asText()).as(when).isEqualTo(last.by());
        var gold = gold(about);
        if (!isRelation(about) || !gold.isEmpty()) { // which is nowhere while one of its spans is nowhere
            assertThat(gold).as(when + " " + about).isEqualTo(last.said());
        }
    }

    static boolean isRelation(JsonNode about) {
        return about.get("layer").asText().isEmpty();
    }

    static boolean holds(JsonNode about, String mark) {
        for (var gold : about.get("gold")) {
            if (gold.get("id").asText().equals(mark)) {
                return true;
            }
        }
        return false;
    }

    /** What the gold set has of it. */
    static List<String> gold(JsonNode about) {
        var said = new ArrayList<String>();
        about.get("gold").forEach(mark -> said.add(words(mark.hasNonNull("span") ? mark.get("span") : mark)));
        return said.stream().sorted().toList();
    }

    /** What a choice says, as its version does. */
    static List<String> said(JsonNode about, String choice) {
        var said = new ArrayList<String>();
        for (var version : about.get("versions")) {
            if (version.get("key").asText().equals(choice)) {
                version.get("spans").forEach(span -> said.add(words(span)));
                version.path("relations").forEach(relation -> said.add(words(relation)));
            }
        }
        return said.stream().sorted().toList();
    }

    static String words(JsonNode mark) {
        var said = mark.hasNonNull("relation") ? Objects.requireNonNull(mark.get("relation")) : mark;
        return said.hasNonNull("label")
                ? said.get("label").asText() + " " + places(said.get("fragments"))
                : said.toString();
    }

    /** As {@link #words} of what is about to be made. */
    static String wordsOfEdit(JsonNode span) {
        return span.get("label").asText() + " " + span.get("begin") + "-" + span.get("end");
    }

    private static String places(JsonNode fragments) {
        var places = new ArrayList<String>();
        fragments.forEach(each -> places.add(each.get("begin") + "-" + each.get("end")));
        return String.join(",", places);
    }
}
