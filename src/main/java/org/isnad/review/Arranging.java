package org.isnad.review;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import java.time.Instant;
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
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Lets reviewers lay out what there is to decide, before they do. */
@Boundary
public class Arranging {

    /** So that one act does not hold many articles for long. */
    private static final int AT_ONCE = 50;

    @Inject
    private Disagreements disagreements;

    @Inject
    private Comparing comparing;

    @Inject
    private Merging merging;

    @Inject
    private Cards cards;

    @Inject
    private OpenSets sets;

    @Inject
    private CurrentMember current;

    /** Leaves it for after all others. */
    public DisagreementCard postpone(long disagreement) {
        hold(article(disagreement));
        var about = needed(disagreement);
        about.postpone(Instant.now());
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

    private static Set<Place> places(Disagreement about) {
        return Recognizing.places(about.layer(), about.versions()).collect(toSet());
    }

    /**
     * Compares an article that not all have handed in who are to.
     *
     * @return all that there is to settle of it
     */
    public List<DisagreementCard> compare(long article) {
        var desk = hold(article);
        if (desk.shared() || desk.isItem()) {
            throw new ReviewRefusal.NotCompared();
        }
        merging.merge(desk);
        var all = disagreements.of(article);
        if (all.isEmpty()) {
            throw new ReviewRefusal.TooFewSets();
        }
        return cards.of(desk.project(), all);
    }

    /**
     * Compares articles that were submitted and never compared, {@value #AT_ONCE} at most: what was there before the project
     * reviewed, or became due by another rule.
     *
     * @return how many are left for another time
     */
    public int catchUp(long project) {
        current.require(project, Permission.REVIEW);
        var due = comparing.neverCompared(project).stream()
                .filter(article -> comparing.isTime(project, article))
                .toList();
        due.stream().limit(AT_ONCE).forEach(article -> merging.merge(sets.hold(article)));
        return Math.max(0, due.size() - AT_ONCE);
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
