package org.isnad.annotation.reopening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.isnad.text.CodePoints;
import org.jspecify.annotations.Nullable;

/** Keeps who has opened which set again, when and why. */
@ApplicationScoped
public class Reopenings {

    @PersistenceContext
    private EntityManager database;

    /** @throws NoteTooLong above {@value Reopening#LONGEST_NOTE} code points */
    public void add(long set, long member, @Nullable String note) {
        var words = words(note);
        if (CodePoints.length(words) > Reopening.LONGEST_NOTE) {
            throw new NoteTooLong(Reopening.LONGEST_NOTE);
        }
        database.createNativeQuery(
                        "insert into reopening (set_id, author_id, note, made) values (:set, :member, :note, :now)")
                .setParameter("set", set)
                .setParameter("member", member)
                .setParameter("note", words)
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    /** Whether this is what was said the last time that the set was opened again, by the same member. */
    public boolean isLast(long set, long member, @Nullable String note) {
        List<?> rows = database.createNativeQuery("""
                        select r.author_id, r.note from reopening r where r.set_id = :set order by r.id desc limit 1
                        """).setParameter("set", set).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .anyMatch(row -> ((Number) row[0]).longValue() == member && row[1].equals(words(note)));
    }

    private static String words(@Nullable String note) {
        return note == null ? "" : note.strip();
    }

    /** How the set was opened again the last time, if ever. */
    public Optional<Reopening> last(long set) {
        List<?> rows = database.createNativeQuery("""
                        select r.note, a.login, a.name, timestampdiff(microsecond, '1970-01-01', r.made) from reopening r join account a on a.id = r.author_id
                        where r.set_id = :set order by r.id desc limit 1
                        """).setParameter("set", set).getResultList();
        return rows.stream().findFirst().map(row -> reopening((Object[]) row));
    }

    private static Reopening reopening(Object[] row) {
        var made = Instant.EPOCH.plus(((Number) row[3]).longValue(), ChronoUnit.MICROS);
        return new Reopening((String) row[0], (String) row[1], (String) row[2], made);
    }
}
