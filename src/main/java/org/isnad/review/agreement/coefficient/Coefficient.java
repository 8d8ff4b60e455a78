package org.isnad.review.agreement.coefficient;

/** A figure of agreement as a function of what articles add up to in a {@link Ledger}. */
public interface Coefficient {

    /** @param sums by the numbers of the ledger */
    Outcome of(double[] sums);

    /** How many units these sums are made of; what a unit is, the coefficient says. */
    double units(double[] sums);

    /**
     * The same of those parts alone that have a figure in these sums, which are all that there are; of others it has none where one
     * of these parts lacks it. It is as it was where all have none.
     */
    default Coefficient within(double[] sums) {
        return this;
    }

    /** How many additions {@link #of} takes, about. */
    long effort();

    /** What it never falls below; intervals do not either. */
    default double least() {
        return Double.NEGATIVE_INFINITY;
    }
}
