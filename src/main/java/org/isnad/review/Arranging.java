package org.isnad.review;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.isnad.Boundary;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.OpenSets;
import org.isnad.review.ReviewRefusal.NoSuchDisagreement;
import org.isnad.review.comparison.Place;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.Gesture;
import org.isnad.review.stored.Gesture.Did;
import org.isnad.review.stored.Gestures;
import org.isnad.review.stored.PlacesApart;
import org.isnad.review.stored.Postponements;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.jspecify.annotations.Nullable;

/** Lets reviewers lay out what there is to decide, before they do. */
@Boundary
public class Arranging {

    @Inject
    private Disagreements disagreements;

    @Inject
    private Gestures gestures;

    @Inject
    private PlacesApart apart;

    @Inject
    private Postponements postponements;

    @Inject
    private Merging merging;

    @Inject
    private Cards cards;

    @Inject
    private OpenSets sets;

    @Inject
    private GoldDesks desks;

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
     * @param key by which the same request is known when it comes again
     * @return what became of it
     * @throws ReviewRefusal.NothingToSplit unless it is open, and at several places
     */
    public List<DisagreementCard> split(long disagreement, @Nullable UUID key) {
        var digest = Gestures.digest(disagreement);
        var known = gestures.known(key, current.get().id(), Did.SPLIT, digest);
        if (known.isPresent()) {
            return again(known.get());
        }
        var article = article(disagreement);
        var desk = hold(article);
        return gestures.known(key, desk.member(), Did.SPLIT, digest) // it may have come twice at once
                .map(this::again)
                .orElseGet(() -> split(desk, disagreement, Objects.requireNonNullElseGet(key, UUID::randomUUID)));
    }

    private List<DisagreementCard> again(Gesture known) {
        current.require(known.project(), Permission.REVIEW);
        return cards.of(known.project(), disagreements.inOrder(known.disagreements()));
    }

    private List<DisagreementCard> split(Desk desk, long disagreement, UUID key) {
        desks.open(desk);
        var about = needed(disagreement);
        var places = about.isOfRelation() ? Set.<Place>of() : places(about);
        if (about.state() != DisagreementState.OPEN || places.size() < 2) {
            throw new ReviewRefusal.NothingToSplit();
        }
        apart.take(desk.article(), places, key);
        merging.compare(desk);
        var parts = disagreements.of(desk.article()).stream()
                .filter(each -> !each.isOfRelation() && places.containsAll(places(each)))
                .toList();
        var ids = parts.stream().map(Disagreement::id).toList();
        gestures.add(new Gesture(desk.project(), desk.member(), key, Did.SPLIT, ids)
                .as(Gestures.digest(disagreement))
                .in(desk.article()));
        return cards.of(desk.project(), parts);
    }

    /** Where somebody made a span of it. */
    static Set<Place> places(Disagreement about) {
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
