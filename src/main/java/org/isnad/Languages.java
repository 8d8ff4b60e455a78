package org.isnad;

import java.util.List;
import java.util.Locale;

/** The languages of the pages, the first being the one for whom nothing else is known. */
public final class Languages {

    /** A further language is one more tag here and one more file of messages. */
    public static final List<String> SPOKEN = List.of("ar", "en");

    private Languages() {}

    /** The first language that a reader asks for and the pages speak; {@code ranges} as in {@code Accept-Language}. */
    public static String best(List<Locale.LanguageRange> ranges) {
        var tag = Locale.lookupTag(ranges, SPOKEN);
        return tag == null ? SPOKEN.get(0) : tag;
    }

    /** As {@link #best(List)}, from the header's text, which may be anything or missing. */
    public static String best(@org.jspecify.annotations.Nullable String header) {
        try {
            return header == null ? SPOKEN.get(0) : best(Locale.LanguageRange.parse(header));
        } catch (IllegalArgumentException unreadable) {
            return SPOKEN.get(0);
        }
    }
}
