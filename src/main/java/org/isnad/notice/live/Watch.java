package org.isnad.notice.live;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.isnad.Boundary;

/** How it stands with the members whose pages are open: one short question for all of them. */
@Boundary
class Watch {

    /**
     * @param epoch which of their sessions hold
     * @param latest the last notice that they were told, 0 if none was
     */
    record Standing(int epoch, long latest) {}

    @PersistenceContext
    private EntityManager database;

    /** By account; whose account is closed is not among them. */
    public Map<Long, Standing> of(Collection<Long> members) {
        List<?> rows =
                database.createNativeQuery("""
                        select a.id, a.epoch, coalesce((select max(n.id) from notice n where n.member_id = a.id), 0)
                        from account a where a.closed is null and a.id in (:members)
                        """).setParameter("members", members).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(toMap(
                        row -> ((Number) row[0]).longValue(),
                        row -> new Standing(((Number) row[1]).intValue(), ((Number) row[2]).longValue())));
    }
}
