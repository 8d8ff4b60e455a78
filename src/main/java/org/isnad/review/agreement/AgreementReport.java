package org.isnad.review.agreement;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.isnad.Boundary;
import org.isnad.review.agreement.Report.Rater;
import org.isnad.review.rules.BlindReview;
import org.isnad.review.rules.LetterBook;
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
    private SharedArticles sets;

    @Inject
    private Disputed disputed;

    @Inject
    private BlindReview blind;

    @Inject
    private LetterBook letters;

    @Inject
    private Turns turns;

    /**
     * Figures with all their parts. Those who review blindly are told letters for names.
     *
     * @throws AgreementRefusal if the schema or the measure does not know what is asked for, or others wait already
     */
    @Transactional(TxType.NOT_SUPPORTED) // waits its turn, and must hold no connection meanwhile
    public Report report(long project, Question question) {
        var plan = turns.before(() -> plan(project, question));
        return turns.take(project, () -> report(project, question, plan));
    }

    private Report report(long project, Question question, Plan plan) {
        var articles = sets.shared(project, question.items());
        var pairs = blind.binds(project) ? Pairs.lettered(project, articles) : Pairs.named(articles);
        var gathering = new Gathering(plan, pairs);
        sets.each(articles, plan, article -> {
            gathering.add(article);
            return true;
        });
        return gathering.report();
    }

    /**
     * What stands behind a cell of the confusion matrix: everything to which one annotator gave the one value and another the other.
     * Those who review blindly are told the letters that the annotators have in the article.
     *
     * @param after the id of the last article that was looked through before; 0 for none
     * @param limit how many are wanted; of the article with the last of them all are told
     */
    @Transactional(TxType.NOT_SUPPORTED) // the same
    public List<ComparedUnit> units(long project, Question question, String one, String other, long after, int limit) {
        var plan = turns.before(() -> plan(project, question).unmeasured());
        return turns.take(project, () -> {
            var names = names(project);
            var rest = sets.shared(project, question.items()).stream()
                    .filter(cards -> cards.get(0).article() > after)
                    .toList();
            var units = new ArrayList<ComparedUnit>();
            sets.each(rest, plan, article -> {
                var found = ValuedUnit.of(article, plan).stream()
                        .filter(unit -> shows(unit.values(), one, other))
                        .toList();
                units.addAll(told(article, found, names));
                return units.size() < limit;
            });
            return units;
        });
    }

    private List<ComparedUnit> told(
            SharedArticle article, List<ValuedUnit> units, Function<SharedArticle, Map<Long, Rater>> names) {
        if (units.isEmpty()) {
            return List.of();
        }
        var known = disputed.of(article.article());
        var called = names.apply(article);
        return units.stream()
                .map(unit -> ComparedUnit.of(article, unit, called, known.of(unit)))
                .toList();
    }

    /** What the annotators of an article are called, by their accounts. */
    private Function<SharedArticle, Map<Long, Rater>> names(long project) {
        boolean hidden = blind.binds(project);
        return article ->
                hidden ? article.called(letters.ofSets(project, List.of(article.article()))) : article.names();
    }

    /** Which articles are test items is told to those alone who may name them. */
    private Plan plan(long project, Question question) {
        current.requireToRead(project, Permission.SEE_ALL_SETS);
        if (question.items()) {
            current.requireToRead(project, Permission.TRAIN);
        }
        return Plan.of(question, schemas.of(project));
    }

    private static boolean shows(List<@Nullable String> values, String one, String other) {
        return one.equals(other)
                ? values.stream().filter(one::equals).count() > 1
                : values.contains(one) && values.contains(other);
    }
}
