package org.isnad.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What stands in the database: a checksum of each table, so that it shows which of them a call has written to.
 *
 * <p>Nothing is left out for being noted with every request: sessions, live streams and what admins read about the house's
 * health are kept in memory, and the counts of wrong passwords change only with a wrong password. Of the log, lines about
 * refusals are left out, which is what a refusal is to leave.
 */
record Traces(Map<String, String> sums) {

    private static final String LOG = "audit_line";

    /** As things are once no export is being made any more: what was ordered before is not to count as a trace. */
    static Traces now() {
        Exports.awaitAll();
        var sums = new TreeMap<>(Behind.pairs("checksum table " + String.join(", ", tables())));
        sums.put(LOG, Behind.text("select count(*) from audit_line where act <> 'RIGHT_REFUSED'"));
        return new Traces(sums);
    }

    /** The tables that were written to since then. */
    List<String> since(Traces before) {
        return sums.keySet().stream()
                .filter(table -> !Objects.equals(sums.get(table), before.sums.get(table)))
                .map(table -> table.substring(table.indexOf('.') + 1))
                .toList();
    }

    private static List<String> tables() {
        return Behind.texts("""
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE' and table_name <> '%s'
                """.formatted(LOG));
    }
}
