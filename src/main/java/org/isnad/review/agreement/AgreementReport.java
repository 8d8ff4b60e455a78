package org.isnad.review.agreement;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.schema.Schemas;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Measures how far those agree who marked the same articles apart: annotators’ sets that were submitted, on articles that at least
 * two have submitted. Articles are read some at a time and forgotten, so that only their counts are held.
 */
@Boundary
public class AgreementReport {

    /** So many units may be asked for at once. */
    public static final int MOST = 500;

    @Inject
    private CurrentMember current;

    @Inject
    private Schemas schemas;

    @Inject
    private HandedInSets sets;

    /**
     * Figures with all their parts.
     *
     * @throws AgreementRefusal if the schema or the measure does not know what is asked for
     */
    public Report report(long project, Question question) {
        var plan = plan(project, question);
        var articles = sets.shared(project, question.items());
        var gathering = new Gathering(plan, pairs(articles));
        sets.each(articles, plan, article -> {
            gathering.add(article);
            return true;
        });
        return gathering.report();
    }

    /**
     * What stands behind a cell of the confusion matrix: everything to which one annotator gave the one value and another the other.
     *
     * @param after the id of the last article that was looked through before; 0 for none
     * @param limit how many are wanted; of the article with the last of them all are told
     */
    public List<ComparedUnit> units(long project, Question question, String one, String other, long after, int limit) {
        var plan = plan(project, question).unmeasured();
        var articles = sets.shared(project, question.items());
        var pairs = pairs(articles);
        var rest = articles.stream()
                .filter(cards -> cards.get(0).article() > after)
                .toList();
        var units = new ArrayList<ComparedUnit>();
        sets.each(rest, plan, article -> {
            ValuedUnit.of(article, plan).stream()
                    .filter(unit -> shows(unit.values(), one, other))
                    .forEach(unit -> units.add(ComparedUnit.of(article, unit, pairs)));
            return units.size() < limit;
        });
        return units;
    }

    /** Which articles are test items is told to those alone who may name them. */
    private Plan plan(long project, Question question) {
        current.requireToRead(project, Permission.SEE_ALL_SETS);
        if (question.items()) {
            current.requireToRead(project, Permission.TRAIN);
        }
        return Plan.of(question, schemas.of(project));
    }

    /** Names are shown to all who see all sets. */
    private static Pairs pairs(List<List<HandedInSets.Card>> articles) {
        return new Pairs(articles, false);
    }

    private static boolean shows(List<@Nullable String> values, String one, String other) {
        return one.equals(other)
                ? values.stream().filter(one::equals).count() > 1
                : values.contains(one) && values.contains(other);
    }
}
