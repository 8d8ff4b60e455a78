package org.isnad.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.isnad.annotation.GoldMarks;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.OpenSet;
import org.isnad.annotation.sets.OpenSets;
import org.isnad.review.comparison.GoldMark;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Version;
import org.isnad.review.rules.ReviewRuleBook;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.Verdict;
import org.isnad.review.stored.Verdict.Act;
import org.isnad.review.stored.Verdict.Why;
import org.jspecify.annotations.Nullable;

/** Writes into gold sets what is settled, and beside each disagreement what it has there. */
@ApplicationScoped
class Writing {

    @Inject
    private GoldMarks marks;

    @Inject
    private OpenSets sets;

    @Inject
    private Disagreements disagreements;

    @Inject
    private ReviewRuleBook rules;

    /**
     * What the gold set is to have of a disagreement.
     *
     * @param state in which it is then
     * @param author whose name new marks bear
     * @param stands whether it is settled so already, and only to be there again
     */
    record Order(Disagreement about, List<Said> said, DisagreementState state, long author, boolean stands) {

        /** As so many said. */
        static Order merged(Disagreement about, Version version, long author) {
            return new Order(about, version.said(), DisagreementState.MERGED, author, false);
        }

        /** It is settled, since there is nothing to settle. */
        static Order nothing(Disagreement about, long author) {
            return new Order(about, List.of(), DisagreementState.MERGED, author, false);
        }

        /** A reviewer is to decide it. */
        static Order open(Disagreement about, long author) {
            return new Order(about, List.of(), DisagreementState.OPEN, author, false);
        }

        /** As it was decided, where its spans have come back. */
        static Order standing(Disagreement about, Verdict verdict, long author) {
            return new Order(about, verdict.said(), about.state(), author, true);
        }

        /** As it was merged, where its spans have come back. */
        static Order kept(Disagreement about, long author) {
            var said = about.gold().stream().map(GoldMark::said).toList();
            return new Order(about, said, about.state(), author, true);
        }

        /** Whether anything is to be written. */
        private boolean changes() {
            var now = about.gold().stream().map(GoldMark::said).toList();
            return stands ? !said.isEmpty() : state != about.state() || !now.equals(said);
        }
    }

    /**
     * Carries out what rules want; what a layer does not admit is left to reviewers. Into a gold set that is adjudicated nothing
     * goes by itself.
     *
     * @param ends finds the disagreement about one end of a relation
     */
    void merge(Desk desk, Collection<Disagreement> all, List<Order> orders, LongFunction<@Nullable Disagreement> ends) {
        var changing = orders.stream().filter(Order::changes).toList();
        if (changing.isEmpty() || !isOpen(desk)) {
            return;
        }
        takeBack(changing);
        var why = Why.merged(rules.of(desk.project()));
        changing.stream()
                .collect(groupingBy(Order::author, TreeMap::new, toList()))
                .forEach((author, theirs) -> {
                    var settlement = new Settlement(marks, all, false, sets.gold(desk, author), why.gesture());
                    Map<Disagreement, List<Said>> wanted = new LinkedHashMap<>();
                    theirs.forEach(order -> wanted.put(order.about(), order.said()));
                    var refused = settlement.bring(wanted, ends);
                    Map<Disagreement, List<Said>> none = new LinkedHashMap<>();
                    theirs.stream()
                            .filter(order -> !order.stands() && refused.containsKey(order.about()))
                            .forEach(order -> none.put(order.about(), List.of()));
                    settlement.bring(none, ends);
                    theirs.forEach(order -> conclude(order, refused.containsKey(order.about()), why));
                });
    }

    private void conclude(Order order, boolean refused, Why why) {
        if (order.stands()) {
            return; // what a reviewer decided stands, be it that it finds no room at the moment
        }
        if (refused || order.state() != DisagreementState.MERGED) {
            order.about().become(refused ? DisagreementState.OPEN : order.state());
        } else {
            order.about().merged();
            disagreements.add(new Verdict(order.about(), Act.MERGED, order.said(), null, why));
        }
    }

    /** Whether what is settled by itself can be written down now. */
    boolean isOpen(Desk desk) {
        return sets.isGoldOpen(desk.article());
    }

    /** What was merged before and is to be otherwise now. */
    private void takeBack(List<Order> orders) {
        var merged = orders.stream()
                .filter(order -> !order.stands())
                .map(Order::about)
                .filter(about -> about.state() == DisagreementState.MERGED)
                .map(Disagreement::id)
                .toList();
        disagreements.standing(merged).values().forEach(Verdict::takeBack);
    }

    /** A relation waits until its spans are settled. */
    void suspend(Disagreement relation) {
        takeBack(List.of(Order.open(relation, 0)));
        relation.hold(List.of());
        relation.become(DisagreementState.WAITING);
    }

    /**
     * Carries out what a reviewer decided.
     *
     * @param gold locked, open, and theirs to change
     * @param wants whether they decide, or take back what they decided
     * @return the gold set as it is then
     */
    OpenSet decide(OpenSet gold, Disagreement about, List<Said> said, UUID gesture, boolean wants) {
        var byId = disagreements.all(about.ends()).stream().collect(toMap(Disagreement::id, Function.identity()));
        var others = new ArrayList<>(disagreements.relating(about.article(), List.of(about.id())));
        others.addAll(disagreements.holding(
                about.article(), about.gold().stream().map(GoldMark::id).toList()));
        var settlement = new Settlement(marks, others, wants, gold, gesture);
        settlement.bring(Map.of(about, said), byId::get).values().stream()
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
        about.become(DisagreementState.DECIDED);
        return settlement.gold();
    }
}
