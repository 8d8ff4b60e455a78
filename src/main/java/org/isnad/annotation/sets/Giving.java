package org.isnad.annotation.sets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.isnad.team.CurrentMember;

/** Gives articles to annotators: what they never had begins as assigned, and what went back from them is theirs again as it was. */
@ApplicationScoped
public class Giving {

    private static final String GIVE = """
            insert into annotation_set (article_id, kind, owner_id, state, revision, changed, given, given_by)
            select a.id, 'ANNOTATOR', c.id, 'ASSIGNED', 0, :now, :now, :giver from article a join account c
            where a.project_id = :project and a.id in (:articles) and c.id in (:owners) order by a.id, c.id
            on duplicate key update
                changed = if(annotation_set.state = 'RETURNED', values(changed), annotation_set.changed),
                state = if(annotation_set.state <> 'RETURNED', annotation_set.state,
                    if(annotation_set.revision = 0, 'ASSIGNED', 'IN_PROGRESS'))
            """;

    /** Those that are given again: of the first time the set itself tells. */
    private static final String NOTE = """
            insert into set_state_change (set_id, state, author_id, made)
            select s.id, s.state, :giver, :now from annotation_set s
            where s.article_id in (:articles) and s.kind = 'ANNOTATOR' and s.owner_id in (:owners)
            and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.changed = :now and s.given < :now order by s.id
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentMember current;

    /** Each of these articles, as far as they are the project's, to each of these accounts; who has one keeps it. */
    public void give(long project, Collection<Long> articles, Collection<Long> owners) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        database.createNativeQuery(GIVE)
                .setParameter("project", project)
                .setParameter("articles", articles)
                .setParameter("owners", owners)
                .setParameter("now", now)
                .setParameter("giver", current.get().id())
                .executeUpdate();
        database.createNativeQuery(NOTE)
                .setParameter("articles", articles)
                .setParameter("owners", owners)
                .setParameter("now", now)
                .setParameter("giver", current.get().id())
                .executeUpdate();
    }
}
