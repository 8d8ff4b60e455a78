package org.isnad.annotation.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.Sights;
import org.isnad.notice.News;
import org.isnad.notice.Telling;
import org.jspecify.annotations.Nullable;

/**
 * Tells of comments: whom they call by name, those who take part in the thread, and whose marks it is about. Nobody is told
 * of a thread that they may not hear. However many have said something, it is as many statements.
 */
@ApplicationScoped
class Audience {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Sights sights;

    @Inject
    private Telling telling;

    /** Something was said for the first time. */
    void hear(Desk desk, CommentThread thread, Comment.Key key, String text) {
        var called = called(desk.project(), Summons.in(text));
        var others = new HashSet<>(partakers(key, thread.set()));
        var hearing = hearing(thread, both(called, others));
        called.retainAll(hearing);
        others.retainAll(hearing);
        others.removeAll(called);
        database.flush(); // a notice points to its comment
        tell(desk, thread, key, called, others);
    }

    /** Something was said otherwise: whom it calls now, and did not before. */
    void hearAgain(Desk desk, CommentThread thread, Comment.Key key, String before, String after) {
        var names = new HashSet<>(Summons.in(after));
        names.removeAll(Summons.in(before));
        var called = called(desk.project(), names);
        called.retainAll(hearing(thread, called));
        tell(desk, thread, key, called, Set.of());
    }

    private void tell(Desk desk, CommentThread thread, Comment.Key key, Set<Long> called, Set<Long> others) {
        var news = News.said(desk.project(), desk.article(), thread.set(), new News.Said(key.thread(), key.id()));
        telling.tell(news.mentioning(), called);
        telling.tell(news, others);
    }

    private Set<Long> hearing(CommentThread thread, Set<Long> members) {
        return thread.set() == null ? members : sights.whoSees(thread.set(), members);
    }

    private Set<Long> called(long project, Set<String> logins) {
        return logins.isEmpty()
                ? new HashSet<>()
                : ids(database.createNativeQuery("""
                                select distinct a.id from account a join membership m on m.account_id = a.id
                                where m.project_id = :project and lower(a.login) in (:logins)
                                """)
                        .setParameter("project", project)
                        .setParameter("logins", logins)
                        .getResultList());
    }

    /** Who has said something in the thread, and whose set it is about. */
    private Set<Long> partakers(Comment.Key key, @Nullable Long set) {
        return ids(database.createNativeQuery("""
                        select author_id from comment where thread_id = :thread union
                        select owner_id from annotation_set where id = :set and owner_id is not null
                        """)
                .setParameter("thread", key.thread().toString())
                .setParameter("set", set)
                .getResultList());
    }

    private static Set<Long> both(Set<Long> some, Set<Long> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<Long> ids(List<?> rows) {
        var ids = new HashSet<Long>();
        rows.forEach(row -> ids.add(((Number) row).longValue()));
        return ids;
    }
}
