package org.isnad.annotation.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isnad.Boundary;
import org.isnad.annotation.accord.MarksOfSets;
import org.isnad.annotation.accord.Matching;
import org.isnad.annotation.sets.SetKind;
import org.isnad.annotation.sets.SetState;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/**
 * Measures annotators on test items, for managers and reviewers: in three statements, however many items there are. Who had
 * submitted an article before it became an item is not measured on it, since its gold set may have been made of theirs. Marks and
 * gold marks are matched one to one, exactly and leniently ({@link Matching}; the two are the strict and the partial
 * matching of Chinchor and Sundheim, MUC-5 Evaluation Metrics, 1993, but that a partial match counts as a whole one); counts
 * are summed over items and labels before they are divided, so that each mark weighs the same (micro average).
 */
@Boundary
public class Scoring {

    private record Done(
            String login, String name, long article, String title, long set, long gold, Instant submitted) {}

    @Inject
    private CurrentMember current;

    @Inject
    private MarksOfSets marks;

    @PersistenceContext
    private EntityManager database;

    /** Each test item that an annotator has submitted, by annotator and time. */
    public List<Sheet> sheets(long project) {
        current.requireToRead(project, Permission.TRAIN);
        var earlier = earlier(project);
        var done = done(project).stream()
                .filter(each -> !earlier.contains(each.set()))
                .toList();
        var read = marks.of(done.stream()
                .flatMap(each -> Stream.of(each.set(), each.gold()))
                .collect(toSet()));
        return done.stream()
                .map(each -> {
                    var labels = Sheet.scored(
                            read.getOrDefault(each.set(), List.of()), read.getOrDefault(each.gold(), List.of()));
                    var sum = labels.values().stream().reduce(Score.NONE, Score::plus);
                    return new Sheet(
                            each.login(), each.name(), each.article(), each.title(), each.submitted(), sum, labels);
                })
                .toList();
    }

    /** The same summed up for each annotator, by name. */
    public List<AnnotatorScore> scores(long project) {
        return sheets(project).stream().collect(groupingBy(Sheet::login, TreeMap::new, toList())).values().stream()
                .map(Scoring::sum)
                .toList();
    }

    private static AnnotatorScore sum(List<Sheet> sheets) {
        SortedMap<String, Score> labels = new TreeMap<>();
        SortedMap<YearMonth, Score> months = new TreeMap<>();
        var total = Score.NONE;
        for (var sheet : sheets) {
            total = total.plus(sheet.score());
            months.merge(YearMonth.from(sheet.submitted().atZone(ZoneOffset.UTC)), sheet.score(), Score::plus);
            sheet.labels().forEach((label, score) -> labels.merge(label, score, Score::plus));
        }
        var first = sheets.get(0);
        return new AnnotatorScore(first.login(), first.name(), sheets.size(), total, labels, months);
    }

    /** Sets that were submitted before their article became an item. */
    private Set<Long> earlier(long project) {
        List<?> sets =
                database.createNativeQuery("""
                        select s.id from training_item i join article a on a.id = i.article_id
                        join annotation_set s on s.article_id = a.id and s.kind = 'ANNOTATOR'
                        where a.project_id = :project and exists (select 1 from set_state_change c
                            where c.set_id = s.id and c.state = 'SUBMITTED' and c.made < i.named)
                        """).setParameter("project", project).getResultList();
        return sets.stream().map(id -> ((Number) id).longValue()).collect(toSet());
    }

    private List<Done> done(long project) {
        return database.createQuery("""
                        select new org.isnad.annotation.training.Scoring$Done(
                            m.login, m.name, a.id, coalesce(a.title, a.name), s.id, g.id, s.changed)
                        from TrainingItem i join Article a on a.id = i.article
                        join AnnotationSet g on g.article = a.id and g.kind = :gold and g.state = :adjudicated
                        join AnnotationSet s on s.article = a.id and s.kind = :own and s.state in :done
                        join Account m on m.id = s.owner
                        where a.project = :project and i.kind = :test order by m.login, s.changed, s.id
                        """, Done.class)
                .setParameter("project", project)
                .setParameter("gold", SetKind.GOLD)
                .setParameter("adjudicated", SetState.ADJUDICATED)
                .setParameter("own", SetKind.ANNOTATOR)
                .setParameter("done", EnumSet.of(SetState.SUBMITTED, SetState.ADJUDICATED))
                .setParameter("test", ItemKind.TEST)
                .getResultList();
    }
}
