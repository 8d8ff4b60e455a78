package org.isnad.annotation.sets;

import jakarta.inject.Inject;
import org.isnad.Boundary;
import org.isnad.annotation.accord.Accord;
import org.isnad.annotation.sets.SetRefusal.NoSuchSet;
import org.isnad.annotation.sets.SetRefusal.NoWayToState;
import org.isnad.annotation.sets.SetRefusal.NotYourSet;
import org.isnad.team.Permission;
import org.isnad.team.ProjectDesk;

/**
 * Hands a set in, gives it back, and closes a gold set. Annotators hand in their own; taking it back is for those who
 * review, since whoever has handed in may see what others marked.
 */
@Boundary
public class HandingIn {

    @Inject
    private Sets sets;

    @Inject
    private Places places;

    @Inject
    private ProjectDesk projects;

    @Inject
    private Accord accord;

    /**
     * Brings a set into another state; into the one it is in changes nothing.
     *
     * @param choice {@code mine}, {@code gold}, {@code shared} or a set's id
     * @param state {@code submitted}, {@code in_progress} or {@code adjudicated}
     */
    public SetState bring(long article, String choice, String state) {
        var desk = sets.desk(article);
        var next = SetState.of(state);
        return switch (next) {
            case SUBMITTED, ADJUDICATED -> close(desk, choice, next);
            case IN_PROGRESS, REOPENED -> reopen(desk, choice, next);
            case ASSIGNED, RETURNED -> throw new SetRefusal.UnknownState(state);
        };
    }

    private SetState close(Desk desk, String choice, SetState next) {
        var set = sets.forChange(desk, choice);
        if (set.kind() == SetKind.GOLD) {
            sets.refuseReviewOfOwn(desk);
        }
        var end = set.kind() == SetKind.GOLD ? SetState.ADJUDICATED : SetState.SUBMITTED;
        if (set.state() != next && (next != end || !set.state().open())) {
            throw new NoWayToState(set.state(), next);
        }
        return become(set, next, desk);
    }

    private SetState reopen(Desk desk, String choice, SetState next) {
        var set = sets.locked(desk, choice)
                .filter(found -> sets.maySee(desk, found))
                .orElseThrow(NoSuchSet::new);
        desk.refuseIfShut();
        if (set.state().open()) {
            return set.state() == SetState.ASSIGNED && desk.mayChange(set.kind(), set.isOf(desk.member()))
                    ? become(set, SetState.IN_PROGRESS, desk)
                    : set.state();
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
        return become(set, next, desk);
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
            if (wasHandedIn != next.handedIn()) {
                accord.measure(desk.article());
            }
        }
        return next;
    }
}
