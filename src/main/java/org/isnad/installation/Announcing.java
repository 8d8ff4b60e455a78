package org.isnad.installation;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.AfterCommit;
import org.isnad.Boundary;
import org.isnad.Glimpses;
import org.isnad.Languages;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.team.CurrentMember;

/** What admins tell everybody on top of all pages, until it is over or its reader has seen enough of it. */
@Boundary
public class Announcing {

    /** Code points. */
    private static final int LONGEST = 400;

    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final int MOST = 20;

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    private EntityManager database;

    private final Glimpses<List<AnnouncementCard>> standing = new Glimpses<>();

    /**
     * Tells everybody.
     *
     * @param texts the sentence in each language that pages speak, 1 to 400 code points
     * @param ends until when, within a year
     */
    public AnnouncementCard announce(Map<String, String> texts, Instant ends) {
        var admin = current.requireAdmin();
        var now = Instant.now();
        if (!ends.isAfter(now) || ends.isAfter(now.plus(FARTHEST))) {
            throw new InstallationRefusal.AnnouncementEnd(FARTHEST.toDays());
        }
        var announcement = new Announcement(admin.id(), checked(texts), ends.truncatedTo(ChronoUnit.MICROS));
        database.persist(announcement);
        database.flush();
        audit.note(Act.ANNOUNCED, admin.id(), null, "");
        forgetOnceDone();
        return announcement.card();
    }

    /** Ends what is told before its time. */
    public void end(long id) {
        var admin = current.requireAdmin();
        open(id).end(Instant.now());
        audit.note(Act.ANNOUNCEMENT_ENDED, admin.id(), null, String.valueOf(id));
        forgetOnceDone();
    }

    /** All that is told now, be it to people who have closed it or not; the latest first. */
    public List<AnnouncementCard> all() {
        current.requireAdmin();
        return found();
    }

    /** What is told whoever asks: all of it, but what they have closed. */
    public List<AnnouncementCard> mine() {
        var told = standing.of("told", () -> Optional.of(found())).orElseThrow();
        var now = Instant.now();
        var open = told.stream().filter(card -> card.ends().isAfter(now)).toList();
        var member = current.ifSignedIn();
        if (open.isEmpty() || member.isEmpty()) {
            return open;
        }
        List<?> rows = database.createNativeQuery(
                        "select announcement_id from announcement_closed where account_id = :member")
                .setParameter("member", member.get().id())
                .getResultList();
        var closed = new HashSet<Long>();
        rows.forEach(row -> closed.add(((Number) row).longValue()));
        return open.stream().filter(card -> !closed.contains(card.id())).toList();
    }

    /** Has been read by the caller, who does not want to see it any more. */
    public void close(long id) {
        var member = current.get();
        open(id);
        database.createNativeQuery("""
                        insert into announcement_closed (announcement_id, account_id) values (:id, :member)
                        on duplicate key update account_id = :member
                        """)
                .setParameter("id", id)
                .setParameter("member", member.id())
                .executeUpdate();
    }

    private Announcement open(long id) {
        var found = Optional.ofNullable(database.find(Announcement.class, id, LockModeType.PESSIMISTIC_WRITE));
        return found.filter(announcement -> announcement.card().ends().isAfter(Instant.now()))
                .orElseThrow(InstallationRefusal.NoSuchAnnouncement::new);
    }

    private List<AnnouncementCard> found() {
        return database.createQuery(
                        "select distinct a from Announcement a left join fetch a.texts where a.ends > :now order by a.id desc",
                        Announcement.class)
                .setParameter("now", Instant.now())
                .getResultStream()
                .limit(MOST)
                .map(Announcement::card)
                .toList();
    }

    private static Map<String, String> checked(Map<String, String> texts) {
        var checked = new TreeMap<String, String>();
        for (var language : Languages.SPOKEN) {
            var text = texts.getOrDefault(language, "").strip();
            if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
                throw new InstallationRefusal.AnnouncementLength(LONGEST);
            }
            checked.put(language, text);
        }
        return checked;
    }

    // Whoever looks before the change is committed sees, and remembers, how it was.
    private void forgetOnceDone() {
        transaction.registerInterposedSynchronization(new AfterCommit(standing::forget));
    }
}
