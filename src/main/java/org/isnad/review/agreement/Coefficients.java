package org.isnad.review.agreement;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.isnad.review.agreement.coefficient.Alpha;
import org.isnad.review.agreement.coefficient.Alpha.Distance;
import org.isnad.review.agreement.coefficient.Coefficient;
import org.isnad.review.agreement.coefficient.F1;
import org.isnad.review.agreement.coefficient.Fleiss;
import org.isnad.review.agreement.coefficient.Kappa;
import org.isnad.review.agreement.coefficient.Ledger;
import org.isnad.review.agreement.coefficient.NominalAlpha;
import org.isnad.review.agreement.coefficient.Unitizing;
import org.jspecify.annotations.Nullable;

/** The coefficient of a measure, over all, of one label against all others, and of one pair of annotators. */
final class Coefficients {

    private static final IntUnaryOperator APART = IntUnaryOperator.identity();

    private final Plan plan;
    private final Ledger ledger;
    private final Values values;
    private final int pairs;
    private @Nullable Distance betweenSets;

    Coefficients(Plan plan, Ledger ledger, Values values, int pairs) {
        this.plan = plan;
        this.ledger = ledger;
        this.values = values;
        this.pairs = pairs;
    }

    Coefficient overall() {
        return switch (plan.measure()) {
            case ALPHA -> new NominalAlpha(ledger, Ledger.ALL);
            case ALPHA_SET -> new Alpha(ledger, Ledger.ALL, betweenSets());
            case ALPHA_U -> Unitizing.of(ledger, Ledger.ALL, plan.labels().size(), any -> true);
            case KAPPA -> Kappa.mean(ledger, pairs, APART);
            case FLEISS -> new Fleiss(ledger, Ledger.ALL, APART);
            case F1_EXACT, F1_OVERLAP, F1_TOKEN -> F1.of(ledger, slots(), any -> true);
        };
    }

    /** Whether anybody gave this label. */
    boolean knows(String label) {
        return switch (plan.measure()) {
            case ALPHA_U -> true;
            default -> values.has(label);
        };
    }

    Coefficient label(String label) {
        int number = plan.labels().indexOf(label);
        var bears = values.with(label);
        return switch (plan.measure()) {
            case ALPHA, ALPHA_SET -> new NominalAlpha(ledger, Ledger.ALL, bears);
            case ALPHA_U -> Unitizing.of(ledger, Ledger.ALL, number + 1, each -> each == number);
            case KAPPA -> Kappa.mean(ledger, pairs, bears);
            case FLEISS -> new Fleiss(ledger, Ledger.ALL, bears);
            case F1_EXACT, F1_OVERLAP, F1_TOKEN -> F1.of(ledger, slots(), each -> bears.applyAsInt(each) == 1);
        };
    }

    Coefficient pair(int slot) {
        return switch (plan.measure()) {
            case ALPHA -> new NominalAlpha(ledger, slot);
            case ALPHA_SET -> new Alpha(ledger, slot, betweenSets());
            case ALPHA_U -> Unitizing.of(ledger, slot, plan.labels().size(), any -> true);
            case KAPPA -> Kappa.of(ledger, slot, APART);
            case FLEISS -> new Fleiss(ledger, slot, APART);
            case F1_EXACT, F1_OVERLAP, F1_TOKEN -> F1.of(ledger, Set.of(slot), any -> true);
        };
    }

    /** The same for all pairs: there may be many. */
    private Distance betweenSets() {
        var known = betweenSets;
        if (known == null) {
            known = values.betweenSets();
            betweenSets = known;
        }
        return known;
    }

    private Set<Integer> slots() {
        return IntStream.rangeClosed(Ledger.ALL + 1, Ledger.ALL + pairs).boxed().collect(toSet());
    }
}
