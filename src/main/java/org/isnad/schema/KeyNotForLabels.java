package org.isnad.schema;

import org.isnad.Refusal;

/** A label was to have a key that writes no letter or digit, or that is the annotation page's own. */
public class KeyNotForLabels extends Refusal {
    KeyNotForLabels(String key, String label) {
        super(key, label);
    }
}
