package org.isnad.annotation;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.isnad.annotation.AnnotationRefusal.AlreadyMarked;
import org.isnad.annotation.AnnotationRefusal.FragmentsTouch;
import org.isnad.annotation.AnnotationRefusal.InsideGrapheme;
import org.isnad.annotation.AnnotationRefusal.NotARange;
import org.isnad.annotation.AnnotationRefusal.OutsideText;
import org.isnad.annotation.AnnotationRefusal.SpanInTheWay;
import org.isnad.annotation.AnnotationRefusal.SpanTooLong;
import org.isnad.annotation.Edit.Ends;
import org.isnad.annotation.Spans.Placed;
import org.isnad.annotation.sets.Desk;
import org.isnad.corpus.Texts;
import org.isnad.schema.Mark;
import org.isnad.text.TextRange;

/** Finds out whether a span may lie where it is wanted; reads only the text and the marks around it. */
@ApplicationScoped
class Placing {

    private static final int MOST_FRAGMENTS = 100;

    /** Code points: each span keeps what it covers, so that a few over a whole book would be many books. */
    private static final int LONGEST = 20_000;

    /** Ranges that one statement asks about: it opens the table thrice for each. */
    private static final int AT_ONCE = 25;

    /** The ends are its parameters, so that the database knows the statement again. */
    private static final String NEAR = """
            (select %1$d, begin_at, end_at, exact from fragment where set_id = :set and layer_id = :layer
                and begin_at >= :begin%1$d and begin_at < :end%1$d and span_id <> :span)
            union all
            (select %1$d, begin_at, end_at, exact from fragment where set_id = :set and layer_id = :layer
                and end_at > :begin%1$d and end_at <= :end%1$d and span_id <> :span)
            union all
            (select %1$d, begin_at, end_at, exact from fragment where set_id = :set and layer_id = :layer
                and begin_at < :begin%1$d and span_id <> :span order by begin_at desc limit 1)
            """;

    private static final int IS_TAKEN = -1;
    private static final int IS_TWIN = -2;

    private static final String TAKEN = """
            (select -1, -1, -1, '' from span where set_id = :set and id = :span)
            union all
            (select -1, -1, -1, '' from relation where set_id = :set and id = :span)
            """;

    /** Another mark of the same label over the same ranges, all of them and no more. */
    private static final String TWIN = """
            (select -2, -1, -1, cast(f.span_id as char) from fragment f
                join span s on s.set_id = f.set_id and s.id = f.span_id
                where f.set_id = :set and f.layer_id = :layer and f.begin_at = :begin and f.end_at = :end
                and f.span_id <> :span and s.label_id = :label
                and :place = (select group_concat(g.begin_at, '-', g.end_at order by g.ordinal) from fragment g
                    where g.set_id = f.set_id and g.span_id = f.span_id) limit 1)
            """;

    /** Where a span may lie. */
    record Placement(List<Placed> fragments, boolean taken) {}

    @Inject
    private Texts texts;

    @Inject
    private Spans spans;

    @PersistenceContext
    private EntityManager database;

    /** The ends that a client gave, as ranges in reading order. */
    static List<TextRange> ranges(List<Ends> fragments) {
        if (fragments.isEmpty() || fragments.size() > MOST_FRAGMENTS) {
            throw new FragmentsTouch();
        }
        var ranges = fragments.stream().map(Placing::range).sorted().toList();
        for (int at = 1; at < ranges.size(); at++) {
            if (ranges.get(at).begin() <= ranges.get(at - 1).end()) {
                throw new FragmentsTouch();
            }
        }
        return ranges;
    }

    /** The fragments with the text they cover, and whether the set has a mark of this id already. */
    Placement place(Changes changes, UUID span, Mark mark, List<TextRange> fragments) {
        var placed = covered(changes.desk(), fragments);
        boolean taken = false;
        Object twin = null;
        for (int from = 0; from < fragments.size(); from += AT_ONCE) {
            var some = fragments.subList(from, Math.min(from + AT_ONCE, fragments.size()));
            for (var row : near(changes, mark, some, span, fragments)) {
                int fragment = ((Number) row[0]).intValue();
                taken |= fragment == IS_TAKEN;
                twin = fragment == IS_TWIN ? row[3] : twin;
                if (fragment >= 0) {
                    refuseIfInTheWay(placed(row), mark, some.get(fragment));
                }
            }
        }
        if (twin != null) {
            throw alreadyMarked(changes, twin);
        }
        return new Placement(placed, taken);
    }

