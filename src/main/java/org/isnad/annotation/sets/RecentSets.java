package org.isnad.annotation.sets;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.AfterCommit;
import org.isnad.team.CurrentMember;

/**
 * The sets that members changed last, as they were after it. What is worked out on one of them may be written if it
 * {@link #isStill} so under the lock; else it must be worked out again. A wrong memory costs that, and nothing more.
 */
@ApplicationScoped
public class RecentSets {

    private static final String STATE = """
            select s.id, s.revision, s.state,
                (select concat_ws('|', a.project_id, a.length, %3$s, %4$s)
                 from article a join project p on p.id = a.project_id where a.id = s.article_id),
                exists (select 1 from revision r where r.set_id = s.id and r.digest = case s.id %1$s end)
            from annotation_set s force index (primary) where s.id in (%2$s) for update skip locked
            """;

    private static final int MOST = 10_000;

    /** @param choice one of the words, or an id, each in one spelling: clients may send many */
    private record Seat(long member, long article, String choice) {

        static Seat of(long member, long article, String choice) {
            return new Seat(member, article, Sets.isWord(choice) ? choice : String.valueOf(Sets.id(choice)));
        }
    }

    private final Map<Seat, OpenSet> sets = new ConcurrentHashMap<>();

    @Inject
    private CurrentMember current;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    public Optional<OpenSet> of(long article, String choice) {
        return Optional.ofNullable(sets.get(Seat.of(current.get().id(), article, choice)));
    }

    /** Remembers the set as it is after a commit. */
    public void kept(String choice, OpenSet set) {
        if (sets.size() >= MOST) {
            sets.clear();
        }
        sets.put(Seat.of(set.desk().member(), set.desk().article(), choice), set);
    }

    /**
     * Remembers the set once the transaction is committed, and not before: who works on it reads what was committed, and
     * must not take an older state for this one.
     */
    public void keep(String choice, OpenSet set) {
        transaction.registerInterposedSynchronization(new AfterCommit(() -> kept(choice, set)));
    }

    /**
     * Locks so many sets, and reads what {@link #isStill} compares, in one statement. A set that somebody else has locked
     * is passed over: nobody waits for a set that is not theirs.
     */
    public static String locking(int sets) {
        var whose = "when ? then ? ".repeat(sets);
        var held = Desks.HELD.formatted("case s.id " + whose + "end");
        return STATE.formatted(whose, "?, ".repeat(sets - 1) + "?", Desks.WAYS, held);
    }

    /** @param digests for each set what is to be done, hexadecimal SHA-256: it must not have been done yet */
    public static List<Object> lockingValues(List<OpenSet> sets, List<String> digests) {
        var values = new ArrayList<Object>();
        sets.forEach(set -> values.addAll(List.of(set.id(), set.desk().member())));
        for (int at = 0; at < sets.size(); at++) {
            values.addAll(List.of(sets.get(at).id(), HexFormat.of().parseHex(digests.get(at))));
        }
        sets.forEach(set -> values.add(set.id()));
        return values;
    }

    /** Whether the set, and its caller's rights, are as they were remembered, and nothing is to be done twice. */
    public static boolean isStill(OpenSet set, ResultSet row) throws SQLException {
        return row.getLong(2) == set.revision()
                && set.state().name().equals(row.getString(3))
                && set.place().equals(row.getString(4))
                && !row.getBoolean(5);
    }
}
