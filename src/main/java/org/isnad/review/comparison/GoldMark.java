package org.isnad.review.comparison;

import java.util.UUID;

/** A mark of the gold set that came of a verdict. */
public record GoldMark(UUID id, Said said) {}
