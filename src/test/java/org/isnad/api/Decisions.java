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

    /** A mark of the gold set bears another label, or is gone, for all whose gold it is. */
    void change(String by, List<JsonNode> holding, String mark, @Nullable String label) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (var about : holding) {
            var words = new ArrayList<String>();
            boolean changed = false;
            for (var gold : about.get("gold")) {
                boolean isIt = gold.get("id").asText().equals(mark);
                var now = isIt && label == null ? "" : words(gold.get("span"), isIt ? label : null);
                changed |= isIt && !now.equals(words(gold.get("span")));
                if (!now.isEmpty()) {
                    words.add(now);
                }
            }
            if (changed) {
                said.put(about.get("id").asText(), words.stream().sorted().toList());
            }
        }
        if (!said.isEmpty()) {
            decide(by, said);
        }
    }

    /** A mark that was made by hand, and says what was to say nothing, is what is decided from then on. */
    void takeUp(String by, List<JsonNode> all, JsonNode made) {
        var words = words(Client.JSON.<JsonNode>valueToTree(Map.of(
                "label",
                made.get("label").asText(),
                "fragments",
                List.of(Map.of("begin", made.get("begin"), "end", made.get("end"))))));
        all.stream().filter(about -> holds(about, made.get("id").asText())).forEach(about -> {
            var before = Objects.requireNonNull(standing.get(about.get("id").asText()), "what was not decided");
            assertThat(before.get(before.size() - 1).said()).isEmpty();
            decide(by, Map.of(about.get("id").asText(), List.of(words)));
        });
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

    private static List<String> gold(JsonNode about) {
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
        return words(mark, null);
    }

    private static String words(JsonNode mark, @Nullable String label) {
        var said = mark.hasNonNull("relation") ? Objects.requireNonNull(mark.get("relation")) : mark;
        return said.hasNonNull("label")
                ? (label == null ? said.get("label").asText() : label) + " " + places(said.get("fragments"))
                : said.toString();
    }

    private static String places(JsonNode fragments) {
        var places = new ArrayList<String>();
        fragments.forEach(each -> places.add(each.get("begin") + "-" + each.get("end")));
        return String.join(",", places);
    }
}
