package org.isnad.notice.digest;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.isnad.Boundary;
import org.isnad.Languages;

/** Who is to be sent something, and for which day they were. */
@Boundary
class Due {

    /** Somebody with an address, and the language that they read. */
    record Recipient(long account, String address, String language) {}

    private static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager database;

    /**
     * Those who want it, for whom it was not done on that day, and for whom there may be something.
     *
     * @param last account after which to begin; those up to it come at the end
     */
    public List<Recipient> today(LocalDate day, long last) {
        List<?> rows = database.createNativeQuery("""
                        select a.id, a.email, a.language from account a left join digest d on d.account_id = a.id
                        where a.closed is null and a.email is not null and coalesce(d.wanted, true)
                        and (d.sent is null or d.sent < :day) and exists (select 1 from notice n
                            where n.member_id = a.id and n.seen is null and n.mailed is null) order by a.id <= :last, a.id limit :most
                        """)
                .setParameter("day", day)
                .setParameter("last", last)
                .setParameter("most", AT_ONCE)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Recipient(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        Objects.requireNonNullElse((String) row[2], Languages.SPOKEN.get(0))))
                .toList();
    }

    /** Takes the day for somebody before anything is sent: whoever comes to it later, or on another node, finds it taken. */
    public boolean take(long account, LocalDate day) {
        database.createNativeQuery("insert ignore into digest (account_id, wanted) values (:account, true)")
                .setParameter("account", account)
                .executeUpdate();
        return database.createNativeQuery("""
                                update digest set sent = :day
                                where account_id = :account and wanted and (sent is null or sent < :day)
                                """)
                        .setParameter("account", account)
                        .setParameter("day", day)
                        .executeUpdate()
                > 0;
    }

    /** Nothing was sent, and it is to be tried again on the same day. */
    public void giveBack(long account) {
        database.createNativeQuery("update digest set sent = null where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
