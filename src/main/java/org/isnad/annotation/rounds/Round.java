package org.isnad.annotation.rounds;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.isnad.Boundary;
import org.isnad.annotation.sets.RecentSets;
import org.jspecify.annotations.Nullable;

/** One transaction for several saves. */
@Boundary
class Round {

    @PersistenceContext
    private EntityManager database;

    /**
     * Locks the sets, writes the saves of those that are as they were remembered, and tells which; of several of one set
     * only the first can find it so.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Set<Save> write(List<Save> saves) {
        Map<Long, Save> firsts = new LinkedHashMap<>();
        saves.forEach(save -> firsts.putIfAbsent(save.set().id(), save));
        return database.unwrap(Session.class).doReturningWork(connection -> {
            var good = still(connection, firsts);
            write(connection, good);
            return good;
        });
    }

    private static Set<Save> still(Connection connection, Map<Long, Save> firsts) throws SQLException {
        Set<Save> good = Collections.newSetFromMap(new IdentityHashMap<>());
        try (var look = connection.prepareStatement(RecentSets.locking(firsts.size()))) {
            var sets = firsts.values().stream().map(Save::set).toList();
            var digests = firsts.values().stream().map(Save::digest).toList();
            bind(look, RecentSets.lockingValues(sets, digests));
            try (var rows = look.executeQuery()) {
                while (rows.next()) {
                    var save = firsts.get(rows.getLong(1));
                    if (save != null && RecentSets.isStill(save.set(), rows)) {
                        good.add(save);
                    }
                }
            }
        }
        return good;
    }

    /** Each save's lines in their order; lines of several saves that say the same about other values go together. */
    private static void write(Connection connection, Collection<Save> saves) throws SQLException {
        var together = together(saves);
        if (together.isEmpty()) {
            return;
        }
        try (var all = connection.prepareStatement(Line.inOne(together))) {
            var values = new ArrayList<@Nullable Object>();
            together.forEach(line -> values.addAll(line.values()));
            bind(all, values);
            all.executeUpdate();
        }
    }

    private static List<Line> together(Collection<Save> saves) {
        var together = new ArrayList<Line>();
        var left = new ArrayList<List<Line>>();
        saves.forEach(save -> left.add(save.lines()));
        while (!left.isEmpty()) {
            var sql = left.get(0).get(0).sql();
            var alike = new ArrayList<Line>();
            for (int at = 0; at < left.size(); at++) {
                var lines = left.get(at);
                if (lines.get(0).sql().equals(sql)) {
                    alike.add(lines.get(0));
                    left.set(at, lines.subList(1, lines.size()));
                }
            }
            together.addAll(Line.joined(alike));
            left.removeIf(List::isEmpty);
        }
        return together;
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        int position = 1;
        for (var value : values) {
            statement.setObject(position++, value);
        }
    }
}
