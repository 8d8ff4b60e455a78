package org.isnad.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import org.isnad.Refusal;
import org.isnad.annotation.Edit;
import org.isnad.annotation.GoldMarks;
import org.isnad.annotation.sets.OpenSet;
import org.isnad.review.comparison.GoldMark;
import org.isnad.review.comparison.Said;
import org.isnad.review.stored.Disagreement;
import org.jspecify.annotations.Nullable;

/**
 * Brings one article's gold set to what was decided: each disagreement's marks become what it is to say, and keep their ids as
 * far as they are still there, so that relations between them stay.
 */
final class Settlement {

    private final GoldMarks marks;
    private final Map<Long, Set<UUID>> made;
    private final Collection<Disagreement> all;
    private final boolean wants;
    private final UUID gesture;
    private final Set<UUID> tied;
    private OpenSet gold;

    /**
     * What is to become of the marks of one disagreement, as they are written.
     *
     * @param before what the marks said that are to say something else
     */
    private record Plan(Disagreement about, List<GoldMark> kept, Map<UUID, Said> made, Map<UUID, Said> before) {

        Plan(Disagreement about) {
            this(about, new ArrayList<>(), new LinkedHashMap<>(), new HashMap<>());
        }
    }

    /**
     * @param all that may hold the same marks as those that are brought
     * @param made the marks that were made for those that are brought, be they gone by now
     * @param wants whether a person decides, who may also take away what somebody made by hand
     */
    Settlement(
            GoldMarks marks,
            Map<Long, Set<UUID>> made,
            Collection<Disagreement> all,
            boolean wants,
            OpenSet gold,
            UUID gesture) {
        this.marks = marks;
        this.made = made;
        this.all = all;
        this.wants = wants;
        this.gold = gold;
        this.gesture = gesture;
        this.tied = wants ? Set.of() : tied(marks, all, gold);
    }

