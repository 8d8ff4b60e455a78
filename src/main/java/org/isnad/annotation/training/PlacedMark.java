package org.isnad.annotation.training;

import java.util.List;
import java.util.UUID;
import org.isnad.text.TextRange;

/**
 * A span as far as it is compared.
 *
 * @param fragments at least one, in reading order, in code points
 * @param exact their texts
 */
public record PlacedMark(UUID id, String layer, String label, List<TextRange> fragments, List<String> exact) {

    /** How many code points both cover. */
    int overlap(PlacedMark other) {
        int common = 0;
        for (var one : fragments) {
            for (var two : other.fragments) {
                common += Math.max(0, Math.min(one.end(), two.end()) - Math.max(one.begin(), two.begin()));
            }
        }
        return common;
    }

    boolean sameLabel(PlacedMark other) {
        return layer.equals(other.layer) && label.equals(other.label);
    }

    boolean sameLayer(PlacedMark other) {
        return layer.equals(other.layer);
    }

    boolean samePlace(PlacedMark other) {
        return fragments.equals(other.fragments);
    }
}
