package org.isnad.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The sentences of one language, from one file. */
record Sentences(String language, Path file, List<String> keysAsWritten, Map<String, String> patterns) {

    static Sentences of(String bundle, String language) {
        var file = Sources.MESSAGES.resolve(bundle + "_" + language + ".properties");
        var text = Sources.read(file);
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var keys = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, Math.max(0, line.indexOf('='))))
                .toList();
        var patterns = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return new Sentences(language, file, keys, patterns);
    }

    Set<String> keys() {
        return patterns.keySet();
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** @throws IllegalArgumentException if the pattern cannot be read */
    Formula formula(String key) {
        return Formula.of(pattern(key));
    }

    /** Empty where there is none. */
    String pattern(String key) {
        return patterns.getOrDefault(key, "");
    }
}
