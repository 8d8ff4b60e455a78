package org.isnad.review.comparison;

import java.util.List;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.annotation.accord.PlacedRelation;

/**
 * What one annotator handed in of an article.
 *
 * @param set the id of their annotation set
 */
public record Handed(long set, List<PlacedMark> spans, List<PlacedRelation> relations) {}
