package org.isnad.review.comparison;

import java.util.List;
import org.isnad.text.TextRange;

/**
 * Where a span lies, and on which layer.
 *
 * @param fragments in code points, at least one
 */
public record Place(String layer, List<TextRange> fragments) {}
