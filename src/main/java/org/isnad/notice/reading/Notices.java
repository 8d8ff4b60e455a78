package org.isnad.notice.reading;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.isnad.Boundary;
import org.isnad.annotation.sets.SetKind;
import org.isnad.annotation.sets.Sights;
import org.isnad.team.CurrentMember;
import org.isnad.team.Role;
import org.isnad.text.CodePoints;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * What the caller was told. Who has left a project reads nothing of it any more, and nothing of marks that they may not see
 * by now.
 */
@Boundary
public class Notices {

    /** So many are counted; whoever has more not seen has many. */
    public static final int MANY = 100;

    /** Code points of a comment that are told. */
    private static final int EXCERPT = 280;

    private static final String MINE = """
            from Notice n join Project p on p.id = n.project left join Article t on t.id = n.article
            left join Account a on a.id = n.actor left join AnnotationSet s on s.id = n.set
            left join Comment c on c.thread = n.thread and c.id = n.comment
            where n.member = :member and exists (select 1 from Membership m where m.project = n.project
                and m.account = n.member and (p.doomed is null or m.role = :manager))
            """;
    private static final String CARDS = """
            select new org.isnad.notice.reading.NoticeCard(n.id, n.kind, n.told, n.seen, n.project, p.name, n.article,
                coalesce(t.title, t.name), n.set,
                case when s.kind = :shared or s.owner = n.member then true else false end, n.thread, a.login, a.name, n.amount, coalesce(c.text, n.note))
            """ + MINE;

    /**
     * Some notices, the latest first.
     *
     * @param next before which there are more, if there are
     */
    public record Page(List<NoticeCard> cards, @Nullable Long next) {}

    /**
     * Some notices that somebody has neither seen nor been sent.
     *
     * @param cards without those that they may know no more
     * @param upTo the last that was looked at; 0 if there was none
     */
    public record Unsent(List<NoticeCard> cards, long upTo) {}

    private record Pointer(long id, @Nullable Long set) {}

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Sights sights;

    @Inject
    private CurrentMember current;

    /**
     * Up to so many of the caller's notices, the latest first: those before the one with the id {@code before}, or from the
     * latest on if that is 0. Of these, those are left out that the caller may know no more.
     */
    public Page page(long before, int limit) {
        var found = cards(" and (:before = 0 or n.id < :before) order by n.id desc")
                .setParameter("before", before)
                .setMaxResults(limit + 1)
                .getResultList();
        var some = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? some.get(limit - 1).id() : null;
        return new Page(
                known(some, NoticeCard::set).stream().map(Notices::excerpt).toList(), next);
    }

    /**
     * What the caller has not seen yet.
     *
     * @param count how many notices, {@value #MANY} at most
     * @param latest the id of the latest of them; none where there are none
     */
    public record Unseen(int count, @Nullable Long latest) {}

    public Unseen unseen() {
        var found = mine(
                        "select new org.isnad.notice.reading.Notices$Pointer(n.id, n.set) " + MINE
                                + " and n.seen is null order by n.id desc",
                        Pointer.class)
                .setMaxResults(MANY)
                .getResultList();
        var known = known(found, Pointer::set);
        return new Unseen(known.size(), known.isEmpty() ? null : known.get(0).id());
    }

    /** One of the caller's notices, which they have seen from now on. */
    public NoticeCard see(long id) {
        var found = cards(" and n.id = :id").setParameter("id", id).getResultList();
        var card = known(found, NoticeCard::set).stream().findFirst().orElseThrow(NoSuchNotice::new);
        seen("n.id = :id", id);
        return excerpt(card);
    }

    /** The caller has seen all up to the one with this id. */
    public void seeAll(long upTo) {
        seen("n.id <= :id", upTo);
    }

    /** Up to so many that the caller has neither seen nor been sent, the oldest first. */
    public Unsent unsent(int limit) {
        var found = cards(" and n.seen is null and n.mailed is null order by n.id")
                .setMaxResults(limit)
                .getResultList();
        var upTo = found.isEmpty() ? 0 : found.get(found.size() - 1).id();
        return new Unsent(
                known(found, NoticeCard::set).stream().map(Notices::excerpt).toList(), upTo);
    }

    /** All that the caller has not seen up to the one with this id has been sent to them. */
    public void sent(long upTo) {
        database.createQuery("""
                        update Notice n set n.mailed = :now
                        where n.member = :member and n.seen is null and n.mailed is null and n.id <= :id
                        """)
                .setParameter("member", current.get().id())
                .setParameter("now", Instant.now())
                .setParameter("id", upTo)
                .executeUpdate();
    }

    private void seen(String which, long id) {
        database.createQuery(
                        "update Notice n set n.seen = :now where n.member = :member and n.seen is null and " + which)
                .setParameter("member", current.get().id())
                .setParameter("now", Instant.now())
                .setParameter("id", id)
                .executeUpdate();
    }

    private TypedQuery<NoticeCard> cards(String which) {
        return mine(CARDS + which, NoticeCard.class).setParameter("shared", SetKind.SHARED);
    }

    private <T> TypedQuery<T> mine(String question, Class<T> answer) {
        return database.createQuery(question, answer)
                .setParameter("member", current.get().id())
                .setParameter("manager", Role.MANAGER);
    }

    /** Of what is about marks only that which the caller may see, by one question for all of it. */
    private <T> List<T> known(List<T> found, Function<T, @Nullable Long> set) {
        var sets = found.stream().map(set).filter(Objects::nonNull).distinct().toList();
        var visible = sights.among(sets);
        return found.stream()
                .filter(each -> set.apply(each) == null || visible.contains(set.apply(each)))
                .toList();
    }

    private static NoticeCard excerpt(NoticeCard card) {
        var note = CodePoints.length(card.note()) > EXCERPT
                ? CodePoints.slice(card.note(), new TextRange(0, EXCERPT)).strip() + "…"
                : card.note();
        return new NoticeCard(
                card.id(),
                card.kind(),
                card.told(),
                card.seen(),
                card.project(),
                card.projectName(),
                card.article(),
                card.articleName(),
                card.set(),
                card.own(),
                card.thread(),
                card.login(),
                card.actor(),
                card.amount(),
                note);
    }
}
