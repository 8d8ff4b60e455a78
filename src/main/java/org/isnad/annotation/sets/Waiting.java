package org.isnad.annotation.sets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Sees to articles that waited for somebody who has them no more: with the last of these gone, all is handed in. */
@ApplicationScoped
class Waiting {

    /** So that one act does not take long; of more than these, the rest is seen to when somebody reviews. */
    private static final int AT_ONCE = 20;

    @Inject
    private Event<HandedIn> handedIn;

    @PersistenceContext
    private EntityManager database;

    /** @param articles those that somebody has no more, all held */
    void over(long project, Collection<Long> articles) {
        if (!articles.isEmpty()) {
            complete(articles).forEach(article -> handedIn.fire(new HandedIn(project, article)));
        }
    }

    private List<Long> complete(Collection<Long> articles) {
        List<?> found = database.createNativeQuery("""
                        select s.article_id from annotation_set s where s.article_id in (:articles) and s.kind = 'ANNOTATOR'
                        group by s.article_id
                        having sum(s.state in ('ASSIGNED', 'IN_PROGRESS', 'REOPENED')) = 0
                            and sum(s.state in ('SUBMITTED', 'ADJUDICATED')) > 1
                        order by s.article_id
                        """)
                .setParameter("articles", articles)
                .setMaxResults(AT_ONCE)
                .getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
