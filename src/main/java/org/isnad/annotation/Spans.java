package org.isnad.annotation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.isnad.annotation.history.Item;
import org.isnad.annotation.history.Item.SpanItem;
import org.isnad.annotation.rounds.Pen;
import org.isnad.annotation.sets.Desk;
import org.isnad.schema.Mark;
import org.isnad.schema.Schemas;
import org.isnad.story.Entities;
import org.isnad.text.TextRange;

/** The spans of all sets. A whole set is read with two statements. */
@ApplicationScoped
class Spans {

    private static final String SPAN = """
            select s.id, y.code, l.code, a.login, s.revision, s.attributes, s.guideline from Span s
            join Layer y on y.id = s.layer join Label l on l.id = s.label join Account a on a.id = s.author
            where s.set = :set
            """;
    private static final String FRAGMENT = "select f.span, f.begin, f.end, f.exact from Fragment f where f.set = :set";

    private static final String WITH_FRAGMENTS = """
            select s.id, y.code, l.code, a.login, s.revision, s.attributes, s.guideline, f.begin, f.end, f.exact from Span s
            join Layer y on y.id = s.layer join Label l on l.id = s.label join Account a on a.id = s.author
            join Fragment f on f.set = s.set and f.span = s.id
            where s.set = :set and s.id = :id order by f.ordinal
            """;

    /** By layer, as the index goes that finds them. */
    private static final String BEGUN_BEFORE = """
            select b.span from Fragment b where b.set = :set and b.begin < :end
            and b.layer in (select k.id from Layer k where k.project = :project) order by b.begin
            """;

    /** One stretch of text that is marked already. */
    record Placed(TextRange range, String exact) {}

    private record Piece(UUID span, TextRange range, String exact) {}

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Schemas schemas;

    @Inject
    private Entities entities;

    List<MarkedSpan> of(long set) {
        return read("", Map.of("set", set));
    }

    List<MarkedSpan> of(long set, Collection<UUID> ids) {
        return read(" in :ids", Map.of("set", set, "ids", ids));
    }

    /** Those of the first {@code most} fragments that begin before the code point {@code end}. */
    List<MarkedSpan> before(long project, long set, int end, int most) {
        var ids = database.createQuery(BEGUN_BEFORE, UUID.class)
                .setParameter("set", set)
                .setParameter("end", end)
                .setParameter("project", project)
                .setMaxResults(most)
                .getResultList();
        return ids.isEmpty() ? List.of() : of(set, ids);
    }

    private List<MarkedSpan> read(String which, Map<String, Object> asked) {
        return assemble(
                rows(SPAN + (which.isEmpty() ? "" : " and s.id" + which), asked),
                rows(FRAGMENT + (which.isEmpty() ? "" : " and f.span" + which) + " order by f.ordinal", asked));
    }

    private List<Object[]> rows(String statement, Map<String, Object> asked) {
        var query = database.createQuery(statement, Object[].class);
        asked.forEach(query::setParameter);
        return query.getResultList();
    }

    Optional<MarkedSpan> find(long set, UUID id) {
        var rows = database.createQuery(WITH_FRAGMENTS, Object[].class)
                .setParameter("set", set)
                .setParameter("id", id)
                .getResultList();
        var pieces = rows.stream()
                .map(row -> new Piece(id, new TextRange((int) row[7], (int) row[8]), (String) row[9]))
                .toList();
        return rows.stream().findFirst().map(row -> marked(row, pieces));
    }

    /** @param attributes as they are stored */
    void add(
            Pen pen,
            long set,
            UUID id,
            Mark mark,
            List<Placed> fragments,
            String attributes,
            Desk maker,
            long revision) {
        pen.write(
                "insert into span (set_id, id, layer_id, label_id, attributes, author_id, guideline, revision)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                set,
                id,
                mark.layerId(),
                mark.labelId(),
                attributes,
                maker.member(),
                maker.guideline(),
                revision);
        lay(pen, set, id, mark, fragments);
    }

