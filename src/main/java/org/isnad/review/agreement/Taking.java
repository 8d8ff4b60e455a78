package org.isnad.review.agreement;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.review.agreement.coefficient.Coding;
import org.isnad.review.agreement.coefficient.Counts;
import org.isnad.review.agreement.coefficient.Ledger;
import org.isnad.review.agreement.coefficient.Stretches;
import org.isnad.review.agreement.coefficient.Unitizing;

/** Takes down what one article says for one measure: what the measure’s units are is said here, and nowhere else. */
final class Taking {

    private final Plan plan;
    private final Values values;
    private final SharedArticle article;
    private final int[][] slots;
    private final Counts.Writing counts;
    private long leftOut;
    private long joined;

    Taking(Plan plan, Values values, SharedArticle article, int[][] slots, Counts.Writing counts) {
        this.plan = plan;
        this.values = values;
        this.article = article;
        this.slots = slots;
        this.counts = counts;
    }

    void take(List<ValuedUnit> units) {
        switch (plan.measure()) {
            case ALPHA, KAPPA, FLEISS -> {
                units.forEach(this::takeTogether);
                takeByTwo();
            }
            case ALPHA_SET -> takeWords();
            case ALPHA_U -> takeStretches();
            case F1_EXACT, F1_OVERLAP, F1_TOKEN -> takePairs();
        }
    }

    long leftOut() {
        return leftOut;
    }

    long joined() {
        return joined;
    }

    private void takeTogether(ValuedUnit unit) {
        var given = given(unit);
        boolean missing = Arrays.stream(given).anyMatch(value -> value == Coding.MISSING);
        if (missing && plan.measure() == Measure.FLEISS) {
            leftOut += isGiven(given) ? 1 : 0;
            Coding.leaveOut(counts);
        } else {
            Coding.add(counts, given, 1);
        }
    }

    /** What is about the same thing is found between the two alone, so that their figure knows nothing of a third. */
    private void takeByTwo() {
        for (int i = 0; i < slots.length; i++) {
            for (int j = i + 1; j < slots.length; j++) {
                for (var unit : ValuedUnit.of(article.of(i, j), plan)) {
                    var given = given(unit);
                    boolean missing = given[0] == Coding.MISSING || given[1] == Coding.MISSING;
                    leftOut += plan.measure() == Measure.KAPPA && missing && isGiven(given) ? 1 : 0;
                    Coding.add(counts, slots[i][j], given[0], given[1], 1);
                }
            }
        }
    }

    private static boolean isGiven(int[] given) {
        return Arrays.stream(given).anyMatch(value -> value != Coding.MISSING);
    }

    /** To have no mark is a value for α; for κ there is no value, since nobody can tell how often all have no mark. */
    private int[] given(ValuedUnit unit) {
        boolean kappa = plan.measure() != Measure.ALPHA && plan.attribute() == null;
        var given = new int[unit.values().size()];
        for (int at = 0; at < given.length; at++) {
            var value = unit.values().get(at);
            boolean none = value == null || (kappa && value.equals(ValuedUnit.NONE));
            given[at] = none ? Coding.MISSING : values.of(String.valueOf(value));
        }
        return given;
    }

    /** Each word with the labels that lie over it; the many that nobody marked are counted at once. */
    private void takeWords() {
        var labels = article.raters().stream().map(this::labelsOfWords).toList();
        var marked = new HashSet<Integer>();
        labels.forEach(own -> marked.addAll(own.keySet()));
        for (int word : marked) {
            Coding.add(
                    counts,
                    slots,
                    labels.stream()
                            .mapToInt(own -> values.of(own.getOrDefault(word, Set.of())))
                            .toArray(),
                    1);
        }
        int rest = article.words().size() - marked.size();
        if (rest > 0) {
            Coding.add(
                    counts,
                    slots,
                    labels.stream().mapToInt(own -> values.of(Set.of())).toArray(),
                    rest);
        }
    }

    private Map<Integer, Set<String>> labelsOfWords(SharedArticle.ByOne set) {
        var labels = new TreeMap<Integer, Set<String>>();
        for (var mark : set.in(layer())) {
            article.wordsOf(mark).forEach(word -> labels.computeIfAbsent(word, none -> new HashSet<>())
                    .add(mark.label()));
        }
        labels.replaceAll((word, own) -> Set.copyOf(own));
        return labels;
    }

    private void takeStretches() {
        var marked = article.raters().stream().map(this::stretches).toList();
        marked.forEach(own -> own.forEach(each -> joined += each.joined()));
        Unitizing.add(counts, Ledger.ALL, article.length(), marked);
        for (int i = 0; i < marked.size(); i++) {
            for (int j = i + 1; j < marked.size(); j++) {
                Unitizing.add(counts, slots[i][j], article.length(), List.of(marked.get(i), marked.get(j)));
            }
        }
    }

    /** Of each label; each fragment is a stretch. */
    private List<Stretches> stretches(SharedArticle.ByOne set) {
        var marks = set.in(layer());
        return plan.labels().stream()
                .map(label -> Stretches.of(marks.stream()
                        .filter(mark -> mark.label().equals(label))
                        .flatMap(mark -> mark.fragments().stream())
                        .toList()))
                .toList();
    }

    private void takePairs() {
        var matches = new Matches(plan, values, article);
        for (int i = 0; i < slots.length; i++) {
            for (int j = i + 1; j < slots.length; j++) {
                matches.take(counts, slots[i][j], i, j);
            }
        }
    }

    private String layer() {
        return String.valueOf(plan.layer());
    }
}
