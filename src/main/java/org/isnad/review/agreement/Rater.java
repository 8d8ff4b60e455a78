package org.isnad.review.agreement;

/** An annotator as readers of figures are told of them. */
public record Rater(String login, String name) {}
