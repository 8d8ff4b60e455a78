package org.isnad.review.agreement.coefficient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Units that annotators coded, an article each or many to an article, as a printed table tells of them. */
final class Study {

    private static final String MISSING = ".";

    final Ledger ledger = new Ledger();
    private final List<Counts> articles = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final int annotators;

    Study(int annotators) {
        this.annotators = annotators;
    }

    /** Lines of values, one for each annotator, parted by spaces; each line is a unit, and an article. */
    static Study of(String table) {
        var lines = table.strip().lines().toList();
        var study = new Study(lines.get(0).strip().split(" +").length);
        lines.forEach(line -> study.article(line.strip()));
        return study;
    }

    /** An article of these units. */
    Study article(String... units) {
        var counts = new Counts.Writing(ledger);
        for (var unit : units) {
            var given = Arrays.stream(unit.split(" +")).mapToInt(this::number).toArray();
            Coding.add(counts, slots(annotators), given, 1);
        }
        articles.add(counts.done());
        return this;
    }

    /** So many units with these values, an article each. */
    Study times(int times, String unit) {
        for (int time = 0; time < times; time++) {
            article(unit);
        }
        return this;
    }

    static int[][] slots(int annotators) {
        var slots = new int[annotators][annotators];
        int slot = Ledger.ALL;
        for (int i = 0; i < annotators; i++) {
            for (int j = i + 1; j < annotators; j++) {
                slots[i][j] = ++slot;
            }
        }
        return slots;
    }

    private int number(String value) {
        if (value.equals(MISSING)) {
            return Coding.MISSING;
        }
        if (!values.contains(value)) {
            values.add(value);
        }
        return values.indexOf(value);
    }

    int numberOf(String value) {
        return values.indexOf(value);
    }

    /** What value a number stands for. */
    String value(int number) {
        return values.get(number);
    }

    double[] sums() {
        var sums = new double[ledger.size()];
        articles.forEach(article -> article.addTo(sums, 1));
        return sums;
    }

    Estimate estimate(Coefficient coefficient) {
        return Resampling.of(ledger, articles, List.of(coefficient)).get(0);
    }

    List<Estimate> apart(Coefficient coefficient) {
        return Resampling.apart(ledger, articles, coefficient);
    }

    double figure(Coefficient coefficient) {
        return coefficient.of(sums()).value();
    }

    NominalAlpha nominal() {
        return new NominalAlpha(ledger, Ledger.ALL);
    }

    Kappa cohen() {
        return Kappa.of(ledger, 1, value -> value);
    }

    Fleiss fleiss() {
        return new Fleiss(ledger, Ledger.ALL, value -> value);
    }
}