    /**
     * Writes what these are to say, spans or relations alone.
     *
     * @param ends finds the disagreement about one end of a relation; none if nobody speaks of it any more
     * @return those of which a rule refused something, by its refusal; nothing of them is written
     */
    Map<Disagreement, Refusal> bring(Map<Disagreement, List<Said>> wanted, LongFunction<@Nullable Disagreement> ends) {
        var there = there(wanted.keySet());
        var edits = new ArrayList<Edit>();
        var plans = new ArrayList<Plan>();
        wanted.forEach((about, said) -> plans.add(plan(about, said, there, ends, edits)));
        if (edits.isEmpty()) {
            plans.forEach(plan -> hold(plan, Map.of()));
            return Map.of();
        }
        var outcome = marks.make(gold, edits, gesture);
        gold = outcome.gold();
        Map<Disagreement, Refusal> refused = new LinkedHashMap<>();
        for (var plan : plans) {
            plan.made().keySet().stream()
                    .map(outcome.refused()::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(refusal -> refused.put(plan.about(), refusal));
            hold(plan, outcome.ids());
        }
        return refused;
    }

    /** Spans at which somebody has drawn a relation that no disagreement is about: no merge takes them away. */
    private static Set<UUID> tied(GoldMarks marks, Collection<Disagreement> all, OpenSet gold) {
        var known = new HashSet<UUID>();
        all.forEach(each -> each.gold().forEach(mark -> known.add(mark.id())));
        return known.isEmpty() ? Set.of() : marks.joinedBeyond(gold, known);
    }

    private void hold(Plan plan, Map<UUID, UUID> ids) {
        var own = made.getOrDefault(plan.about().id(), Set.of());
        var now = new ArrayList<GoldMark>();
        now.addAll(plan.kept());
        plan.made().forEach((id, said) -> {
            var mark = ids.get(id);
            var before = plan.before().get(id);
            if (mark != null) {
                now.add(new GoldMark(mark, said, !mark.equals(id) && !own.contains(mark)));
            } else if (before != null) {
                now.add(new GoldMark(id, before, false));
            }
        });
        plan.about().hold(now);
    }

    private Set<UUID> there(Set<Disagreement> all) {
        var known = new HashSet<UUID>();
        all.forEach(each -> each.gold().forEach(mark -> known.add(mark.id())));
        return known.isEmpty() ? known : marks.there(gold, known);
    }

    private Plan plan(
            Disagreement about,
            List<Said> wanted,
            Set<UUID> there,
            LongFunction<@Nullable Disagreement> ends,
            List<Edit> edits) {
        var plan = new Plan(about);
        var left = new ArrayList<>(wanted);
        var spare = keep(plan, left, there);
        for (var said : left) {
            var old = spare.isEmpty() || said instanceof Said.OfRelation ? null : spare.remove(0);
            var edit =
                    said instanceof Said.OfSpan span ? span(span, old) : relation((Said.OfRelation) said, about, ends);
            if (edit != null) {
                edits.add(edit);
                plan.made().put(edit.id(), said);
                if (old != null) {
                    plan.before().put(old.id(), old.said());
                }
            }
        }
        spare.forEach(mark -> edits.add(
                0,
                mark.said() instanceof Said.OfSpan
                        ? new Edit.DeleteSpan(mark.id(), null)
                        : new Edit.DeleteRelation(mark.id(), null)));
        return plan;
    }

    /**
     * Leaves what says what it is to say, and tells which marks are free to say something else or to go. What was found, or is
     * joined to something by hand, goes by a person's word alone, and what another verdict stands on becomes that one's, unless both
     * found it.
     */
    private List<GoldMark> keep(Plan plan, List<Said> left, Set<UUID> there) {
        var spare = new ArrayList<GoldMark>();
        for (var mark : plan.about().gold()) {
            if (!there.contains(mark.id())) {
                continue;
            }
            if (left.remove(mark.said())) {
                plan.kept().add(mark);
            } else if (tied.contains(mark.id())) {
                if (!leave(plan.about(), mark)) {
                    plan.kept().add(new GoldMark(mark.id(), mark.said(), true)); // what has to stay is told
                }
            } else if ((wants || !mark.found()) && !leave(plan.about(), mark)) {
                spare.add(mark);
            }
        }
        return spare;
    }

    /** Leaves a mark to another disagreement that stands on it, if there is one. */
    private boolean leave(Disagreement about, GoldMark mark) {
        for (var other : all) {
            if (other != about
                    && other.gold().stream().anyMatch(each -> each.id().equals(mark.id()))) {
                other.hold(other.gold().stream()
                        .map(each -> each.id().equals(mark.id())
                                ? new GoldMark(each.id(), each.said(), each.found() && mark.found())
                                : each)
                        .toList());
                return true;
            }
        }
        return false;
    }

    private static Edit span(Said.OfSpan said, @Nullable GoldMark old) {
        var ends = said.fragments().stream()
                .map(range -> new Edit.Ends(range.begin(), range.end()))
                .toList();
        Map<String, @Nullable Object> told = new HashMap<>();
        if (old != null && old.said() instanceof Said.OfSpan before) {
            before.attributes().keySet().forEach(code -> told.put(code, null));
        }
        told.putAll(said.attributes());
        return old == null
                ? new Edit.CreateSpan(UUID.randomUUID(), said.layer(), said.label(), ends, told)
                : new Edit.UpdateSpan(old.id(), null, said.layer(), said.label(), ends, told);
    }

    /** None where one of its ends has no mark in the gold set. */
    private static @Nullable Edit relation(
            Said.OfRelation said, Disagreement about, LongFunction<@Nullable Disagreement> ends) {
        var first = gold(ends.apply(about.ends().get(0)));
        var second = gold(ends.apply(about.ends().get(1)));
        if (first.isEmpty() || second.isEmpty()) {
            return null;
        }
        var from = (said.back() ? second : first).get(0).id();
        var to = (said.back() ? first : second).get(0).id();
        return new Edit.CreateRelation(UUID.randomUUID(), said.type(), from, to);
    }

    /** The gold set as it is now. */
    OpenSet gold() {
        return gold;
    }

    private static List<GoldMark> gold(@Nullable Disagreement end) {
        return end == null ? List.of() : end.gold();
    }
}
