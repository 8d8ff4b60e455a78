package org.isnad.schema;

import org.isnad.Refusal;

/** A project was to begin with a schema that nobody wrote. */
public class UnknownPreset extends Refusal {
    UnknownPreset(String name, String known) {
        super(name, known);
    }
}
