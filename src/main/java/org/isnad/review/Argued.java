package org.isnad.review;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Boundary;
import org.isnad.review.comparison.Kind;
import org.isnad.review.comparison.Said;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.Disagreements;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Tells what annotators of a project argue about most, so that its guidelines can say more about it. */
@Boundary
public class Argued {

    /**
     * What they argue about in the same way: the same labels in the same kind of disagreement.
     *
     * @param labels codes of labels, or of types of relations
     * @param count how often
     * @param gaps how often a reviewer gave {@code guideline_gap} as the reason
     * @param reasons how often each reason was given
     * @param examples some, first those that a reviewer took for a gap, then the hardest
     */
    public record Matter(
            String layer,
            Kind kind,
            List<String> labels,
            long count,
            long gaps,
            Map<String, Long> reasons,
            List<Example> examples) {}

    /**
     * One place.
     *
     * @param exact what somebody marked there; of a relation the words of both its spans
     */
    public record Example(long disagreement, long article, String name, int begin, String exact) {}

    private static final int MOST = 30;
    private static final int EXAMPLES = 3;
    private static final String GAP = "guideline_gap";

    /** What a reviewer decided last, unless it was taken back. */
    private static final String STANDS = """
            v.taken_back is null and v.act <> 'MERGED' and not exists (select 1 from verdict w
                where w.disagreement_id = v.disagreement_id and w.taken_back is null and w.id > v.id)
            """;

    /** What nobody says any more differs between no two. Matter by matter its first examples, each with the figures of its matter: one look at the project tells all of it. */
    private static final String MATTERS = """
            with argued as (
                select d.id, d.article_id, d.layer, d.kind, d.labels,
                    count(*) over matter times, coalesce(sum(v.reason = '%1$s') over matter, 0) gaps,
                    row_number() over (partition by d.layer, d.kind, d.labels
                        order by coalesce(v.reason = '%1$s', 0) desc, d.hardness desc, d.id) place
                from disagreement d left join verdict v on v.disagreement_id = d.id and %2$s
                where d.project_id = :project and d.kind <> 'UNANIMOUS' and d.differing <> '|'
                window matter as (partition by d.layer, d.kind, d.labels))
            select e.layer, e.kind, e.labels, e.times, e.gaps, e.id, coalesce(a.title, a.name)
            from argued e join article a on a.id = e.article_id where e.place <= %3$d
            order by e.gaps desc, e.times desc, e.layer, e.kind, e.labels, e.place limit %4$d
            """.formatted(GAP, STANDS, EXAMPLES, MOST * EXAMPLES);

    private static final String REASONS = """
            select d.layer, d.kind, d.labels, v.reason, count(*)
            from verdict v join disagreement d on d.id = v.disagreement_id
            where v.project_id = :project and v.reason is not null and d.differing <> '|' and %s and (d.layer, d.kind, d.labels) in (%s)
            group by d.layer, d.kind, d.labels, v.reason order by count(*) desc, v.reason
            """;

    @Inject
    private Disagreements disagreements;

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /** What makes one matter of several disagreements. */
    private record Key(String layer, String kind, String labels) {

        static Key of(Object[] row) {
            return new Key((String) row[0], (String) row[1], (String) row[2]);
        }
    }

    /** The {@value #MOST} that matter most: those that reviewers took for gaps of the guidelines first, then the most frequent. */
    public List<Matter> of(long project) {
        current.requireToRead(project, Permission.SEE_ALL_SETS);
        var matters = matters(project);
        var reasons = matters.isEmpty() ? Map.<Key, Map<String, Long>>of() : reasons(project, matters.keySet());
        var places = places(
                matters.values().stream().flatMap(List::stream).map(Argued::id).toList());
        return matters.entrySet().stream()
                .map(each -> matter(each.getKey(), each.getValue(), reasons, places))
                .toList();
    }

    private Map<Key, List<Object[]>> matters(long project) {
        Map<Key, List<Object[]>> matters = new LinkedHashMap<>();
        for (var row : rows(database.createNativeQuery(MATTERS).setParameter("project", project))) {
            var key = Key.of(row);
            if (matters.containsKey(key) || matters.size() < MOST) {
                matters.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
            }
        }
        return matters;
    }

    private static long id(Object[] row) {
        return ((Number) row[5]).longValue();
    }

    private static Matter matter(
            Key key, List<Object[]> rows, Map<Key, Map<String, Long>> reasons, Map<Long, Disagreement> places) {
        return new Matter(
                key.layer(),
                Kind.valueOf(key.kind()),
                Stream.of(key.labels().split("\\|", -1))
                        .filter(label -> !label.isEmpty())
                        .toList(),
                ((Number) rows.get(0)[3]).longValue(),
                ((Number) rows.get(0)[4]).longValue(),
                reasons.getOrDefault(key, Map.of()),
                rows.stream()
                        .filter(row -> places.containsKey(id(row)))
                        .map(row -> example(Objects.requireNonNull(places.get(id(row))), (String) row[6], places))
                        .toList());
    }

    private static Example example(Disagreement about, String article, Map<Long, Disagreement> places) {
        return new Example(about.id(), about.article(), article, about.begin(), exact(about, places));
    }

    private Map<Key, Map<String, Long>> reasons(long project, Set<Key> keys) {
        var wanted = new ArrayList<String>();
        var told = new HashMap<String, String>();
        for (var key : keys) {
            int number = wanted.size();
            wanted.add("(:layer%1$d, :kind%1$d, :labels%1$d)".formatted(number));
            told.put("layer" + number, key.layer());
            told.put("kind" + number, key.kind());
            told.put("labels" + number, key.labels());
        }
        var query = database.createNativeQuery(REASONS.formatted(STANDS, String.join(", ", wanted)))
                .setParameter("project", project);
        told.forEach(query::setParameter);
        Map<Key, Map<String, Long>> reasons = new HashMap<>();
        for (var row : rows(query)) {
            reasons.computeIfAbsent(Key.of(row), none -> new LinkedHashMap<>())
                    .put((String) row[3], ((Number) row[4]).longValue());
        }
        return reasons;
    }

    /** These disagreements, and those about the spans that relations lie between. */
    private Map<Long, Disagreement> places(List<Long> ids) {
        Map<Long, Disagreement> places = new HashMap<>();
        if (!ids.isEmpty()) {
            disagreements.all(ids).forEach(each -> places.put(each.id(), each));
        }
        var ends = places.values().stream()
                .flatMap(each -> each.ends().stream())
                .filter(end -> !places.containsKey(end))
                .collect(toSet());
        if (!ends.isEmpty()) {
            disagreements.all(ends).forEach(each -> places.put(each.id(), each));
        }
        return places;
    }

    /** What somebody marked there; of a relation the words of both its spans, from the one that it begins at. */
    private static String exact(Disagreement about, Map<Long, Disagreement> places) {
        var said = about.versions().stream()
                .flatMap(version -> version.said().stream())
                .findFirst()
                .orElse(null);
        if (said instanceof Said.OfSpan span) {
            return String.join(" … ", span.exact());
        }
        var ends = new ArrayList<>(about.ends());
        if (said instanceof Said.OfRelation relation && relation.back()) {
            Collections.reverse(ends);
        }
        return ends.stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .map(end -> exact(end, places))
                .collect(joining(" – "));
    }

    private static List<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
