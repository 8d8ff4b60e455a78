package org.isnad.review.comparison;

import java.util.UUID;

/**
 * A mark of the gold set that a verdict is about.
 *
 * @param found whether somebody else had made it, by hand or by another verdict; it is theirs then
 */
public record GoldMark(UUID id, Said said, boolean found) {}
