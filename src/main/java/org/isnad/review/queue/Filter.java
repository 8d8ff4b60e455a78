package org.isnad.review.queue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.review.ReviewRefusal;
import org.isnad.review.comparison.Kind;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Facts;
import org.isnad.review.stored.Lookalikes;
import org.jspecify.annotations.Nullable;

/**
 * Which disagreements somebody looks for; what is none is not asked about.
 *
 * @param state {@code open}, {@code decided}, {@code merged}, {@code waiting} or {@code all}
 * @param label code of a label or of a type of relations that somebody gave
 * @param kind code of a {@link Kind}
 * @param between two logins that differ
 * @param order {@code reading}, {@code hardest} or {@code easiest}; whatever the caller postponed comes last
 */
public record Filter(
        String state,
        @Nullable Long article,
        @Nullable String layer,
        @Nullable String label,
        @Nullable String kind,
        List<String> between,
        String order) {

    private static final String TO_DECIDE = "open";

    /** What {@code :member} has put off is last for them alone, and only until it changes. */
    static final String POSTPONED = " left join postponement o on o.disagreement_id = d.id"
            + " and o.account_id = :member and o.revision = d.revision";

    private static final Map<String, Set<DisagreementState>> STATES = Map.of(
            TO_DECIDE,
            DisagreementState.TO_DO,
            "decided",
            EnumSet.of(DisagreementState.DECIDED, DisagreementState.RENEWED),
            "merged",
            EnumSet.of(DisagreementState.MERGED),
            "waiting",
            EnumSet.of(DisagreementState.WAITING),
            "all",
            EnumSet.allOf(DisagreementState.class));

    /** When it was put off, in microseconds. */
    private static final String LAST = "coalesce(timestampdiff(microsecond, '1970-01-01', o.made), 0)";

    private static final Map<String, List<String>> ORDERS = Map.of(
            "reading", List.of(LAST, "d.article_id", "d.begin_at", "d.id"),
            "hardest", List.of(LAST, "-d.hardness", "d.article_id", "d.begin_at", "d.id"),
            "easiest", List.of(LAST, "d.hardness", "d.article_id", "d.begin_at", "d.id"));

    /** What {@code d} sorts by, in SQL: numbers, the last of them its id. */
    List<String> sorting() {
        return named(ORDERS, order);
    }

    /** The condition, in SQL, on what comes after one that sorted by these; none for nothing. */
    String beyond(List<Double> keys, Map<String, Object> asked) {
        if (keys.isEmpty()) {
            return "";
        }
        var sorting = sorting();
        if (keys.size() != sorting.size()) {
            throw new ReviewRefusal.UnknownFilter("after");
        }
        var places = new ArrayList<String>();
        for (int at = 0; at < keys.size(); at++) {
            places.add(":key" + at);
            asked.put("key" + at, keys.get(at));
        }
        return " and (" + String.join(", ", sorting) + ") > (" + String.join(", ", places) + ")";
    }

    /**
     * The conditions on {@code d}, in SQL.
     *
     * @param asked takes what is to be filled in
     * @param pair the accounts of {@link #between}, as {@link Facts#pair} writes them; none if these are none
     */
    String conditions(Map<String, Object> asked, @Nullable String pair) {
        var conditions = new ArrayList<String>();
        conditions.add("d.state in (:states)");
        asked.put("states", named(STATES, state).stream().map(Enum::name).toList());
        if (state.equals(TO_DECIDE)) {
            conditions.add(Lookalikes.CAN_BE_DECIDED);
        }
        var given = new HashMap<String, @Nullable Object>();
        given.put("d.article_id = :article", article);
        given.put("d.layer = :layer", layer);
        given.put("d.kind = :kind", kind == null ? null : kind(kind).name());
        given.forEach((condition, value) -> {
            if (value != null) {
                conditions.add(condition);
                asked.put(condition.substring(condition.indexOf(':') + 1), value);
            }
        });
        if (label != null) {
            conditions.add("instr(d.labels, :label) > 0");
            asked.put("label", "|" + label + "|");
        }
        if (pair != null) {
            conditions.add("instr(d.differing, :pair) > 0");
            asked.put("pair", "|" + pair + "|");
        }
        return String.join(" and ", conditions);
    }

    private static Kind kind(String code) {
        return Kind.named(code).findFirst().orElseThrow(() -> new ReviewRefusal.UnknownFilter(code));
    }

    private static <T> T named(Map<String, T> all, String name) {
        var found = all.get(name);
        if (found == null) {
            throw new ReviewRefusal.UnknownFilter(name);
        }
        return found;
    }
}
