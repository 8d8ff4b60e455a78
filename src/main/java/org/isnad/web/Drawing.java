package org.isnad.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configuration of one chart: what is drawn. How it looks is for the script {@code progress} to say. */
public final class Drawing {

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

    /** @param labels what each bar is of */
    public static Drawing bars(List<String> labels) {
        return new Drawing("bar", labels);
    }

    /** @param labels what each point is of */
    public static Drawing line(List<String> labels) {
        return new Drawing("line", labels);
    }

    /** Something that the script is told. */
    public Drawing with(String name, Object value) {
        look.put(name, value);
        return this;
    }

    /** @param texts what each number is called in the reader's language */
    public Drawing add(String name, List<? extends Number> numbers, List<String> texts) {
        series.add(Map.of("label", ISOLATED.formatted(name), "data", numbers, "texts", texts));
        return this;
    }

    /** The same, of something that looks the same in each chart, as the number {@code at} of all that there are. */
    public Drawing add(int at, String name, List<? extends Number> numbers, List<String> texts) {
        series.add(Map.of("at", at, "label", ISOLATED.formatted(name), "data", numbers, "texts", texts));
        return this;
    }

    /** JSON. */
    public String config() {
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
