package org.isnad.review.agreement.coefficient;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.isnad.review.agreement.coefficient.Ledger.Place;
import org.isnad.review.agreement.coefficient.Ledger.Quantity;

/** Makes a square of values against values from sums; several values may count as one. */
final class Square {

    private final List<Place> entries;
    private final IntUnaryOperator group;
    private final int size;

    private Square(List<Place> entries, IntUnaryOperator group) {
        this.entries = entries;
        this.group = group;
        this.size = entries.stream()
                        .mapToInt(entry -> Math.max(
                                group.applyAsInt(entry.what().a()),
                                group.applyAsInt(entry.what().b())))
                        .max()
                        .orElse(-1)
                + 1;
    }

    static Square of(Ledger ledger, int slot, Quantity quantity, IntUnaryOperator group) {
        return new Square(ledger.of(slot, quantity), group);
    }

    /** Rows for the first of a pair, columns for the second. */
    double[][] ordered(double[] sums) {
        var square = new double[size][size];
        for (var entry : entries) {
            square[row(entry)][column(entry)] += sums[entry.at()];
        }
        return square;
    }

    /** Each sum once in either order. */
    double[][] bothWays(double[] sums) {
        var square = new double[size][size];
        for (var entry : entries) {
            square[row(entry)][column(entry)] += sums[entry.at()];
            square[column(entry)][row(entry)] += sums[entry.at()];
        }
        return square;
    }

    private int row(Place entry) {
        return group.applyAsInt(entry.what().a());
    }

    private int column(Place entry) {
        return group.applyAsInt(entry.what().b());
    }

    static double total(double[][] square) {
        double total = 0;
        for (var row : square) {
            for (double each : row) {
                total += each;
            }
        }
        return total;
    }

    static double row(double[][] square, int at) {
        double sum = 0;
        for (double each : square[at]) {
            sum += each;
        }
        return sum;
    }

    static double column(double[][] square, int at) {
        double sum = 0;
        for (var row : square) {
            sum += row[at];
        }
        return sum;
    }

    static double diagonal(double[][] square) {
        double sum = 0;
        for (int at = 0; at < square.length; at++) {
            sum += square[at][at];
        }
        return sum;
    }
}
