package org.isnad.review.agreement.coefficient;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.isnad.review.agreement.coefficient.Ledger.Place;
import org.isnad.review.agreement.coefficient.Ledger.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a square of values against values adds up to, without the square: as many values as there are, so many numbers. Several values
 * may count as one.
 */
final class Margins {

    /** The margins for some sums. */
    static final class Of {

        private final double[] rows;
        private final double[] columns;
        private double diagonal;
        private double total;

        private Of(int size) {
            this.rows = new double[size];
            this.columns = new double[size];
        }

        private void add(int row, int column, double sum) {
            rows[row] += sum;
            columns[column] += sum;
            diagonal += row == column ? sum : 0;
            total += sum;
        }

        double total() {
            return total;
        }

        /** Why no agreement beyond chance can be told of it; none where it can. */
        @Nullable
        Undefined missing() {
            if (total <= 0) {
                return Undefined.NO_UNITS;
            }
            return used() == 1 ? Undefined.NO_VARIATION : null;
        }

        /** What has the same value twice. */
        double diagonal() {
            return diagonal;
        }

        /** How many values there are; not all need to turn up. */
        int size() {
            return rows.length;
        }

        /** What the value is the first of. */
        double row(int value) {
            return rows[value];
        }

        /** What the value is the second of. */
        double column(int value) {
            return columns[value];
        }

        /** In how many cells the value stands, in either order. */
        double both(int value) {
            return rows[value] + columns[value];
        }

        /** How many values turn up. */
        private int used() {
            int used = 0;
            for (int value = 0; value < rows.length; value++) {
                used += both(value) > 0 ? 1 : 0;
            }
            return used;
        }
    }

    private final int[] at;
    private final int[] rows;
    private final int[] columns;
    private final int size;

    private Margins(List<Place> places, IntUnaryOperator group) {
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

    /** Of a pair what it says in its order, of all annotators together what they say in any. */
    static Margins of(Ledger ledger, int slot, IntUnaryOperator group) {
        var quantity = slot == Ledger.ALL ? Quantity.COINCIDENCES : Quantity.CONTINGENCIES;
        return new Margins(ledger.of(slot, quantity), group);
    }

    /** Rows for the first of a pair, columns for the second; of what is counted in both orders either. */
    Of of(double[] sums) {
        var found = new Of(size);
        for (int each = 0; each < at.length; each++) {
            found.add(rows[each], columns[each], sums[at[each]]);
        }
        return found;
    }

    double total(double[] sums) {
        double total = 0;
        for (int place : at) {
            total += sums[place];
        }
        return total;
    }

    /** How many additions it takes. */
    long effort() {
        return at.length + (long) size;
    }
}
