package org.isnad.review;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.HandedIn;
import org.isnad.annotation.sets.OpenSets;
import org.isnad.review.Comparing.Compared;
import org.isnad.review.comparison.Version;
import org.isnad.review.rules.Ballot;
import org.isnad.review.rules.ReviewRuleBook;
import org.isnad.review.rules.ReviewRules;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Disagreements;

/**
 * Compares what was handed in of an article, again whenever that is another, and takes into the gold set what the project
 * wants there by itself. What a reviewer has decided it never touches.
 */
@ApplicationScoped
class Merging {

    @Inject
    private Comparing comparing;

    @Inject
    private Disagreements disagreements;

    @Inject
    private Writing writing;

    @Inject
    private ReviewRuleBook rules;

    @Inject
    private OpenSets sets;

    /** An article is compared when all who were given it have handed it in, or as many as the project wants. */
    void onHandedIn(@Observes HandedIn event) {
        mergeIfDue(event.article());
    }

    void mergeIfDue(long article) {
        var desk = sets.hold(article);
        if (!desk.shared() && !desk.isItem() && comparing.isTime(desk)) {
            merge(desk);
        }
    }

    /** @param desk before an article that is held, of a project in which each marks alone */
    void merge(Desk desk) {
        merge(desk, rules.of(desk.project()));
    }

    /** The same, but that what is to be decided is left to reviewers. */
    void compare(Desk desk) {
        merge(desk, rules.of(desk.project()).withoutMerging());
    }

    private void merge(Desk desk, ReviewRules wanted) {
        var compared = comparing.compare(desk);
        compared.gone().stream().filter(compared::isKept).forEach(Disagreement::fade);
        if (!writing.isOpen(desk)) {
            wait(compared);
            return;
        }
        var spans = new ArrayList<Writing.Order>();
        compared.gone().stream()
                .filter(gone -> !gone.gold().isEmpty() || compared.isKept(gone))
                .forEach(gone -> spans.add(Writing.Order.nothing(gone, desk.member())));
        compared.all().stream()
                .filter(each -> !each.isOfRelation() && !each.state().decided())
                .forEach(each -> order(each, wanted, compared, desk).ifPresent(spans::add));
        writing.merge(desk, compared.everything(), spans, none -> null);
        relate(desk, compared.all().stream().filter(Disagreement::isOfRelation).toList(), compared, wanted);
        compared.gone().stream().filter(gone -> !compared.isKept(gone)).forEach(disagreements::remove);
    }

    /** As long as the gold set is adjudicated, what it has of a disagreement explains itself, be it that nobody says it any more. */
    private void wait(Compared compared) {
        compared.gone().forEach(gone -> {
            if (gone.gold().isEmpty() && !compared.isKept(gone)) {
                disagreements.remove(gone);
            } else {
                gone.fade();
            }
        });
    }

    /** After verdicts about spans, those about their relations are written again, or wait no more. */
    void relate(Desk desk, Collection<Disagreement> spans) {
        var relations = disagreements.relating(
                desk.article(), spans.stream().map(Disagreement::id).toList());
        if (!relations.isEmpty()) {
            relate(desk, relations, comparing.known(desk, relations), rules.of(desk.project()));
        }
    }

    /** What reviewers have taken back is theirs to decide again, whatever rules want; of what nobody says any more nothing is left. */
    void reopen(Desk desk, List<Disagreement> undone) {
        relate(desk, undone);
        var relations = undone.stream().filter(Disagreement::isOfRelation).toList();
        if (!relations.isEmpty()) {
            var wanted = rules.of(desk.project()).withoutMerging();
            relate(desk, relations, comparing.known(desk, relations), wanted);
        }
        for (var each : undone) {
            boolean isOver = each.isFaded() && !each.state().decided();
            boolean isEnd = isOver
                    && !disagreements
                            .relating(desk.article(), List.of(each.id()))
                            .isEmpty();
            if (isEnd) {
                writing.merge(desk, undone, List.of(Writing.Order.nothing(each, desk.member())), none -> null);
            } else if (isOver) {
                disagreements.remove(each);
            }
        }
    }

    private void relate(Desk desk, List<Disagreement> relations, Compared compared, ReviewRules wanted) {
        var byId = compared.all().stream().collect(toMap(Disagreement::id, Function.identity()));
        var verdicts = disagreements.standing(relations.stream()
                .filter(each -> each.state().decided())
                .map(Disagreement::id)
                .toList());
        var orders = new ArrayList<Writing.Order>();
        for (var each : relations) {
            var ends = each.ends().stream().map(byId::get).toList();
            var verdict = verdicts.get(each.id());
            if (verdict != null) {
                orders.add(Writing.Order.standing(each, verdict, verdict.madeBy(desk.member())));
            } else if (ends.contains(null)
                    || ends.stream().anyMatch(end -> end != null && !end.state().settled())) {
                writing.suspend(each);
            } else if (ends.stream().anyMatch(end -> end != null && end.gold().isEmpty())) {
                orders.add(Writing.Order.nothing(each, desk.member())); // there is nothing to relate
            } else {
                settle(each, order(each, wanted, compared, desk), orders, desk);
            }
        }
        writing.merge(desk, compared.everything(), orders, byId::get);
    }

    /** A relation whose spans are settled waits no more. */
    private static void settle(
            Disagreement relation, Optional<Writing.Order> order, List<Writing.Order> orders, Desk desk) {
        if (order.isPresent()) {
            orders.add(order.get());
        } else if (relation.state() == DisagreementState.MERGED) {
            orders.add(Writing.Order.kept(relation, desk.member()));
        } else {
            relation.become(DisagreementState.OPEN);
        }
    }

    /**
     * What was merged before stays so whatever the project wants by now, as long as nobody says otherwise. A relation that has no
     * mark may have been without its spans.
     */
    private static Optional<Writing.Order> order(Disagreement about, ReviewRules rules, Compared compared, Desk desk) {
        boolean wasMerged = about.state() == DisagreementState.MERGED;
        boolean isDropped = about.isOfRelation() && about.gold().isEmpty();
        if (wasMerged && !about.changed() && !isDropped) {
            return Optional.empty();
        }
        var ballot = new Ballot(about.versions(), compared.skills(), compared.alternatives(about));
        return ballot.merged(rules)
                .map(version -> Writing.Order.merged(about, version, author(version, compared.owners(), desk)))
                .or(() -> wasMerged ? Optional.of(Writing.Order.open(about, desk.member())) : Optional.empty());
    }

    /** Whoever said it first. */
    private static long author(Version version, Map<Long, Long> owners, Desk desk) {
        return version.sets().stream().sorted().findFirst().map(owners::get).orElse(desk.member());
    }
}
