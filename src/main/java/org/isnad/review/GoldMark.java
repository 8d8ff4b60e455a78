package org.isnad.review;

import java.util.UUID;
import org.isnad.review.comparison.Said;

/** A mark of the gold set that came of a verdict. */
public record GoldMark(UUID id, Said said) {}
