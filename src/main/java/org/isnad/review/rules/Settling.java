package org.isnad.review.rules;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.audit.Turn;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Lets managers settle how their project goes about its review. */
@Boundary
public class Settling {

    @Inject
    private ReviewRuleBook book;

    @Inject
    private BlindReview blind;

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    @PersistenceContext
    private EntityManager database;

    public ReviewRules of(long project) {
        current.requireToRead(project, Permission.SEE_PROJECT);
        return book.of(project);
    }

    /** Whether letters stand for annotators to the caller. */
    public boolean hides(long project) {
        current.requireToRead(project, Permission.SEE_PROJECT);
        return blind.binds(project);
    }

    /**
     * Settles other rules; nobody else does meanwhile. What is decided stays.
     *
     * @param wish what they are to be, once it is seen what they are
     * @throws RulesRefusal unless a review can go by them; then nothing is changed
     */
    public ReviewRules change(long project, UnaryOperator<ReviewRules> wish) {
        var manager = current.require(project, Permission.CHANGE_SETTINGS);
        book.hold(project);
        var known = Optional.ofNullable(database.find(ReviewRule.class, project, LockModeType.PESSIMISTIC_WRITE));
        var before = known.map(ReviewRule::rules).orElse(ReviewRules.USUAL);
        var rules = wish.apply(before);
        rules.refuseUnlessPossible();
        known.ifPresentOrElse(row -> row.become(rules), () -> database.persist(new ReviewRule(project, rules)));
        if (!rules.equals(before)) {
            audit.note(Act.SETTINGS_CHANGED, manager.id(), project, Turn.all(before.told(), rules.told()));
        }
        return rules;
    }
}
