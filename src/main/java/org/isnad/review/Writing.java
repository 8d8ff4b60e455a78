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
import org.isnad.annotation.accord.MarksOfSets;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.OpenSet;
import org.isnad.annotation.sets.OpenSets;
import org.isnad.review.comparison.GoldMark;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Version;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.HeldMarks;
import org.isnad.review.stored.Verdict;
import org.isnad.review.stored.Verdict.Act;
import org.isnad.review.stored.Verdict.Rule;
import org.isnad.review.stored.Verdict.Why;
import org.jspecify.annotations.Nullable;

/** Writes into gold sets what is settled, and beside each disagreement what it has there. */
@ApplicationScoped
class Writing {

    @Inject
    private GoldMarks marks;

    @Inject
    private MarksOfSets all;

    @Inject
    private OpenSets sets;

    @Inject
    private Disagreements disagreements;

    @Inject
    private HeldMarks held;

    /**
     * What the gold set is to have of a disagreement.
     *
     * @param state in which it is then
     * @param author whose name new marks bear
     * @param rule by which it is, of what is settled by itself
     */
    record Order(
            Disagreement about,
            List<Said> said,
            DisagreementState state,
            long author,
            @Nullable Rule rule) {

        private static final long MAKES_ROOM = 0;

        /** As so many said. */
        static Order merged(Disagreement about, Version version, long author, Rule rule) {
            return new Order(about, version.said(), DisagreementState.MERGED, author, rule);
        }

        /** It is settled, since there is nothing to settle. */
        static Order nothing(Disagreement about, long author, Rule rule) {
            return new Order(about, List.of(), DisagreementState.MERGED, author, rule);
        }

        /** A reviewer is to decide it. */
        static Order open(Disagreement about, long author) {
            return new Order(about, List.of(), DisagreementState.OPEN, author, null);
        }

        /** As it was decided, where its spans have come back. */
        static Order standing(Disagreement about, Verdict verdict, long author) {
            return new Order(about, verdict.said(), about.state(), author, null);
        }

        /** As it was merged, where its spans have come back. */
        static Order kept(Disagreement about, long author) {
            var said = about.gold().stream().map(GoldMark::said).toList();
            return new Order(about, said, about.state(), author, null);
        }

        /** Whether it is settled so already, and only to be there again. */
        private boolean stands() {
            return rule == null && state != DisagreementState.OPEN;
        }

        /** Those of one author together, after all that makes room. */
        private long turn() {
            return said.isEmpty() ? MAKES_ROOM : author;
        }

        /** Whether anything is to be written. */
        private boolean changes() {
            var now = about.gold().stream().map(GoldMark::said).toList();
            return stands() ? !said.isEmpty() : state != about.state() || !now.equals(said);
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
        var about = changing.stream().map(Order::about).toList();
        var made = held.made(about);
        var gesture = UUID.randomUUID();
        changing.stream()
                .collect(groupingBy(Order::turn, TreeMap::new, toList()))
                .values()
                .forEach(theirs -> {
                    var settlement = new Settlement(
                            marks,
                            made,
                            all,
                            false,
                            sets.gold(desk, theirs.get(0).author()),
                            gesture);
                    bring(theirs, settlement, ends).forEach((order, refused) -> conclude(order, refused, gesture));
                });
        held.note(about);
    }

    /** Whether a rule refused something of it, by each; of that nothing is in the gold set. */
    private static Map<Order, Boolean> bring(
            List<Order> orders, Settlement settlement, LongFunction<@Nullable Disagreement> ends) {
        Map<Disagreement, List<Said>> wanted = new LinkedHashMap<>();
        orders.forEach(order -> wanted.put(order.about(), order.said()));
        var refused = settlement.bring(wanted, ends).keySet();
        Map<Disagreement, List<Said>> none = new LinkedHashMap<>();
        orders.stream()
                .filter(order -> !order.stands() && refused.contains(order.about()))
                .forEach(order -> none.put(order.about(), List.of()));
        settlement.bring(none, ends);
        Map<Order, Boolean> outcome = new LinkedHashMap<>();
        orders.forEach(order -> outcome.put(order, refused.contains(order.about())));
        return outcome;
    }

    private void conclude(Order order, boolean refused, UUID gesture) {
        if (order.stands()) {
            return; // what a reviewer decided stands, be it that it finds no room at the moment
        }
        if (refused || order.rule() == null) {
            order.about().become(DisagreementState.OPEN);
        } else {
            order.about().merged();
            var why = Why.merged(gesture, order.rule());
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

    /** Relations wait until their spans are settled. */
    void suspend(Desk desk, Collection<Disagreement> all, List<Disagreement> relations) {
        takeBack(relations.stream()
                .map(relation -> Order.open(relation, desk.member()))
                .toList());
        var written = relations.stream().filter(each -> !each.gold().isEmpty()).toList();
        if (!written.isEmpty() && isOpen(desk)) {
            Map<Disagreement, List<Said>> none = new LinkedHashMap<>();
            written.forEach(relation -> none.put(relation, List.of()));
            new Settlement(marks, Map.of(), all, false, sets.gold(desk, desk.member()), UUID.randomUUID())
                    .bring(none, end -> null);
        }
        relations.forEach(relation -> {
            relation.hold(List.of());
            relation.become(DisagreementState.WAITING);
        });
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
        others.addAll(held.holding(
                about.article(), about.gold().stream().map(GoldMark::id).toList()));
        var settlement = new Settlement(marks, held.made(List.of(about)), others, wants, gold, gesture);
        settlement.bring(Map.of(about, said), byId::get).values().stream()
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
        about.decided();
        held.note(List.of(about));
        return settlement.gold();
    }

    /** What a reviewer said in their own words, as the gold set has it: values may have been brought into their form. */
    List<Said> asWritten(OpenSet gold, Disagreement about) {
        var ids = about.gold().stream().map(GoldMark::id).toList();
        var spans = all.these(gold.id(), ids).stream().collect(toMap(PlacedMark::id, Said::of));
        about.hold(about.gold().stream()
                .map(mark -> new GoldMark(mark.id(), spans.getOrDefault(mark.id(), mark.said()), mark.found()))
                .toList());
        return about.gold().stream().map(GoldMark::said).toList();
    }
}
