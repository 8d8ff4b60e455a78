package org.isnad.annotation.sets;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.isnad.Boundary;
import org.isnad.annotation.accord.Accord;
import org.isnad.annotation.gaps.Gaps;
import org.isnad.annotation.reopening.Reopening;
import org.isnad.annotation.reopening.Reopenings;
import org.isnad.annotation.sets.SetRefusal.NoSuchSet;
import org.isnad.annotation.sets.SetRefusal.NoWayToState;
import org.isnad.annotation.sets.SetRefusal.NotYourSet;
import org.isnad.guideline.Confirming;
import org.isnad.notice.Herald;
import org.isnad.notice.Push;
import org.isnad.team.Permission;
import org.isnad.team.ProjectDesk;
import org.jspecify.annotations.Nullable;

/**
 * Hands a set in, gives it back, and closes a gold set. Annotators hand in their own; taking it back is for those who
 * review, since whoever has handed in may see what others marked.
 */
@Boundary
public class HandingIn {

    /**
     * How far the work on a set is.
     *
     * @param reopening how it was opened again the last time; none unless it waits to be handed in again
     * @param found what it still lacks before it can be handed in
     */
    public record Standing(SetState state, @Nullable Reopening reopening, Gaps.Found found) {}

    @Inject
    private Sets sets;

    @Inject
    private Gaps gaps;

    @Inject
    private Reopenings reopenings;

    @Inject
    private Herald herald;

    @Inject
    private Places places;

    @Inject
    private ProjectDesk projects;

    @Inject
    private Accord accord;

    @Inject
    private Confirming confirming;

    @Inject
    private Event<HandedIn> handedIn;

    /**
     * Brings a set into another state; into the one it is in changes nothing.
     *
     * @param choice {@code mine}, {@code gold}, {@code shared} or a set's id
     * @param state {@code submitted}, {@code in_progress}, {@code reopened} or {@code adjudicated}
     * @param note why a set is opened again, for who works on it
     * @throws SetRefusal.Incomplete if something is missing that the project wants
     */
    public SetState bring(long article, String choice, String state, @Nullable String note) {
        var desk = sets.desk(article);
        var next = SetState.of(state);
        places.alone(article);
        return switch (next) {
            case SUBMITTED, ADJUDICATED -> close(desk, choice, next);
            case IN_PROGRESS, REOPENED -> reopen(desk, choice, next, note);
            case ASSIGNED, RETURNED -> throw new SetRefusal.UnknownState(state);
        };
    }

    /** @throws NoSuchSet if the caller may not see it */
    public Standing standing(long article, String choice) {
        var desk = sets.desk(article);
        var set = sets.visible(desk, choice);
        return new Standing(
                set.map(AnnotationSet::state).orElse(SetState.ASSIGNED),
                set.filter(found -> found.state() == SetState.REOPENED)
                        .flatMap(found -> reopenings.last(found.id()))
                        .orElse(null),
                gaps.of(article, set.map(AnnotationSet::id).orElse(null)));
    }

    private SetState close(Desk desk, String choice, SetState next) {
        var set = sets.forChange(desk, choice);
        if (set.kind() == SetKind.GOLD) {
            sets.refuseReviewOfOwn(desk);
        } else if (set.state() != next) {
            confirming.refuseIfOwed(desk.project());
        }
        var end = set.kind() == SetKind.GOLD ? SetState.ADJUDICATED : SetState.SUBMITTED;
        if (set.state() != next && (next != end || !set.state().open())) {
            throw new NoWayToState(set.state(), next);
        }
        if (set.state() != next) {
            refuseWhatLacks(set);
        }
        return become(set, next, desk);
    }

    private void refuseWhatLacks(AnnotationSet set) {
        var found = gaps.of(set.article(), set.id());
        if (found.all() > 0) {
            throw new SetRefusal.Incomplete(set.state(), found);
        }
    }

    private SetState reopen(Desk desk, String choice, SetState next, @Nullable String note) {
        var set = sets.locked(desk, choice)
                .filter(found -> sets.maySee(desk, found))
                .orElseThrow(NoSuchSet::new);
        desk.refuseIfShut();
        if (set.state().open()) {
            return goOn(desk, set, note);
        }
        if (set.state() == SetState.RETURNED) {
            return takeUpAgain(desk, set);
        }
        if (!desk.may(Permission.REOPEN)) {
            throw new NotYourSet().guarding(desk.project());
        }
        if (!desk.may(Permission.ASSIGN)) {
            sets.refuseReviewOfOwn(desk);
        }
        note(desk, set, note);
        return become(set, isSaid(note) ? SetState.REOPENED : next, desk); // in which a note is read
    }

    /** Of two who open a set at the same time, what the second has to say reaches its annotator, too. */
    private SetState goOn(Desk desk, AnnotationSet set, @Nullable String note) {
        var isTheirs = desk.mayChange(set.kind(), set.isOf(desk.member()));
        if (!isTheirs && !desk.may(Permission.REOPEN)) {
            throw new NotYourSet().guarding(desk.project());
        }
        if (set.state() == SetState.ASSIGNED && isTheirs) {
            return become(set, SetState.IN_PROGRESS, desk);
        }
        if (set.kind() != SetKind.ANNOTATOR
                || !isSaid(note)
                || set.isOf(desk.member())
                || !desk.may(Permission.REOPEN)) {
            return set.state();
        }
        if (reopenings.isLast(set.id(), desk.member(), note)) {
            return set.state(); // the same request, come again
        }
        note(desk, set, note);
        return become(set, SetState.REOPENED, desk);
    }

    private void note(Desk desk, AnnotationSet set, @Nullable String note) {
        reopenings.add(set.id(), desk.member(), note);
        if (set.kind() != SetKind.GOLD) {
            herald.reopened(desk.project(), set.owner(), desk.article(), set.id(), note == null ? "" : note);
        }
    }

    private static boolean isSaid(@Nullable String note) {
        return note != null && !note.isBlank();
    }

    /** Whoever comes back after a long time goes on if their place is free still. */
    private SetState takeUpAgain(Desk desk, AnnotationSet set) {
        if (!desk.mayChange(set.kind(), set.isOf(desk.member()))) {
            throw new NotYourSet().guarding(desk.project());
        }
        if (!places.isFree(desk.article(), projects.rules(desk.project()).overlap())) {
            throw new SetRefusal.PlaceTaken();
        }
        return become(set, SetState.IN_PROGRESS, desk);
    }

    private SetState become(AnnotationSet set, SetState next, Desk desk) {
        if (set.state() != next) {
            var wasHandedIn = set.state().handedIn();
            set.become(next);
            if (set.kind() != SetKind.GOLD) {
                var moved = new Push.Moved(desk.article(), set.id(), next.code());
                herald.moved(desk.project(), set.owner(), moved);
            }
            sets.note(set, desk.member());
            if (wasHandedIn != next.handedIn() && !desk.ways().test()) { // which would tell that others have it, too
                accord.measure(desk.article());
            }
            if (wasHandedIn != next.handedIn() && (set.kind() == SetKind.ANNOTATOR || wasHandedIn)) {
                handedIn.fire(new HandedIn(desk.project(), desk.article()));
            }
        }
        return next;
    }
}
