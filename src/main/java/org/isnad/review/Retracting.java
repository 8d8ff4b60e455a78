package org.isnad.review;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.isnad.Boundary;
import org.isnad.review.GoldDesks.GoldDesk;
import org.isnad.review.comparison.Place;
import org.isnad.review.comparison.Said;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.Gesture;
import org.isnad.review.stored.Gesture.Did;
import org.isnad.review.stored.Gestures;
import org.isnad.review.stored.PlacesApart;
import org.isnad.review.stored.Verdict;
import org.isnad.review.stored.Verdict.Act;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.jspecify.annotations.Nullable;

/** Lets reviewers take back what they did last: what was decided before then stands again, and what was taken apart is one. */
@Boundary
public class Retracting {

    /**
     * What was taken back.
     *
     * @param items what it was about, as that is now
     * @param gone the ids of what there is no more
     * @param gesture the key of the request that had done it
     * @param reason that had been given, a code; none of a split
     */
    public record Undone(
            List<DisagreementCard> items,
            List<Long> gone,
            UUID gesture,
            @Nullable String reason,
            String note) {}

    /** What a reviewer did last: verdicts, or a split if there are none. */
    private record Last(
            UUID gesture, List<Verdict> verdicts, @Nullable Gesture split) {

        boolean isSameAs(Last other) {
            return gesture.equals(other.gesture());
        }
    }

    @Inject
    private Disagreements disagreements;

    @Inject
    private Gestures gestures;

    @Inject
    private PlacesApart apart;

    @Inject
    private Comparing comparing;

    @Inject
    private Merging merging;

    @Inject
    private Writing writing;

    @Inject
    private Cards cards;

    @Inject
    private GoldDesks desks;

    @Inject
    private CurrentMember current;

    /**
     * Takes back what the caller did last in the project and did not take back yet.
     *
     * @param wanted the key of the request that is meant; none for whatever was last
     * @param key by which the same request is known when it comes again, and takes back nothing more
     */
    public Undone undo(long project, @Nullable UUID wanted, @Nullable UUID key) {
        var reviewer = current.require(project, Permission.REVIEW).id();
        var digest = Gestures.digest(project, wanted);
        return known(project, key, reviewer, digest)
                .map(known -> told(project, known))
                .orElseGet(() -> {
                    var last = last(project, reviewer, wanted);
                    var held = hold(last);
                    return known(project, key, reviewer, digest) // it may have come twice at once
                            .map(known -> told(project, known))
                            .orElseGet(() -> takeBack(project, reviewer, last, held, key, digest));
                });
    }

    private Optional<Gesture> known(long project, @Nullable UUID key, long reviewer, String digest) {
        return gestures.known(key, reviewer, Did.UNDO, digest).filter(known -> known.project() == project);
    }

    private Undone takeBack(
            long project, long reviewer, Last last, Map<Long, GoldDesk> held, @Nullable UUID key, String digest) {
        if (!last(project, reviewer, last.gesture()).isSameAs(last)) {
            throw new ReviewRefusal.NotLast();
        }
        var about = last.split() == null ? decideBack(last, held) : join(last.split(), held);
        var first = last.verdicts().stream().findFirst();
        var gesture = new Gesture(
                        project, reviewer, Objects.requireNonNullElseGet(key, UUID::randomUUID), Did.UNDO, about)
                .as(digest)
                .of(
                        last.gesture(),
                        first.map(Verdict::reason).orElse(null),
                        first.map(Verdict::note).orElse(""));
        gestures.add(gesture);
        return told(project, gesture);
    }

    private Undone told(long project, Gesture undo) {
        var there = disagreements.inOrder(undo.disagreements());
        var gone = new ArrayList<>(undo.disagreements());
        there.forEach(each -> gone.remove(each.id()));
        return new Undone(
                cards.of(project, there), gone, Objects.requireNonNull(undo.of()), undo.reason(), undo.note());
    }

    private Last last(long project, long reviewer, @Nullable UUID wanted) {
        var verdicts = disagreements.lastOf(project, reviewer);
        var split = gestures.lastSplit(project, reviewer);
        var isSplit = split.filter(each ->
                verdicts.isEmpty() || each.made().isAfter(verdicts.get(0).made()));
        if (verdicts.isEmpty() && isSplit.isEmpty()) {
            throw wanted == null ? new ReviewRefusal.NoVerdict() : new ReviewRefusal.NotLast();
        }
        var last = isSplit.map(each -> new Last(each.key(), List.of(), each))
                .orElseGet(() -> new Last(verdicts.get(0).gesture(), verdicts, null));
        if (wanted != null && !wanted.equals(last.gesture())) {
            throw new ReviewRefusal.NotLast();
        }
        return last;
    }

    private Map<Long, GoldDesk> hold(Last last) {
        var ids = last.verdicts().stream().map(Verdict::disagreement).toList();
        return desks.hold(
                last.split() == null
                        ? disagreements.articlesOf(ids).values()
                        : apart.article(last.gesture()).stream().toList());
    }

    private List<Long> decideBack(Last last, Map<Long, GoldDesk> held) {
        last.verdicts().forEach(Verdict::takeBack);
        var ids = last.verdicts().stream().map(Verdict::disagreement).toList();
        var before = disagreements.standing(ids);
        var all = disagreements.inOrder(ids);
        held.forEach((article, at) -> {
            var here = all.stream().filter(each -> each.article() == article).toList();
            var gold = at.gold();
            var voters = comparing.voters(at.desk());
            for (var about : here) {
                var stands =
                        Optional.ofNullable(before.get(about.id())).filter(verdict -> holds(about, verdict, voters));
                var said = stands.map(Verdict::said).orElseGet(List::<Said>of);
                gold = writing.decide(gold, about, said, UUID.randomUUID(), false);
                stand(about, stands);
            }
            merging.reopen(at.desk(), here);
        });
        return ids;
    }

    /** What was merged by itself is so no more where somebody says otherwise by now. */
    private static boolean holds(Disagreement about, Verdict stands, Voters voters) {
        boolean isOver = stands.act() == Act.MERGED && about.changed() && !voters.upholds(about, stands);
        if (isOver) {
            stands.takeBack();
        }
        return !isOver;
    }

    private static void stand(Disagreement about, Optional<Verdict> stands) {
        if (stands.isEmpty()) {
            about.become(DisagreementState.OPEN);
            about.leaveToReviewer();
        } else if (stands.get().act() == Act.MERGED) {
            about.merged();
        } else {
            about.become(DisagreementState.DECIDED);
        }
    }

    /** What nobody has decided since is one again, as far as it was before. */
    private List<Long> join(Gesture split, Map<Long, GoldDesk> held) {
        split.takeBack();
        var about = new ArrayList<Long>(split.disagreements());
        held.forEach((article, at) -> {
            var decided = disagreements.of(article).stream()
                    .filter(each -> !each.isOfRelation() && each.state().decided())
                    .flatMap(each -> Arranging.places(each).stream())
                    .collect(toSet());
            var places = apart.join(article, split.key(), decided);
            merging.compare(at.desk());
            disagreements.of(article).stream()
                    .filter(each -> isAt(each, places) && !about.contains(each.id()))
                    .forEach(each -> about.add(each.id()));
        });
        return about;
    }

    private static boolean isAt(Disagreement about, Set<Place> places) {
        return !about.isOfRelation() && Arranging.places(about).stream().anyMatch(places::contains);
    }
}
