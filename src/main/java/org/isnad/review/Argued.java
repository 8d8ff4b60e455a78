package org.isnad.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @param examples some, the hardest first
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
     * @param exact what somebody marked there
     */
    public record Example(long disagreement, long article, String name, int begin, String exact) {}

    private static final int MOST = 30;
    private static final int EXAMPLES = 3;
    private static final String GAP = "guideline_gap";

    private static final String STANDING = """
            left join verdict v on v.disagreement_id = d.id and v.taken_back is null and v.act <> 'MERGED'
                and not exists (select 1 from verdict w where w.disagreement_id = v.disagreement_id
                    and w.taken_back is null and w.id > v.id)
            """;

    private static final String MATTERS = """
            select d.layer, d.kind, d.labels, count(*) times, coalesce(sum(v.reason = '%s'), 0) gaps from disagreement d %s
            where d.project_id = :project and d.kind <> 'UNANIMOUS'
            group by d.layer, d.kind, d.labels order by gaps desc, times desc, d.layer, d.kind, d.labels limit %d
            """.formatted(GAP, STANDING, MOST);

    private static final String REASONS = """
            select d.layer, d.kind, d.labels, v.reason, count(*) from disagreement d %s
            where d.project_id = :project and d.kind <> 'UNANIMOUS' and v.reason is not null
            group by d.layer, d.kind, d.labels, v.reason order by count(*) desc, v.reason
            """.formatted(STANDING);

    private static final String EXAMPLES_OF = """
            select e.id, e.layer, e.kind, e.labels, coalesce(a.title, a.name) from (
                select d.id, d.article_id, d.layer, d.kind, d.labels, row_number() over (
                    partition by d.layer, d.kind, d.labels order by d.hardness desc, d.id) place
                from disagreement d where d.project_id = :project and d.kind <> 'UNANIMOUS') e
            join article a on a.id = e.article_id where e.place <= %d
            """.formatted(EXAMPLES);

    @Inject
    private Disagreements disagreements;

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /** What makes one matter of several disagreements. */
    private record Key(String layer, String kind, String labels) {

        static Key of(Object[] row, int at) {
            return new Key((String) row[at], (String) row[at + 1], (String) row[at + 2]);
        }
    }

    /** The {@value #MOST} that matter most: those that reviewers took for gaps of the guidelines first, then the most frequent. */
    public List<Matter> of(long project) {
        current.requireToRead(project, Permission.SEE_ALL_SETS);
        var reasons = reasons(project);
        var examples = examples(project);
        return rows(MATTERS, project)
                .map(row -> {
                    var key = Key.of(row, 0);
                    return new Matter(
                            key.layer(),
                            Kind.valueOf(key.kind()),
                            Stream.of(key.labels().split("\\|", -1))
                                    .filter(label -> !label.isEmpty())
                                    .toList(),
                            ((Number) row[3]).longValue(),
                            ((Number) row[4]).longValue(),
                            reasons.getOrDefault(key, Map.of()),
                            examples.getOrDefault(key, List.of()));
                })
                .toList();
    }

    private Map<Key, Map<String, Long>> reasons(long project) {
        Map<Key, Map<String, Long>> reasons = new LinkedHashMap<>();
        rows(REASONS, project).forEach(row -> reasons.computeIfAbsent(Key.of(row, 0), none -> new LinkedHashMap<>())
                .put((String) row[3], ((Number) row[4]).longValue()));
        return reasons;
    }

    private Map<Key, List<Example>> examples(long project) {
        var rows = rows(EXAMPLES_OF, project).toList();
        Map<Long, Disagreement> all = new LinkedHashMap<>();
        if (!rows.isEmpty()) {
            disagreements
                    .all(rows.stream().map(row -> ((Number) row[0]).longValue()).toList())
                    .forEach(each -> all.put(each.id(), each));
        }
        Map<Key, List<Example>> examples = new LinkedHashMap<>();
        for (var row : rows) {
            var about = all.get(((Number) row[0]).longValue());
            if (about != null) {
                examples.computeIfAbsent(Key.of(row, 1), none -> new ArrayList<>())
                        .add(new Example(about.id(), about.article(), (String) row[4], about.begin(), exact(about)));
            }
        }
        return examples;
    }

    private static String exact(Disagreement about) {
        return about.versions().stream()
                .flatMap(version -> version.said().stream())
                .map(said -> said instanceof Said.OfSpan span
                        ? String.join(" … ", span.exact())
                        : ((Said.OfRelation) said).type())
                .findFirst()
                .orElse("");
    }

    private Stream<Object[]> rows(String statement, long project) {
        List<?> rows = database.createNativeQuery(statement)
                .setParameter("project", project)
                .getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
