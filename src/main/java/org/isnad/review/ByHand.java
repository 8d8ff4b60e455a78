package org.isnad.review;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.annotation.GoldEdited;
import org.isnad.annotation.accord.MarksOfSets;
import org.isnad.annotation.accord.PlacedRelation;
import org.isnad.review.comparison.GoldMark;
import org.isnad.review.comparison.Said;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.HeldMarks;
import org.isnad.review.stored.Verdict;
import org.isnad.review.stored.Verdict.Act;
import org.isnad.review.stored.Verdict.Why;

/** What reviewers change in a gold set by hand is their verdict on what they changed, and no merge goes over it. */
@ApplicationScoped
class ByHand {

    @Inject
    private Disagreements disagreements;

    @Inject
    private HeldMarks held;

    @Inject
    private MarksOfSets marks;

    @Inject
    private Merging merging;

    /** All that somebody changed at once. */
    private final class Change {

        private final long member;
        private final UUID gesture;

        /** Of each, the latest first. */
        private final Map<Long, List<Verdict>> before;

        private Change(long member, UUID gesture, Collection<Disagreement> about) {
            this.member = member;
            this.gesture = gesture;
            this.before = disagreements.verdicts(about);
        }

        void conclude(Map<Disagreement, List<GoldMark>> taken) {
            taken.forEach(this::conclude);
        }

        void conclude(Disagreement about, List<GoldMark> now) {
            if (about.gold().equals(now)) {
                return;
            }
            about.hold(now);
            about.decided();
            var said = about.gold().stream().map(GoldMark::said).toList();
            disagreements.add(new Verdict(about, act(about, said), said, member, why(about, said)));
        }

        /** What is only as it was decided before is so for the same reason. */
        private Why why(Disagreement about, List<Said> said) {
            return verdicts(about)
                    .filter(verdict -> verdict.stands() && verdict.said().equals(said))
                    .findFirst()
                    .map(verdict -> new Why(gesture, verdict.reason(), verdict.note()))
                    .orElse(new Why(gesture, null, ""));
        }

        private Stream<Verdict> verdicts(Disagreement about) {
            return before.getOrDefault(about.id(), List.of()).stream();
        }

        private static Act act(Disagreement about, List<Said> said) {
            if (said.isEmpty()) {
                return Act.NONE;
            }
            boolean isSaid =
                    about.versions().stream().anyMatch(version -> version.said().equals(said));
            return isSaid ? Act.CHOSEN : Act.OWN;
        }
    }

    /** Marks that no disagreement is about are the reviewer's own, and stay so. */
    void onEdited(@Observes GoldEdited event) {
        var desk = event.desk();
        var touched = held.holding(desk.article(), event.marks());
        var gesture = UUID.randomUUID();
        takeUp(event, touched, gesture);
        if (touched.isEmpty()) {
            return;
        }
        var change = new Change(desk.member(), gesture, touched);
        var spans = touched.stream().filter(each -> !each.isOfRelation()).toList();
        var now = spans(event.gold(), ids(spans));
        spans.forEach(about -> change.conclude(about, standing(about, now)));
        relate(event, touched.stream().filter(Disagreement::isOfRelation).toList(), change);
        merging.relate(desk, spans);
    }

    /** A mark that is there again is what it was; and a span that says what was to say nothing is what is decided from then on. */
    private void takeUp(GoldEdited event, List<Disagreement> touched, UUID gesture) {
        var free = new HashSet<>(event.marks());
        free.removeAll(ids(touched));
        if (free.isEmpty()) {
            return;
        }
        var ever = held.ever(event.desk().article(), free);
        var taken = taken(event, free, ever);
        new Change(event.desk().member(), gesture, taken.keySet()).conclude(taken);
        var relations = relationsTaken(event, free, ever);
        new Change(event.desk().member(), gesture, relations.keySet()).conclude(relations);
        held.note(taken.keySet());
        held.note(relations.keySet());
        merging.relate(event.desk(), taken.keySet());
    }

