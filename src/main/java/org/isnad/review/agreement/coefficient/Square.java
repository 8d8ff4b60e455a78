package org.isnad.review.agreement.coefficient;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.isnad.review.agreement.coefficient.Ledger.Place;
import org.isnad.review.agreement.coefficient.Ledger.Quantity;

/** Makes a square of values against values from sums; several values may count as one. */
final class Square {

    private final int[] at;
    private final int[] rows;
    private final int[] columns;
    private final int size;

    private Square(List<Place> places, IntUnaryOperator group) {
        this.at = places.stream().mapToInt(Place::at).toArray();
        this.rows = places.stream()
                .mapToInt(place -> group.applyAsInt(place.what().a()))
                .toArray();
        this.columns = places.stream()
                .mapToInt(place -> group.applyAsInt(place.what().b()))
                .toArray();
        this.size = IntStream.concat(Arrays.stream(rows), Arrays.stream(columns))
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
        for (int each = 0; each < at.length; each++) {
            square[rows[each]][columns[each]] += sums[at[each]];
        }
        return square;
    }

    /** Each sum once in either order. */
    double[][] bothWays(double[] sums) {
        var square = new double[size][size];
        for (int each = 0; each < at.length; each++) {
            square[rows[each]][columns[each]] += sums[at[each]];
            square[columns[each]][rows[each]] += sums[at[each]];
        }
        return square;
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
