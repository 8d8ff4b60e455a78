package org.isnad.progress.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.web.DataBlock;

/** The configuration of one chart: what is drawn. How it looks is the script's to say. */
final class Drawing {

    /** Names may run in another direction than the page. */
    private static final String ISOLATED = "\u2068%s\u2069";

    /** Until the script says how it looks, there is nothing on it, and it does not move. */
    private static final Map<String, Object> STILL = Map.of("animation", false, "scales", Map.of());

    private final String type;
    private final Map<String, Object> look = new LinkedHashMap<>();
    private final List<String> labels;
    private final List<Map<String, Object>> series = new ArrayList<>();

    private Drawing(String type, List<String> labels) {
        this.type = type;
        this.labels = labels.stream().map(ISOLATED::formatted).toList();
    }

    static Drawing bars(List<String> labels) {
        return new Drawing("bar", labels);
    }

    static Drawing line(List<String> labels) {
        return new Drawing("line", labels);
    }

    /** Something that the script is told. */
    Drawing with(String name, Object value) {
        look.put(name, value);
        return this;
    }

    /** @param texts what each number is called in the reader's language */
    Drawing add(String name, List<? extends Number> numbers, List<String> texts) {
        series.add(Map.of("label", ISOLATED.formatted(name), "data", numbers, "texts", texts));
        return this;
    }

    /** The same, of something that looks the same in each chart, as the number {@code at} of all that there are. */
    Drawing add(int at, String name, List<? extends Number> numbers, List<String> texts) {
        series.add(Map.of("at", at, "label", ISOLATED.formatted(name), "data", numbers, "texts", texts));
        return this;
    }

    /** JSON. */
    String config() {
        try {
            return DataBlock.json(Map.of(
                    "type",
                    type,
                    "look",
                    look,
                    "shown",
                    Map.of("labels", labels, "datasets", series),
                    "options",
                    STILL));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
