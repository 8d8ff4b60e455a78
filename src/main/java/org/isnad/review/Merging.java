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
import java.util.stream.Stream;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.HandedIn;
import org.isnad.annotation.sets.OpenSets;
import org.isnad.review.Comparing.Compared;
import org.isnad.review.rules.ReviewRuleBook;
import org.isnad.review.rules.ReviewRules;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.Verdict;
import org.isnad.review.stored.Verdict.Rule;
import org.jspecify.annotations.Nullable;

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
                .forEach(gone -> spans.add(Writing.Order.nothing(gone, desk.member(), Rule.of(wanted))));
        var open = compared.all().stream()
                .filter(each -> !each.isOfRelation() && !each.state().decided())
                .toList();
        var merged = merged(open);
        open.forEach(each -> order(each, merged.get(each.id()), wanted, compared.voters(), desk)
                .ifPresent(spans::add));
        writing.merge(desk, compared.everything(), spans, none -> null);
        relate(desk, compared.all().stream().filter(Disagreement::isOfRelation).toList(), compared, wanted);
        compared.gone().stream().filter(gone -> !compared.isKept(gone)).forEach(this::forget);
    }

    /** Unless a mark of it has to stay, which it explains. */
    private void forget(Disagreement gone) {
        if (gone.gold().isEmpty()) {
            disagreements.remove(gone);
        } else {
            gone.fade();
        }
    }

    /** As long as the gold set is adjudicated, what it has of a disagreement explains itself, be it that nobody says it any more. */
    private void wait(Compared compared) {
        compared.gone().forEach(gone -> {
            if (compared.isKept(gone)) {
                gone.fade();
            } else {
                forget(gone);
            }
        });
    }

    /** After verdicts about spans, those about their relations are written again, or wait no more. */
    void relate(Desk desk, Collection<Disagreement> spans) {
        relate(desk, spans, rules.of(desk.project()));
    }

    private void relate(Desk desk, Collection<Disagreement> spans, ReviewRules wanted) {
        var relations = disagreements.relating(
                desk.article(), spans.stream().map(Disagreement::id).toList());
        if (!relations.isEmpty()) {
            relate(desk, relations, comparing.known(desk, relations), wanted);
        }
    }

    /** What reviewers have taken back is theirs to decide again, whatever rules want; of what nobody says any more nothing is left. */
    void reopen(Desk desk, List<Disagreement> undone) {
        var wanted = rules.of(desk.project()).withoutMerging();
        relate(desk, undone, wanted);
        var relations = undone.stream().filter(Disagreement::isOfRelation).toList();
        if (!relations.isEmpty()) {
            relate(desk, relations, comparing.known(desk, relations), wanted);
        }
        for (var each : undone) {
            boolean isOver = each.isFaded() && !each.state().decided();
            boolean isEnd = isOver
                    && !disagreements
                            .relating(desk.article(), List.of(each.id()))
                            .isEmpty();
            if (isEnd) {
                var nothing = Writing.Order.nothing(each, desk.member(), Rule.of(wanted));
                writing.merge(desk, undone, List.of(nothing), none -> null);
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
        var merged = merged(relations);
        var orders = new ArrayList<Writing.Order>();
        var waiting = new ArrayList<Disagreement>();
        for (var each : relations) {
            var ends = each.ends().stream().map(byId::get).toList();
            var verdict = verdicts.get(each.id());
            if (verdict != null) {
                orders.add(Writing.Order.standing(each, verdict, verdict.madeBy(desk.member())));
            } else if (ends.contains(null)
                    || ends.stream().anyMatch(end -> end != null && !end.state().settled())) {
                waiting.add(each);
            } else if (ends.stream().anyMatch(end -> end != null && end.gold().isEmpty())) {
                var rule = Optional.ofNullable(merged.get(each.id())).map(Verdict::rule); // it may be there again
                orders.add(Writing.Order.nothing(each, desk.member(), rule.orElseGet(() -> Rule.of(wanted))));
            } else {
                settle(each, order(each, merged.get(each.id()), wanted, compared.voters(), desk), orders, desk);
            }
        }
        writing.suspend(desk, compared.everything(), waiting);
        writing.merge(desk, compared.everything(), orders, byId::get);
    }

    /** By which verdicts those were merged of which that may have changed. */
    private Map<Long, Verdict> merged(List<Disagreement> all) {
        return disagreements.standing(all.stream()
                .filter(each -> each.state() == DisagreementState.MERGED && (each.changed() || each.isOfRelation()))
                .map(Disagreement::id)
                .toList());
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
     * What was merged before stays so whatever the project wants by now, as long as the rule by which it was merged would take
     * it again. What a reviewer has taken back, or has decided together with something else, is left to reviewers.
     */
    private static Optional<Writing.Order> order(
            Disagreement about, @Nullable Verdict merged, ReviewRules wanted, Voters voters, Desk desk) {
        boolean wasMerged = about.state() == DisagreementState.MERGED;
        boolean isDue = wasMerged && (about.changed() || isDropped(about));
        if (about.isLeftToReviewer()) { // be it that there was nothing to settle for a while
            return isDue ? Optional.of(Writing.Order.open(about, desk.member())) : Optional.empty();
        }
        if (wasMerged && !isDue) {
            return Optional.empty();
        }
        if (wasMerged && merged != null && voters.upholds(about, merged)) {
            about.merged();
            return Optional.empty();
        }
        var before = wasMerged && !about.changed() && merged != null ? merged.rule() : null;
        return Stream.of(Optional.ofNullable(before), Optional.of(Rule.of(wanted)))
                .flatMap(Optional::stream)
                .flatMap(rule -> merged(about, rule, voters, desk).stream())
                .findFirst()
                .or(() -> wasMerged ? Optional.of(Writing.Order.open(about, desk.member())) : Optional.empty());
    }

    private static Optional<Writing.Order> merged(Disagreement about, Rule rule, Voters voters, Desk desk) {
        return voters.taken(about, rule)
                .map(version -> Writing.Order.merged(about, version, voters.author(version, desk.member()), rule));
    }

    /** A relation that has no mark may have been without its spans. */
    private static boolean isDropped(Disagreement about) {
        return about.isOfRelation() && about.gold().isEmpty();
    }
}
