package org.isnad.annotation.training;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.Boundary;
import org.isnad.annotation.accord.MarksOfSets;
import org.isnad.annotation.accord.Tally;
import org.isnad.annotation.sets.SetKind;
import org.isnad.annotation.sets.SetState;
import org.isnad.annotation.sets.Sets;
import org.isnad.team.Permission;

/** Tells annotators in training how near their marks are to the gold set, as often as they ask. */
@Boundary
public class Checking {

    /** What was found, and how much of it is exactly right. */
    public record Feedback(Tally tally, List<Finding> findings) {}

    @Inject
    private Sets sets;

    @Inject
    private MarksOfSets marks;

    @PersistenceContext
    private EntityManager database;

    /** Whether the article is for the caller to learn by. */
    public boolean offered(long article) {
        return sets.desk(article).may(Permission.ANNOTATE) && gold(article).isPresent();
    }

    /** @throws TrainingRefusal.NotForTraining of any other article, be it a test item or none */
    public Feedback check(long article) {
        var desk = sets.desk(article);
        var gold = gold(article).filter(any -> desk.may(Permission.ANNOTATE));
        if (gold.isEmpty()) {
            throw new TrainingRefusal.NotForTraining();
        }
        var own = sets.visible(desk, "mine").map(set -> set.id());
        var read = marks.of(own.map(id -> List.of(id, gold.get())).orElseGet(() -> List.of(gold.get())));
        var mine = own.map(id -> read.getOrDefault(id, List.of())).orElseGet(List::of);
        var findings = Finding.of(mine, read.getOrDefault(gold.get(), List.of()));
        return new Feedback(tally(findings), findings);
    }

    private static Tally tally(List<Finding> findings) {
        var counts = findings.stream().collect(Collectors.groupingBy(Finding::verdict, Collectors.counting()));
        int right = counts.getOrDefault(Finding.Verdict.RIGHT, 0L).intValue();
        int missed = counts.getOrDefault(Finding.Verdict.MISSED, 0L).intValue();
        int surplus = counts.getOrDefault(Finding.Verdict.TOO_MANY, 0L).intValue();
        int wrong = findings.size() - right - missed - surplus;
        return new Tally(right, surplus + wrong, missed + wrong);
    }

    /** The gold set that annotators learn by, if the article is for that. */
    private Optional<Long> gold(long article) {
        return database.createQuery("""
                        select g.id from AnnotationSet g join TrainingItem i on i.article = g.article
                        where g.article = :article and i.kind = :training and g.kind = :gold and g.state = :adjudicated
                        """, Long.class)
                .setParameter("article", article)
                .setParameter("training", ItemKind.TRAINING)
                .setParameter("gold", SetKind.GOLD)
                .setParameter("adjudicated", SetState.ADJUDICATED)
                .getResultStream()
                .findFirst();
    }
}
