package org.isnad.annotation.training;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.SetKind;
import org.isnad.annotation.sets.SetState;
import org.isnad.annotation.sets.Sets;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.audit.Setting;
import org.isnad.audit.Turn;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Lets managers and reviewers say by which articles annotators learn and are measured, and how often. */
@Boundary
public class Naming {

    /** One in so many articles is a test item, as long as nobody has said otherwise. */
    private static final int USUAL_RATE = 10;

    private static final int MOST_RATE = 1000;
    private static final int MOST_CANDIDATES = 200;
    private static final int MOST_OF_HEADING = 200;

    @Inject
    private Sets sets;

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    @PersistenceContext
    private EntityManager database;

    /** All items of the project, training first. */
    public List<ItemCard> items(long project) {
        current.requireToRead(project, Permission.TRAIN);
        return database.createQuery("""
                        select new org.isnad.annotation.training.ItemCard(a.id, coalesce(a.title, a.name), i.kind,
                            count(s.id), coalesce(sum(case when s.state in :done then 1 else 0 end), 0))
                        from TrainingItem i join Article a on a.id = i.article
                        left join AnnotationSet s on s.article = a.id and s.kind = :own
                        where a.project = :project group by a.id, a.title, a.name, i.kind order by i.kind desc, a.id
                        """, ItemCard.class)
                .setParameter("project", project)
                .setParameter("own", SetKind.ANNOTATOR)
                .setParameter("done", EnumSet.of(SetState.SUBMITTED, SetState.ADJUDICATED))
                .getResultList();
    }

    /** Articles that could become items: those with an adjudicated gold set, the latest first, 200 at most. */
    public List<Candidate> candidates(long project) {
        current.requireToRead(project, Permission.TRAIN);
        return database.createQuery("""
                        select new org.isnad.annotation.training.Candidate(a.id, coalesce(a.title, a.name))
                        from AnnotationSet g join Article a on a.id = g.article
                        where a.project = :project and g.kind = :gold and g.state = :adjudicated
                        and not exists (select 1 from TrainingItem i where i.article = a.id) order by a.id desc
                        """, Candidate.class)
                .setParameter("project", project)
                .setParameter("gold", SetKind.GOLD)
                .setParameter("adjudicated", SetState.ADJUDICATED)
                .setMaxResults(MOST_CANDIDATES)
                .getResultList();
    }

    /** @throws TrainingRefusal.NoGoldToGoBy unless its gold set is adjudicated */
    public void name(long article, ItemKind kind) {
        var desk = open(article);
        database.createNativeQuery(
                        "select id from article where id = :article for update") // before its sets, as all do
                .setParameter("article", article)
                .getResultList();
        if (sets.visible(desk, "gold")
                .filter(gold -> gold.state() == SetState.ADJUDICATED)
                .isEmpty()) {
            throw new TrainingRefusal.NoGoldToGoBy();
        }
        var item = Optional.ofNullable(database.find(TrainingItem.class, article));
        item.ifPresentOrElse(
                known -> known.become(kind, desk.member()),
                () -> database.persist(new TrainingItem(article, kind, desk.member())));
        note(desk, kind.code());
    }

    /** Makes it an article like any other; what was marked in it stays, and counts for nothing. */
    public void unname(long article) {
        var desk = open(article);
        Optional.ofNullable(database.find(TrainingItem.class, article)).ifPresent(item -> {
            database.remove(item);
            note(desk, "–");
        });
    }

    /** How many articles the queue gives an annotator of which one is a test item; 0 for none. */
    public int rate(long project) {
        current.requireToRead(project, Permission.TRAIN);
        List<?> found = database.createNativeQuery("select rate from training_rate where project_id = :project")
                .setParameter("project", project)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(rate -> ((Number) rate).intValue())
                .orElse(USUAL_RATE);
    }

    /** @param rate from 2 to 1000, or 0 for no tests */
    public void rate(long project, int rate) {
        var member = current.require(project, Permission.TRAIN);
        if (rate != 0 && (rate < 2 || rate > MOST_RATE)) {
            throw new TrainingRefusal.RateOutOfRange(MOST_RATE);
        }
        int before = rate(project);
        database.createNativeQuery("""
                        insert into training_rate (project_id, rate) values (:project, :rate)
                        on duplicate key update rate = :rate
                        """)
                .setParameter("project", project)
                .setParameter("rate", rate)
                .executeUpdate();
        audit.note(
                Act.SETTINGS_CHANGED,
                member.id(),
                project,
                new Turn(Setting.TEST_RATE, String.valueOf(before), String.valueOf(rate)).line());
    }

    private Desk open(long article) {
        var desk = sets.desk(article);
        current.require(desk.project(), Permission.TRAIN);
        return desk;
    }

    private void note(Desk desk, String kind) {
        var heading = database.createQuery(
                        "select coalesce(a.title, a.name) from Article a where a.id = :article", String.class)
                .setParameter("article", desk.article())
                .getSingleResult();
        audit.note(
                Act.SETTINGS_CHANGED,
                desk.member(),
                desk.project(),
                new Turn(Setting.ITEM, shortened(heading), kind).line());
    }

    /** In one line, and so that the log does not cut off what comes after it. */
    private static String shortened(String heading) {
        var line = heading.replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return length > MOST_OF_HEADING ? line.substring(0, line.offsetByCodePoints(0, MOST_OF_HEADING)) + "…" : line;
    }
}
