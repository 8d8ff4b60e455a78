package org.isnad.review.comparison;

import java.util.List;
import java.util.Map;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.annotation.accord.PlacedRelation;

/**
 * What one annotator handed in of an article.
 *
 * @param set the id of their annotation set
 */
public record Handed(long set, List<PlacedMark> spans, List<PlacedRelation> relations) {

    /** The marks of one of several sets that were read together; where a set has none, nothing stands for it. */
    public static Handed of(long set, Map<Long, List<PlacedMark>> spans, Map<Long, List<PlacedRelation>> relations) {
        return new Handed(set, spans.getOrDefault(set, List.of()), relations.getOrDefault(set, List.of()));
    }
}
