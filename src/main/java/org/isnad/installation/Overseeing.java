package org.isnad.installation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;

/** Tells admins how the installation fares. It asks as many statements however much there is; three of them count rows. */
@Boundary
public class Overseeing {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("article", "texts"),
            Map.entry("passage", "texts"),
            Map.entry("article_source", "files"),
            Map.entry("annotation_set", "spans"),
            Map.entry("span", "spans"),
            Map.entry("fragment", "spans"),
            Map.entry("relation", "spans"),
            Map.entry("revision", "history"),
            Map.entry("thread", "talk"),
            Map.entry("comment", "talk"),
            Map.entry("export_job", "exports"),
            Map.entry("audit_line", "log"));

    private static final String COUNTS = """
            select (select count(*) from account where closed is null), (select count(*) from account where closed is not null),
                (select count(*) from account where closed is null and admin),
                (select count(*) from project where archived is null and doomed is null),
                (select count(*) from project where archived is not null and doomed is null),
                (select count(*) from project where doomed is not null), (select count(*) from article)
            """;
    private static final List<String> COUNTED = List.of(
            "accounts", "accounts-closed", "admins", "projects", "projects-archived", "projects-deleted", "articles");

    @Inject
    private CurrentMember current;

    @Inject
    private DataFolder folder;

    @PersistenceContext
    private EntityManager database;

    public Overview look() {
        current.requireAdmin();
        var settings = SettingsInForce.in(System.getenv());
        return new Overview(answer(), folder.disk(), folder.parts(), tables(), counts(), settings);
    }

    private Overview.Database answer() {
        var embedded = Boolean.parseBoolean(System.getenv().getOrDefault("ISNAD_DATABASE_EMBEDDED", "false"));
        long before = System.nanoTime();
        var row = (Object[]) database.createNativeQuery("""
                        select version(), (select version from flyway_schema_history
                            where success = 1 and version is not null order by installed_rank desc limit 1)
                        """).getSingleResult();
        long millis = Duration.ofNanos(System.nanoTime() - before).toMillis();
        return new Overview.Database(String.valueOf(row[0]), String.valueOf(row[1]), embedded, millis);
    }

    /** By kind, the largest first. */
    private List<Overview.Part> tables() {
        List<?> rows = database.createNativeQuery("""
                        select table_name, data_length + index_length from information_schema.tables
                        where table_schema = database() and table_type = 'BASE TABLE'
                        """).getResultList();
        var bytes = new TreeMap<String, Long>();
        for (var row : rows) {
            var table = (Object[]) row;
            long size = table[1] == null ? 0 : ((Number) table[1]).longValue();
            bytes.merge(KINDS.getOrDefault(String.valueOf(table[0]), "rest"), size, Long::sum);
        }
        return bytes.entrySet().stream()
                .map(kind -> new Overview.Part(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparing(Overview.Part::bytes).reversed())
                .toList();
    }

    private Map<String, Long> counts() {
        var row = (Object[]) database.createNativeQuery(COUNTS).getSingleResult();
        var counts = new LinkedHashMap<String, Long>();
        for (int at = 0; at < row.length; at++) {
            counts.put(COUNTED.get(at), ((Number) row[at]).longValue());
        }
        return counts;
    }
}
