package org.isnad.review.agreement.coefficient;

/** Where a figure would come to lie in 95 of 100 samples of articles like these. */
public record Interval(double low, double high) {}
