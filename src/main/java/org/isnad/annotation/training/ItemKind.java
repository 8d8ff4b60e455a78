package org.isnad.annotation.training;

import java.util.Locale;
import java.util.stream.Stream;

/** What an article with a gold set is for. */
public enum ItemKind {
    /** Comes first to each annotator, who sees at once how near they are to the gold set. */
    TRAINING,

    /** Comes in between, looks like any other article, and tells managers how near its annotators are to the gold set. */
    TEST;

    /** The name on the wire and in message keys: {@code training}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ItemKind of(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new TrainingRefusal.UnknownItemKind(code));
    }
}