    /** One that was there before was made by the guidelines that its first maker had confirmed by then. */
    void remember(Pen pen, long project, long set, UUID id) {
        pen.write("""
                update span set guideline = (select max(c.number) from revision r join guideline_confirmation c
                    on c.project_id = ? and c.account_id = r.author_id and c.confirmed <= r.made
                    where r.set_id = ? and r.item = ? and r.number =
                        (select min(f.number) from revision f where f.set_id = ? and f.item = ?))
                where set_id = ? and id = ?""", project, set, id, set, id, set, id);
    }

    /** Its fragments and relations go with it, by the database's own keys. */
    void remove(Pen pen, long set, UUID id) {
        pen.write("delete from span where set_id = ? and id = ?", set, id);
    }

    /** Lays it anew. */
    void replace(
            Pen pen,
            long set,
            UUID id,
            Mark mark,
            List<Placed> fragments,
            String attributes,
            long author,
            long revision) {
        retell(pen, set, id, mark, attributes, author, revision);
        pen.write("delete from fragment where set_id = ? and span_id = ?", set, id);
        lay(pen, set, id, mark, fragments);
    }

    /** Leaves it where it lies. */
    void retell(Pen pen, long set, UUID id, Mark mark, String attributes, long author, long revision) {
        pen.write(
                "update span set layer_id = ?, label_id = ?, attributes = ?, author_id = ?, revision = ?"
                        + " where set_id = ? and id = ?",
                mark.layerId(),
                mark.labelId(),
                attributes,
                author,
                revision,
                set,
                id);
    }

    private static void lay(Pen pen, long set, UUID id, Mark mark, List<Placed> fragments) {
        int ordinal = 0;
        for (var fragment : fragments) {
            pen.write(
                    "insert into fragment (set_id, span_id, ordinal, layer_id, begin_at, end_at, exact)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    set,
                    id,
                    ordinal++,
                    mark.layerId(),
                    fragment.range().begin(),
                    fragment.range().end(),
                    fragment.exact());
        }
    }

    /** Says which entities are meant by what is told of the spans: one statement for all of them, none where none is. */
    List<MarkedSpan> named(long project, List<MarkedSpan> spans) {
        Map<String, List<String>> byLayer = new HashMap<>();
        Function<MarkedSpan, List<String>> codes =
                span -> byLayer.computeIfAbsent(span.layer(), layer -> codes(project, layer));
        var ids = spans.stream()
                .flatMap(span ->
                        codes.apply(span).stream().map(code -> span.attributes().get(code)))
                .filter(Objects::nonNull)
                .map(id -> UUID.fromString(id.toString()))
                .collect(toSet());
        var names = entities.names(project, ids);
        return names.isEmpty()
                ? spans
                : spans.stream()
                        .map(span -> span.with(Entities.described(span.attributes(), codes.apply(span), names)))
                        .toList();
    }

    private List<String> codes(long project, String layer) {
        return schemas.attributes(project, layer).references();
    }

    MarkedSpan named(long project, MarkedSpan span) {
        return named(project, List.of(span)).get(0);
    }

    static SpanItem item(MarkedSpan span) {
        return new SpanItem(span.layer(), span.label(), span.fragments(), span.attributes());
    }

    private static List<MarkedSpan> assemble(List<Object[]> spans, List<Object[]> fragments) {
        Map<UUID, List<Piece>> pieces = fragments.stream()
                .map(row -> new Piece((UUID) row[0], new TextRange((int) row[1], (int) row[2]), (String) row[3]))
                .collect(groupingBy(Piece::span));
        return spans.stream()
                .map(row -> marked(row, pieces.getOrDefault((UUID) row[0], List.of())))
                .sorted(Comparator.comparing(
                                (MarkedSpan span) -> span.fragments().get(0))
                        .thenComparing(MarkedSpan::id))
                .toList();
    }

    private static MarkedSpan marked(Object[] row, List<Piece> pieces) {
        return new MarkedSpan(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                pieces.stream().map(Piece::range).toList(),
                pieces.stream().map(Piece::exact).toList(),
                Item.readAttributes((String) row[5]),
                null,
                (Integer) row[6],
                (String) row[3],
                (long) row[4]);
    }
}