    /** For a span that stays where it is and gets another label. */
    void refuseTwin(Changes changes, UUID span, Mark mark, List<TextRange> fragments) {
        var twins = rows(askedOfTwins(asked(TWIN, changes.set(), mark, span), mark, fragments));
        if (!twins.isEmpty()) {
            throw alreadyMarked(changes, twins.get(0)[3]);
        }
    }

    private AlreadyMarked alreadyMarked(Changes changes, Object twin) {
        var known = spans.find(changes.set(), UUID.fromString(twin.toString())).orElseThrow();
        return new AlreadyMarked(spans.named(changes.desk().project(), known));
    }

    /** Each of these ranges with the text that it covers. */
    List<Placed> covered(Desk desk, List<TextRange> ranges) {
        for (var range : ranges) {
            if (range.end() > desk.length()) {
                throw new OutsideText(range.end(), desk.length());
            }
            if (range.end() - range.begin() > LONGEST) {
                throw new SpanTooLong(LONGEST);
            }
        }
        var placed = new ArrayList<Placed>();
        for (var excerpt : texts.around(desk.article(), ranges)) {
            var range = ranges.get(placed.size());
            if (!excerpt.isAligned(range)) {
                throw new InsideGrapheme(excerpt.slice(range));
            }
            placed.add(new Placed(range, excerpt.slice(range)));
        }
        return placed;
    }

    /**
     * What placing a span must know, in one look: for each range, by its place in the list, the marks of the layer that
     * begin or end in it, and the last one that begins before it, which is the only one that can hold it all where marks may
     * not overlap; a row of -1 if the set has a mark of this id already, and where twins are refused one of -2 with the id of
     * its twin.
     */
    private List<Object[]> near(Changes changes, Mark mark, List<TextRange> ranges, UUID span, List<TextRange> all) {
        var parts = new ArrayList<String>();
        for (int at = 0; at < ranges.size(); at++) {
            parts.add(NEAR.formatted(at));
        }
        parts.add(TAKEN);
        if (changes.refusesTwins()) {
            parts.add(TWIN);
        }
        var query = asked(String.join(" union all ", parts), changes.set(), mark, span);
        if (changes.refusesTwins()) {
            askedOfTwins(query, mark, all);
        }
        for (int at = 0; at < ranges.size(); at++) {
            query.setParameter("begin" + at, ranges.get(at).begin());
            query.setParameter("end" + at, ranges.get(at).end());
        }
        return rows(query);
    }

    private Query asked(String statement, long set, Mark mark, UUID span) {
        return database.createNativeQuery(statement, Object[].class)
                .setParameter("set", set)
                .setParameter("layer", mark.layerId())
                .setParameter("span", span);
    }

    private static Query askedOfTwins(Query query, Mark mark, List<TextRange> all) {
        return query.setParameter("label", mark.labelId())
                .setParameter("begin", all.get(0).begin())
                .setParameter("end", all.get(0).end())
                .setParameter("place", place(all));
    }

    private static String place(List<TextRange> ranges) {
        return ranges.stream().map(range -> range.begin() + "-" + range.end()).collect(joining(","));
    }

    private static List<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static Placed placed(Object[] row) {
        return new Placed(new TextRange(((Number) row[1]).intValue(), ((Number) row[2]).intValue()), (String) row[3]);
    }

    private static void refuseIfInTheWay(Placed other, Mark mark, TextRange range) {
        if (!mark.rule().admits(other.range(), range)) {
            throw new SpanInTheWay(other.exact());
        }
    }

    private static TextRange range(Ends ends) {
        if (ends.begin() < 0 || ends.end() <= ends.begin()) {
            throw new NotARange(ends.begin(), ends.end());
        }
        return new TextRange(ends.begin(), ends.end());
    }
}
