package org.isnad.annotation.training;

/** An article with an adjudicated gold set that is no item yet. */
public record Candidate(long article, String name) {}
