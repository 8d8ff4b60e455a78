package org.isnad.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.isnad.team.CurrentMember;
import org.isnad.team.Member;
import org.isnad.text.CodePoints;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Tells members of a project what has happened, in the transaction in which it happens: if that comes to nothing, nobody was
 * told. Nobody is told what they did themselves, nor anything of a project that they are not in. However many are told, it is
 * one statement.
 *
 * <pre>{@code
 * telling.tell(News.reopened(project, article, set, note), List.of(owner));
 * telling.tellAll(News.guideline(project, "3"));
 * }</pre>
 */
@ApplicationScoped
public class Telling {

    /** Code points of a note that are kept. */
    private static final int LONGEST_NOTE = 280;

    private static final String INSERT = """
            insert into notice (member_id, kind, project_id, article_id, set_id, thread_id, comment_id, actor_id, act, amount,
                note, told)
            select a.id, :kind, :project, :article, :set, :thread, :comment, :actor, :act, :amount, :note, :now
            from account a where a.closed is null and a.id <> coalesce(:actor, 0)
            and a.id in (:members)
            and exists (select 1 from membership m where m.project_id = :project and m.account_id = a.id) order by a.id
            on duplicate key update article_id = null, amount = notice.amount + :amount, seen = null, mailed = null
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Pushing pushing;

    @Inject
    private CurrentMember current;

    /** Tells these accounts, as far as they are members of the project. */
    public void tell(News news, Collection<Long> members) {
        if (!members.isEmpty()) {
            filled(news).setParameter("members", new TreeSet<>(members)).executeUpdate();
            pushing.told(members);
        }
    }

    /** Tells each account what concerns it: one statement for all who are told the same. */
    public void tellEach(Map<Long, News> news) {
        news.values().stream()
                .distinct()
                .forEach(each -> tell(
                        each,
                        news.entrySet().stream()
                                .filter(entry -> entry.getValue().equals(each))
                                .map(Map.Entry::getKey)
                                .toList()));
    }

    /** Tells everybody in the project. */
    public void tellAll(News news) {
        tell(news, pushing.membersOf(news.project()));
    }

    private Query filled(News news) {
        var comment = news.comment();
        return database.createNativeQuery(INSERT)
                .setParameter("kind", news.kind().name())
                .setParameter("project", news.project())
                .setParameter("article", news.article())
                .setParameter("set", news.set())
                .setParameter(
                        "thread", comment == null ? null : comment.thread().toString())
                .setParameter(
                        "comment", comment == null ? null : comment.comment().toString())
                .setParameter("actor", actor())
                .setParameter("act", news.act().toString())
                .setParameter("amount", news.amount())
                .setParameter("note", shortened(news.note()))
                .setParameter("now", Instant.now());
    }

    private @Nullable Long actor() {
        return current.ifSignedIn().map(Member::id).orElse(null);
    }

    private static String shortened(String note) {
        var whole = note.strip();
        return CodePoints.length(whole) > LONGEST_NOTE
                ? CodePoints.slice(whole, new TextRange(0, LONGEST_NOTE)).strip() + "…"
                : whole;
    }
}
