package org.isnad.review.stored;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.review.comparison.Stored;

/** Which marks of gold sets are, or ever were, what the gold set has of a disagreement. */
@ApplicationScoped
public class HeldMarks {

    private static final String NOTE = """
            insert ignore into gold_mark (mark_id, disagreement_id, found)
            select held.id, d.id, held.found from disagreement d
            join json_table(d.gold, '$[*]' columns (id char(36) path '$.id', found int path '$.found')) held
            where d.id in (:ids)
            """;

    private static final String EVER = """
            select cast(g.mark_id as char), g.disagreement_id
            from json_table(:marks, '$[*]' columns (id char(36) path '$')) wanted
            join gold_mark g on g.mark_id = cast(wanted.id as uuid) join disagreement d on d.id = g.disagreement_id
            where d.article_id = :article order by g.disagreement_id
            """;

    private static final String MADE =
            "select g.disagreement_id, cast(g.mark_id as char) from gold_mark g where g.disagreement_id in (:ids) and not g.found";

    /** What holds before what is held. */
    private static final Comparator<Disagreement> READING = Comparator.comparingInt(Disagreement::begin)
            .thenComparing(Comparator.comparingInt(Disagreement::end).reversed())
            .thenComparing(Disagreement::id);

    @Inject
    private Disagreements disagreements;

    @PersistenceContext
    private EntityManager database;

    /** Writes down what these have in their gold sets now. */
    public void note(Collection<Disagreement> about) {
        if (!about.isEmpty()) {
            database.createNativeQuery(NOTE)
                    .setParameter("ids", about.stream().map(Disagreement::id).toList())
                    .executeUpdate();
        }
    }

    /** Those of the article whose gold has one of these marks, in reading order. */
    public List<Disagreement> holding(long article, Collection<UUID> marks) {
        var wanted = new HashSet<>(marks);
        return ever(article, marks).values().stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(about -> about.gold().stream().anyMatch(mark -> wanted.contains(mark.id())))
                .sorted(READING)
                .toList();
    }

    /** Of these marks those that are or were about something, with what that is; the oldest first. */
    public Map<UUID, Set<Disagreement>> ever(long article, Collection<UUID> marks) {
        if (marks.isEmpty()) {
            return Map.of();
        }
        var rows = rows(database.createNativeQuery(EVER)
                .setParameter("article", article)
                .setParameter("marks", Stored.write(marks))
                .getResultList());
        var byId = disagreements
                .all(rows.stream().map(row -> number(row[1])).distinct().toList())
                .stream()
                .collect(toMap(Disagreement::id, Function.identity()));
        var ever = new HashMap<UUID, Set<Disagreement>>();
        rows.forEach(row -> Stream.ofNullable(byId.get(number(row[1])))
                .forEach(about -> ever.computeIfAbsent(mark(row[0]), none -> new LinkedHashSet<>())
                        .add(about)));
        return ever;
    }

    /** The marks that were made for each of these, by its id, be they gone by now. */
    public Map<Long, Set<UUID>> made(Collection<Disagreement> about) {
        return about.isEmpty()
                ? Map.of()
                : rows(database.createNativeQuery(MADE)
                                .setParameter(
                                        "ids",
                                        about.stream().map(Disagreement::id).toList())
                                .getResultList())
                        .stream()
                        .collect(groupingBy(row -> number(row[0]), mapping(row -> mark(row[1]), toSet())));
    }

    private static List<Object[]> rows(List<?> rows) {
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static UUID mark(Object value) {
        return UUID.fromString(value.toString());
    }
}
