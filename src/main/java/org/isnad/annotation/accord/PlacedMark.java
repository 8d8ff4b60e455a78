package org.isnad.annotation.accord;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.isnad.text.TextRange;

/**
 * A span as far as it is compared.
 *
 * @param fragments at least one, in reading order, in code points
 * @param exact their texts
 * @param attributes by code, as they are stored: what points to an entity is its id
 */
public record PlacedMark(
        UUID id,
        String layer,
        String label,
        List<TextRange> fragments,
        List<String> exact,
        SortedMap<String, Object> attributes) {

    /** How many code points both cover. */
    public int overlap(PlacedMark other) {
        int common = 0;
        for (var one : fragments) {
            for (var two : other.fragments) {
                common += Math.max(0, Math.min(one.end(), two.end()) - Math.max(one.begin(), two.begin()));
            }
        }
        return common;
    }

    /** How many code points it covers. */
    public int length() {
        return fragments.stream().mapToInt(TextRange::length).sum();
    }

    public boolean sameLabel(PlacedMark other) {
        return layer.equals(other.layer) && label.equals(other.label);
    }

    public boolean sameLayer(PlacedMark other) {
        return layer.equals(other.layer);
    }

    public boolean samePlace(PlacedMark other) {
        return fragments.equals(other.fragments);
    }
}
