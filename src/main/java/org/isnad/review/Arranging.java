package org.isnad.review;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.Boundary;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.OpenSets;
import org.isnad.review.ReviewRefusal.NoSuchDisagreement;
import org.isnad.review.comparison.Place;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.Postponements;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Lets reviewers lay out what there is to decide, before they do. */
@Boundary
public class Arranging {

    @Inject
    private Disagreements disagreements;

    @Inject
    private Postponements postponements;

    @Inject
    private Merging merging;

    @Inject
    private Cards cards;

    @Inject
    private OpenSets sets;

    @Inject
    private CurrentMember current;

    /**
     * Leaves it for after all others in the caller's own queue; others find it where it was.
     *
     * @throws ReviewRefusal.NothingToPostpone unless it is to be decided
     */
    public DisagreementCard postpone(long disagreement) {
        article(disagreement);
        var about = needed(disagreement);
        var member = current.require(about.project(), Permission.REVIEW);
        if (!DisagreementState.TO_DO.contains(about.state())) {
            throw new ReviewRefusal.NothingToPostpone();
        }
        postponements.postpone(about, member.id());
        return cards.of(about.project(), List.of(about)).get(0);
    }

    /**
     * Makes of one at several places one for each of them, so that more than one can be taken.
     *
     * @return what became of it
     */
    public List<DisagreementCard> split(long disagreement) {
        var article = article(disagreement);
        var desk = hold(article);
        sets.lock(article, "gold", null).refuseIfClosed();
        var about = needed(disagreement);
        var places = about.isOfRelation() ? Set.<Place>of() : places(about);
        var apart = disagreements.apart(article);
        if (!places.isEmpty() && apart.containsAll(places)) {
            return cards.of(desk.project(), over(about, apart)); // the same request, come again
        }
        if (about.state() != DisagreementState.OPEN || places.size() < 2) {
            throw new ReviewRefusal.NothingToSplit();
        }
        disagreements.takeApart(article, places);
        merging.merge(desk);
        var parts = disagreements.of(article).stream()
                .filter(each -> !each.isOfRelation() && places.containsAll(places(each)))
                .toList();
        return cards.of(desk.project(), parts);
    }

    /** Those that stand apart and lie over one another, of which it is one. */
    private List<Disagreement> over(Disagreement about, Set<Place> apart) {
        var group = new ArrayList<Disagreement>();
        int end = 0;
        for (var each : disagreements.of(about.article())) {
            if (!each.isOfRelation() && each.layer().equals(about.layer()) && apart.containsAll(places(each))) {
                if (each.begin() >= end) {
                    if (group.contains(about)) {
                        return group;
                    }
                    group.clear();
                }
                group.add(each);
                end = Math.max(end, each.end());
            }
        }
        return group;
    }

    private static Set<Place> places(Disagreement about) {
        return Recognizing.places(about.layer(), about.versions()).collect(toSet());
    }

    /** Compares an article that not all have handed in who are to. */
    public void compare(long article) {
        var desk = hold(article);
        if (desk.shared() || desk.isItem()) {
            throw new ReviewRefusal.NotCompared();
        }
        merging.merge(desk);
        if (disagreements.of(article, List.of(), 1).isEmpty()) {
            throw new ReviewRefusal.TooFewSets();
        }
    }

    private Desk hold(long article) {
        var desk = sets.hold(article);
        current.require(desk.project(), Permission.REVIEW);
        return desk;
    }

    private long article(long disagreement) {
        return disagreements.articleOf(disagreement).orElseThrow(NoSuchDisagreement::new);
    }

    private Disagreement needed(long id) {
        return disagreements.find(id).orElseThrow(NoSuchDisagreement::new);
    }
}
