package org.isnad.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.annotation.sets.SetKind;
import org.isnad.annotation.sets.SetState;
import org.isnad.review.comparison.GoldMark;
import org.isnad.review.comparison.Kind;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Version;
import org.isnad.review.rules.ReviewRuleBook;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.Verdict;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.jspecify.annotations.Nullable;

/** Shows annotators, where their project wants it, what the gold set has that they marked otherwise, and why. */
@Boundary
public class Feedback {

    /**
     * One place at which the gold set is not as the caller marked it.
     *
     * @param name of the article
     * @param begin the first code point that it is about
     * @param own what the caller had there, if anything
     * @param gold what the gold set has there, if anything
     * @param reason code of the reason that the reviewer gave
     * @param note what the reviewer wrote, be it nothing
     */
    public record Difference(
            long article,
            String name,
            int begin,
            Kind kind,
            List<Said> own,
            List<Said> gold,
            @Nullable String reason,
            String note) {}

    /** More than somebody reads at once; what is older was shown before. */
    private static final int MOST = 200;

    /** A place at which all said the same is no difference, unless a reviewer said otherwise. */
    private static final String SETTLED = """
            select d, s.id, coalesce(a.title, a.name) from Disagreement d
            join AnnotationSet s on s.article = d.article and s.kind = :own and s.owner = :member
            join AnnotationSet g on g.article = d.article and g.kind = :gold and g.state = :adjudicated
            join Article a on a.id = d.article
            where d.project = :project and d.firstEnd is null and d.state in :settled order by d.article desc, d.begin, d.id
            """;

    @Inject
    private Disagreements disagreements;

    @Inject
    private ReviewRuleBook rules;

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /** Whether the project shows annotators how the gold set differs. */
    public boolean offered(long project) {
        current.requireToRead(project, Permission.SEE_PROJECT);
        return current.may(project, Permission.ANNOTATE) && rules.of(project).feedback();
    }

    /**
     * What is not as the caller marked it, in articles whose gold set is adjudicated: the latest article first.
     *
     * @throws ReviewRefusal.NoFeedback where the project does not show it
     */
    public List<Difference> mine(long project) {
        var member = current.requireToRead(project, Permission.ANNOTATE);
        if (!rules.of(project).feedback()) {
            throw new ReviewRefusal.NoFeedback();
        }
        var found = new ArrayList<Object[]>();
        database.createQuery(SETTLED, Object[].class)
                .setParameter("own", SetKind.ANNOTATOR)
                .setParameter("member", member.id())
                .setParameter("gold", SetKind.GOLD)
                .setParameter("adjudicated", SetState.ADJUDICATED)
                .setParameter("project", project)
                .setParameter("settled", DisagreementState.SETTLED)
                .setMaxResults(MOST * 5) // of which some are as they marked them
                .getResultStream()
                .filter(row -> differs((Disagreement) row[0], (Long) row[1]))
                .limit(MOST)
                .forEach(found::add);
        var verdicts = disagreements.standing(
                found.stream().map(row -> ((Disagreement) row[0]).id()).toList());
        return found.stream()
                .map(row -> difference(
                        (Disagreement) row[0],
                        (Long) row[1],
                        (String) row[2],
                        Optional.ofNullable(verdicts.get(((Disagreement) row[0]).id()))))
                .toList();
    }

    private static boolean differs(Disagreement about, long set) {
        return version(about, set)
                .filter(version -> !version.said().equals(gold(about)))
                .isPresent();
    }

    private static Difference difference(Disagreement about, long set, String name, Optional<Verdict> verdict) {
        return new Difference(
                about.article(),
                name,
                about.begin(),
                about.kind(),
                version(about, set).map(Version::said).orElse(List.of()),
                gold(about),
                verdict.map(Verdict::reason).orElse(null),
                verdict.map(Verdict::note).orElse(""));
    }

    private static Optional<Version> version(Disagreement about, long set) {
        return about.versions().stream()
                .filter(version -> version.sets().contains(set))
                .findFirst();
    }

    private static List<Said> gold(Disagreement about) {
        return about.gold().stream().map(GoldMark::said).toList();
    }
}