    private Map<Disagreement, List<GoldMark>> taken(
            GoldEdited event, Set<UUID> free, Map<UUID, Set<Disagreement>> ever) {
        var empty = disagreements.decidedForNothing(event.desk().article());
        var taken = new LinkedHashMap<Disagreement, List<GoldMark>>();
        spans(event.gold(), free).forEach((id, said) -> Stream.concat(
                        ever.getOrDefault(id, Set.of()).stream(),
                        empty.stream().filter(about -> !taken.containsKey(about) && isSaid(about, said)))
                .findFirst()
                .ifPresent(about -> taken.computeIfAbsent(about, none -> new ArrayList<>(about.gold()))
                        .add(new GoldMark(id, said, false))));
        return taken;
    }

    /** Of what was decided to be nothing; other relations come back with their spans. */
    private Map<Disagreement, List<GoldMark>> relationsTaken(
            GoldEdited event, Set<UUID> free, Map<UUID, Set<Disagreement>> ever) {
        var about = ever.values().stream()
                .flatMap(Set::stream)
                .filter(each -> each.isOfRelation() && each.state().decided())
                .collect(toSet());
        var nothing = disagreements
                .standing(about.stream().map(Disagreement::id).toList())
                .values()
                .stream()
                .filter(verdict -> verdict.said().isEmpty())
                .map(Verdict::disagreement)
                .collect(toSet());
        about.removeIf(each -> !nothing.contains(each.id()));
        var ends = ends(about);
        var taken = new LinkedHashMap<Disagreement, List<GoldMark>>();
        for (var relation : marks.theseRelations(event.gold(), free)) {
            ever.getOrDefault(relation.id(), Set.of()).stream()
                    .filter(about::contains)
                    .forEach(each -> said(relation, of(each, ends))
                            .forEach(said -> taken.computeIfAbsent(each, none -> new ArrayList<>(each.gold()))
                                    .add(new GoldMark(relation.id(), said, false))));
        }
        return taken;
    }

    private static boolean isSaid(Disagreement about, Said said) {
        return about.versions().stream().anyMatch(version -> version.said().contains(said));
    }

    private Map<UUID, Said> spans(long gold, Set<UUID> ids) {
        return marks.these(gold, ids).stream().collect(toMap(mark -> mark.id(), Said::of));
    }

    private void relate(GoldEdited event, List<Disagreement> relations, Change change) {
        var ends = ends(relations);
        var all = marks.theseRelations(event.gold(), ids(relations)).stream()
                .collect(toMap(PlacedRelation::id, Function.identity()));
        for (var about : relations) {
            var of = of(about, ends);
            if (of.size() == 2 && of.stream().noneMatch(end -> end.gold().isEmpty())) { // it went not with its spans
                var now = new HashMap<UUID, Said>();
                about.gold().stream()
                        .map(mark -> all.get(mark.id()))
                        .flatMap(Stream::ofNullable)
                        .forEach(relation -> said(relation, of).forEach(said -> now.put(relation.id(), said)));
                change.conclude(about, standing(about, now));
            }
        }
    }

    private Map<Long, Disagreement> ends(Collection<Disagreement> relations) {
        return disagreements
                .all(relations.stream().flatMap(each -> each.ends().stream()).collect(toSet()))
                .stream()
                .collect(toMap(Disagreement::id, Function.identity()));
    }

    private static List<Disagreement> of(Disagreement relation, Map<Long, Disagreement> ends) {
        return relation.ends().stream()
                .map(ends::get)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Nothing if it joins other spans by now. */
    private static List<Said> said(PlacedRelation relation, List<Disagreement> ends) {
        if (ends.size() < 2) {
            return List.of();
        }
        var first = ids(List.of(ends.get(0)));
        var second = ids(List.of(ends.get(1)));
        if (first.contains(relation.from()) && second.contains(relation.to())) {
            return List.of(new Said.OfRelation(relation.type(), false));
        }
        return second.contains(relation.from()) && first.contains(relation.to())
                ? List.of(new Said.OfRelation(relation.type(), true))
                : List.of();
    }

    /** What is left of its marks, as they are. */
    private static List<GoldMark> standing(Disagreement about, Map<UUID, Said> now) {
        return about.gold().stream()
                .flatMap(mark ->
                        Stream.ofNullable(now.get(mark.id())).map(said -> new GoldMark(mark.id(), said, mark.found())))
                .toList();
    }

    private static Set<UUID> ids(Collection<Disagreement> about) {
        return about.stream()
                .flatMap(each -> each.gold().stream())
                .map(GoldMark::id)
                .collect(toSet());
    }
}
