package org.isnad.corpus;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.jspecify.annotations.Nullable;

/** Says which articles are to be worked on before others. */
@Boundary
public class Scheduling {

    /**
     * What is to be another way; what is not told of stays as it is.
     *
     * @param keepDue whether the day stays; else {@code due} takes its place, which may be none
     */
    public record Change(
            @Nullable Integer priority,
            boolean keepDue,
            @Nullable LocalDate due,
            @Nullable Double uncertainty) {}

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /**
     * Changes all these articles of a project in one statement, or none.
     *
     * @throws CorpusRefusal if there is no such priority, or an uncertainty that is no share
     * @throws CorpusRefusal.NoSuchArticle if one of them is not the project's
     */
    public void put(long project, List<Long> articles, Change change) {
        current.require(project, Permission.ASSIGN);
        check(change);
        var distinct = articles.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return;
        }
        var changed = database.createNativeQuery("""
                        update article set priority = coalesce(:priority, priority),
                            due = case when :keepDue then due else :due end,
                            uncertainty = coalesce(:uncertainty, uncertainty)
                        where project_id = :project and id in (:articles)
                        """)
                .setParameter("priority", change.priority())
                .setParameter("keepDue", change.keepDue())
                .setParameter("due", change.due())
                .setParameter("uncertainty", change.uncertainty())
                .setParameter("project", project)
                .setParameter("articles", distinct)
                .executeUpdate();
        if (changed < distinct.size()) {
            throw new CorpusRefusal.NoSuchArticle();
        }
    }

    private static void check(Change change) {
        var priority = change.priority();
        if (priority != null && (priority < Urgency.LEAST || priority > Urgency.MOST)) {
            throw new CorpusRefusal.NoSuchPriority(Urgency.LEAST, Urgency.MOST);
        }
        var uncertainty = change.uncertainty();
        if (uncertainty != null && !(uncertainty >= 0 && uncertainty <= 1)) {
            throw new CorpusRefusal.NotAShare();
        }
        var due = change.due();
        if (due != null && (due.getYear() < 2000 || due.getYear() > 2999)) {
            throw new CorpusRefusal.NoSuchDay();
        }
    }
}
