package org.isnad.house;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which room may look at which. A new room or family begins with its line here and in {@code src/docs/ARCHITECTURE.md}.
 * A room and its family look at each other one way only.
 */
final class Arrows {

    /** What every room knows, and what knows no room. */
    private static final String ROOT = "org.isnad";

    private static final String LAUNCHER = "launch";

    /** What the top may look at, be it pages or the API. Nobody looks at the top. */
    private static final String EVERYTHING = "*";

    private static final Map<String, Set<String>> SEEN = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("text.encoding", Set.of("text")),
            Map.entry("web", Set.of("text")),
            Map.entry("audit", Set.of()),
            Map.entry("audit.reading", Set.of("audit", "team", "text")),
            Map.entry("team.door", Set.of()),
            Map.entry("team.reading", Set.of()),
            Map.entry("team", Set.of("audit", "team.door", "team.reading", "text")),
            Map.entry("team.invitation", Set.of("audit", "team", "team.door")),
            Map.entry("team.ending", Set.of("audit", "team", "text")),
            Map.entry("team.openid", Set.of("audit", "team", "team.door")),
            Map.entry("team.groups", Set.of("team", "text")),
            Map.entry("team.web", Set.of("audit", "team", "team.door", "team.reading", "web")),
            Map.entry("installation", Set.of("audit", "team")),
            Map.entry("guideline", Set.of("audit", "notice", "team", "text")),
            Map.entry("schema", Set.of("audit", "team", "text")),
            Map.entry("notice", Set.of("team", "text")),
            Map.entry("notice.digest", Set.of("notice", "notice.reading", "team", "web")),
            Map.entry("notice.live", Set.of("notice", "team.door")),
            Map.entry("notice.reading", Set.of("annotation.sets", "notice", "team", "text")),
            Map.entry("story", Set.of("team", "text")),
            Map.entry("corpus.intake", Set.of("text", "text.encoding")),
            Map.entry("corpus", Set.of("corpus.intake", "team", "text")),
            Map.entry("annotation.history", Set.of("text")),
            Map.entry("annotation.rounds", Set.of("annotation.history", "annotation.sets")),
            Map.entry(
                    "annotation.sets",
                    Set.of(
                            "annotation.accord",
                            "annotation.gaps",
                            "annotation.history",
                            "annotation.reopening",
                            "corpus",
                            "guideline",
                            "notice",
                            "team",
                            "text")),
            Map.entry("annotation.gaps", Set.of()),
            Map.entry("annotation.reopening", Set.of("text")),
            Map.entry("annotation.stored", Set.of()),
            Map.entry("review.comparison", Set.of("annotation.accord", "text")),
            Map.entry("review.stored", Set.of("review.comparison", "review.rules", "team", "text")),
            Map.entry(
                    "review.rules",
                    Set.of("annotation", "audit", "review.comparison", "review.skill", "schema", "team", "text")),
            Map.entry("review.skill", Set.of("review.comparison", "schema", "team")),
            Map.entry(
                    "review",
                    Set.of(
                            "annotation",
                            "annotation.accord",
                            "annotation.sets",
                            "corpus",
                            "review.comparison",
                            "review.rules",
                            "review.skill",
                            "review.stored",
                            "schema",
                            "story",
                            "team",
                            "text")),
            Map.entry(
                    "review.queue",
                    Set.of(
                            "annotation.sets",
                            "corpus",
                            "review",
                            "review.comparison",
                            "review.rules",
                            "review.stored",
                            "team",
                            "text")),
            Map.entry("annotation.accord", Set.of("annotation.history", "text")),
            Map.entry("annotation.dealing", Set.of("annotation.sets", "notice", "team", "team.groups")),
            Map.entry("annotation.talk", Set.of("annotation", "annotation.sets", "corpus", "notice", "team", "text")),
            Map.entry("annotation.training", Set.of("annotation.accord", "annotation.sets", "audit", "team", "text")),
            Map.entry(
                    "annotation",
                    Set.of(
                            "annotation.history",
                            "annotation.rounds",
                            "annotation.sets",
                            "corpus",
                            "schema",
                            "story",
                            "team",
                            "text")),
            Map.entry("progress", Set.of("annotation", "annotation.sets", "corpus", "schema", "team")),
            Map.entry(
                    "review.agreement",
                    Set.of(
                            "annotation.accord",
                            "review.agreement.coefficient",
                            "review.comparison",
                            "review.rules",
                            "schema",
                            "team",
                            "text")),
            Map.entry("review.agreement.coefficient", Set.of("text")),
            Map.entry("exchange.format", Set.of("annotation", "text")),
            Map.entry("exchange.readback", Set.of("annotation", "exchange.format", "text")),
            Map.entry(
                    "exchange",
                    Set.of(
                            "annotation",
                            "annotation.sets",
                            "audit",
                            "corpus",
                            "exchange.format",
                            "exchange.readback",
                            "schema",
                            "team",
                            "team.ending",
                            "text")),
            Map.entry("api.wire", Set.of("team.door", "web")),
            Map.entry("api", Set.of("api.wire", EVERYTHING)),
            Map.entry("api.team", Set.of("api.wire", EVERYTHING)),
            Map.entry("api.installation", Set.of("api.wire", EVERYTHING)),
            Map.entry("api.work", Set.of("api", "api.wire", EVERYTHING)),
            Map.entry("api.notice", Set.of("api.wire", EVERYTHING)),
            Map.entry("api.review", Set.of("api", "api.wire", EVERYTHING)),
            Map.entry("api.agreement", Set.of("api.wire", EVERYTHING)),
            Map.entry("api.progress", Set.of("api.wire", EVERYTHING)),
            Map.entry("api.guideline", Set.of("api.wire", EVERYTHING)),
            Map.entry("api.training", Set.of("api", "api.wire", EVERYTHING)),
            Map.entry("api.talk", Set.of("api", "api.wire", EVERYTHING)),
            Map.entry(LAUNCHER, Set.of()));

    private Arrows() {}

    /** All rooms and families but the pages', as packages; the ground floor among them. */
    static Set<String> rooms() {
        var rooms = SEEN.keySet().stream().map(room -> ROOT + "." + room).collect(Collectors.toSet());
        rooms.add(ROOT);
        return rooms;
    }

    /** Whether a class in the first package may know one in the second. */
    static boolean allow(String from, String to) {
        var looking = room(from);
        var seen = room(to);
        if (looking.equals(seen)) {
            return true;
        }
        if (looking.isEmpty() || looking.equals(LAUNCHER) || seen.equals(LAUNCHER)) {
            return false;
        }
        if (seen.isEmpty()) {
            return true;
        }
        var below = seenFrom(looking);
        return below.contains(seen) || (below.contains(EVERYTHING) && !isTop(seen));
    }

    /** A room's pages are at the top like the API. */
    private static Set<String> seenFrom(String room) {
        return room.endsWith(".page") ? Set.of(EVERYTHING) : SEEN.getOrDefault(room, Set.of());
    }

    private static boolean isTop(String room) {
        return seenFrom(room).contains(EVERYTHING) || room.startsWith("api.");
    }

    /** {@code team} for {@code org.isnad.team}, and nothing for the ground floor. */
    private static String room(String name) {
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}
