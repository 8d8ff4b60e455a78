package org.isnad.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** The schemas that a project can begin with; each is a document in {@code presets/}. */
final class Preset {

    static final List<String> NAMES = List.of("news-claims");

    private Preset() {}

    /** @throws UnknownPreset if there is none of this name */
    static SchemaDocument named(String name) {
        if (!NAMES.contains(name)) {
            throw new UnknownPreset(name, String.join(", ", NAMES));
        }
        try (var file = Preset.class.getResourceAsStream("/presets/" + name + ".json")) {
            return new ObjectMapper().readValue(file, SchemaDocument.class);
        } catch (IOException broken) {
            throw new IllegalStateException("the preset " + name + " cannot be read", broken);
        }
    }
}
