package org.isnad.review.agreement.coefficient;

/** A figure of agreement as a function of what articles add up to in a {@link Ledger}. */
public interface Coefficient {

    /** @param sums by the numbers of the ledger */
    Outcome of(double[] sums);

    /** How many units these sums are made of; what a unit is, the coefficient says. */
    double units(double[] sums);

    /** How many additions {@link #of} takes, about. */
    long effort();

    /** What it never falls below; intervals do not either. */
    default double least() {
        return Double.NEGATIVE_INFINITY;
    }
}
