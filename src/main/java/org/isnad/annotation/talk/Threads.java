package org.isnad.annotation.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.isnad.annotation.talk.ThreadCard.Deed;
import org.isnad.annotation.talk.ThreadCard.Said;
import org.isnad.text.CodePoints;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/** The threads of all articles; those of one are read with one statement, however many they are. */
@ApplicationScoped
class Threads {

    private static final String LINE = """
            select new org.isnad.annotation.talk.Threads$Line(t.id, t.set, t.span, t.quote, s.id, t.resolved,
                b.login, b.name, t.settled, c.id, a.login, a.name, c.written, c.edited, c.text)
            from CommentThread t join Comment c on c.thread = t.id join Account a on a.id = c.author
            left join Account b on b.id = t.settledBy left join Span s on s.set = t.set and s.id = t.span
            where %s order by t.opened, t.id, c.written, c.id
            """;
    private static final String OF_ARTICLE =
            LINE.formatted("t.article = :article and (t.set is null or t.set in :sets)");
    private static final String ONE = LINE.formatted("t.id = :id");

    /** Code points. */
    private static final int LONGEST_QUOTE = 300;

    /** One comment with its thread. */
    record Line(
            UUID thread,
            @Nullable Long set,
            @Nullable UUID span,
            @Nullable String quote,
            @Nullable UUID present,
            boolean resolved,
            @Nullable String settler,
            @Nullable String settlerName,
            @Nullable Instant settled,
            UUID comment,
            String author,
            String authorName,
            Instant written,
            @Nullable Instant edited,
            @Nullable String text) {

        ThreadCard opened() {
            var deed = settler == null || settlerName == null || settled == null
                    ? null
                    : new Deed(settler, settlerName, settled);
            var gone = span != null && present == null;
            return new ThreadCard(thread, set, span, quote, gone, resolved, deed, new ArrayList<>());
        }

        Said said() {
            return new Said(comment, new Deed(author, authorName, written), edited, text);
        }
    }

    @PersistenceContext
    private EntityManager database;

    /**
     * Holds the article as its threads will, before a set or a thread of it is held: whoever hands a set in holds the article
     * first, too, and no two wait for each other.
     */
    void enter(long article) {
        database.createNativeQuery("select id from article where id = :article lock in share mode")
                .setParameter("article", article)
                .getResultList();
    }

    /** Those about the article, and about spans of these sets of it. */
    List<ThreadCard> of(long article, Collection<Long> sets) {
        return assembled(database.createQuery(OF_ARTICLE, Line.class)
                .setParameter("article", article)
                .setParameter("sets", sets)
                .getResultList());
    }

    /** Something that is another as soon as {@link #of} would answer otherwise; one statement, and none of what was said. */
    String stamp(long article, Collection<Long> sets) {
        return (String) database.createNativeQuery("""
                        select concat_ws(' ', count(*), max(greatest(t.opened, c.written, coalesce(c.edited, c.written),
                                coalesce(c.removed, c.written), coalesce(t.settled, t.opened))),
                            bit_xor(crc32(concat_ws(' ', c.thread_id, c.id, c.edited, c.removed is null, t.resolved, t.settled,
                                s.id is null, a.name, b.name))))
                        from thread t join comment c on c.thread_id = t.id join account a on a.id = c.author_id
                        left join account b on b.id = t.settled_by
                        left join span s on s.set_id = t.set_id and s.id = t.span_id
                        where t.article_id = :article and (t.set_id is null or t.set_id in (:sets))
                        """, String.class)
                .setParameter("article", article)
                .setParameter("sets", sets.isEmpty() ? List.of(0L) : sets)
                .getSingleResult();
    }

    ThreadCard card(UUID id) {
        database.flush();
        return assembled(database.createQuery(ONE, Line.class)
                        .setParameter("id", id)
                        .getResultList())
                .get(0);
    }

    /** Two who open the same thread at once both find it: the second insert does nothing. */
    void insert(UUID id, long article, @Nullable Long set, @Nullable UUID span, long member) {
        database.createNativeQuery("""
                        insert into thread (id, article_id, set_id, span_id, quote, opened_by, opened, resolved)
                        values (:id, :article, :set, :span, :quote, :member, :now, false) on duplicate key update id = id
                        """)
                .setParameter("id", id.toString())
                .setParameter("article", article)
                .setParameter("set", set)
                .setParameter("span", span == null ? null : span.toString())
                .setParameter("quote", set == null || span == null ? null : quote(set, span))
                .setParameter("member", member)
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    /** Nobody else says or settles anything in it until the transaction ends. */
    Optional<CommentThread> locked(long article, UUID id) {
        return database.createQuery(
                        "select t from CommentThread t where t.id = :id and t.article = :article", CommentThread.class)
                .setParameter("id", id)
                .setParameter("article", article)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Optional<Comment> comment(UUID thread, UUID id) {
        return Optional.ofNullable(database.find(Comment.class, new Comment.Key(thread, id)));
    }

    void add(Comment comment) {
        database.persist(comment);
    }

    /** Whether the set has or had this span. */
    boolean knows(long set, UUID span) {
        return isThere("select 1 from Span s where s.set = :set and s.id = :span", set, span)
                || isThere(
                        "select 1 from Revision r where r.set = :set and r.item = :span and r.itemKind = 'SPAN'",
                        set,
                        span);
    }

    private boolean isThere(String query, long set, UUID span) {
        return !database.createQuery(query, Integer.class)
                .setParameter("set", set)
                .setParameter("span", span)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private @Nullable String quote(long set, UUID span) {
        var text = String.join(
                " … ",
                database.createQuery(
                                "select f.exact from Fragment f where f.set = :set and f.span = :span order by f.ordinal",
                                String.class)
                        .setParameter("set", set)
                        .setParameter("span", span)
                        .getResultList());
        if (CodePoints.length(text) > LONGEST_QUOTE) {
            return CodePoints.slice(text, new TextRange(0, LONGEST_QUOTE)) + "…";
        }
        return text.isEmpty() ? null : text;
    }

    private static List<ThreadCard> assembled(List<Line> lines) {
        var threads = new LinkedHashMap<UUID, ThreadCard>();
        for (var line : lines) {
            threads.computeIfAbsent(line.thread(), id -> line.opened())
                    .comments()
                    .add(line.said());
        }
        return List.copyOf(threads.values());
    }
}
