package org.isnad.review;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.isnad.Boundary;
import org.isnad.annotation.Authors;
import org.isnad.annotation.GoldMarks;
import org.isnad.annotation.GoldMarks.Hand;
import org.isnad.annotation.sets.AnnotationSet;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.SetState;
import org.isnad.annotation.sets.Sets;
import org.isnad.review.rules.BlindReview;
import org.isnad.review.rules.Reason;
import org.isnad.review.rules.ReviewRuleBook;
import org.isnad.review.rules.ReviewRules;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.HeldMarks;
import org.isnad.team.Permission;
import org.jspecify.annotations.Nullable;

/** Tells where a mark of a gold set comes from: who said what there, and who or which rule settled it, and why. */
@Boundary
public class Explaining {

    /**
     * Where a mark comes from.
     *
     * @param hand who made it on the canvas, where no verdict did
     * @param settled what it came of, each with the verdict that stands; none of what was made by hand alone
     * @param names of those who are named by their logins
     * @param reasons that the verdicts give and the project still knows
     */
    public record Origin(
            @Nullable Hand hand, List<DisagreementCard> settled, Map<String, String> names, List<Reason> reasons) {}

    @Inject
    private Sets sets;

    @Inject
    private GoldMarks marks;

    @Inject
    private Authors authors;

    @Inject
    private HeldMarks held;

    @Inject
    private Cards cards;

    @Inject
    private ReviewRuleBook rules;

    @Inject
    private BlindReview blind;

    @PersistenceContext
    private EntityManager database;

    /**
     * To all who may see the gold set. Annotators are not told who decided; nor why, unless the project teaches them by it and
     * the gold set is adjudicated.
     *
     * @param mark a span or a relation of the article's gold set
     * @throws ReviewRefusal.NoSuchGoldMark if it is none
     */
    public Origin of(long article, UUID mark) {
        var desk = sets.desk(article);
        var gold = sets.visible(desk, "gold")
                .filter(set -> marks.has(set.id(), mark))
                .orElseThrow(ReviewRefusal.NoSuchGoldMark::new);
        var rule = rules.of(desk.project());
        var about = held.holding(article, Set.of(mark));
        var told = cards.of(desk.project(), about).stream()
                .map(card -> desk.may(Permission.SEE_ALL_SETS) ? card : card.told(teaches(gold, rule)))
                .toList();
        var hand = about.stream().allMatch(each -> found(each, mark)) ? hand(desk, gold, mark) : null;
        return new Origin(hand, told, names(desk, told, hand), reasons(rule, told));
    }

    private static boolean teaches(AnnotationSet gold, ReviewRules rules) {
        return rules.feedback() && gold.state() == SetState.ADJUDICATED;
    }

    /** Whether the mark was there before it was settled. */
    private static boolean found(Disagreement about, UUID mark) {
        return about.gold().stream().anyMatch(each -> each.id().equals(mark) && each.found());
    }

    private @Nullable Hand hand(Desk desk, AnnotationSet gold, UUID mark) {
        var told = authors.told(desk.project(), desk.article());
        return marks.byHand(gold.id(), mark)
                .map(hand -> new Hand(told.apply(hand.login()), hand.made()))
                .orElse(null);
    }

    /** Letters that stand for somebody are nobody's login. */
    private Map<String, String> names(Desk desk, List<DisagreementCard> told, @Nullable Hand hand) {
        var logins = new HashSet<String>();
        told.stream()
                .flatMap(card -> Stream.ofNullable(card.verdict()))
                .flatMap(verdict -> Stream.ofNullable(verdict.by()))
                .forEach(logins::add);
        if (!blind.binds(desk.project())) {
            Stream.ofNullable(hand).map(Hand::login).forEach(logins::add);
            told.forEach(card -> card.versions().forEach(version -> logins.addAll(version.by())));
        }
        return logins.isEmpty()
                ? Map.of()
                : database.createQuery("select a.login, a.name from Account a where a.login in :logins", Object[].class)
                        .setParameter("logins", logins)
                        .getResultStream()
                        .collect(toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private static List<Reason> reasons(ReviewRules rules, List<DisagreementCard> told) {
        return rules.reasons().stream()
                .filter(reason -> told.stream()
                        .flatMap(card -> Stream.ofNullable(card.verdict()))
                        .anyMatch(verdict -> reason.code().equals(verdict.reason())))
                .toList();
    }
}
