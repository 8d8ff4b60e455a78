package org.isnad.exchange.format;

import java.util.List;
import java.util.Map;
import org.isnad.text.TextRange;

/** Articles about things that never were. */
public final class Invented {

    static final String HARBOUR = """
            افتتاح ميناء سَهلان
            قال الوزير رامز العنبري إن الميناء كلّف «٥٠٠ مليون درهم»، وسندانيا شركة محلية.
            وأضاف: «سنبدأ غدًا».
            """;

    private Invented() {}

    /** Nested and crossing spans, one inside a word, one over a line end, one in two fragments. */
    public static AnnotatedArticle harbour() {
        return harbourDraft().done();
    }

    static Draft harbourDraft() {
        var draft = Draft.of("7", "ميناء سهلان.txt", HARBOUR)
                .with(Map.of("outlet", "صحيفة المرفأ", "published", "2031-04-02"));
        return draft.mark(
                        "entity",
                        "LOC",
                        Map.of("certain", true, "aliases", List.of("سهلان")),
                        "12",
                        draft.range("ميناء سَهلان"))
                .mark("entity", "PER", "رامز العنبري")
                .mark("entity", "MONEY", "٥٠٠ مليون درهم")
                .mark("entity", "QUANTITY", "٥٠٠")
                .mark("entity", "ORG", "سندانيا")
                .mark("entity", "ORG", "الوزير رامز")
                .mark("claim", "NUMERIC", "الميناء كلّف «٥٠٠ مليون درهم»")
                .mark("claim", "EVENT", "محلية.\nوأضاف")
                .mark("cue", "CUE", draft.range("قال"), draft.range("وأضاف"))
                .join("source", 6, 1)
                .join("cue", 6, 8);
    }

    /** Emoji, a letter of two code points, control characters, and line ends that are none in this house. */
    public static AnnotatedArticle odd() {
        var text = "Zoë 👩‍👩‍👧 met\u2028Cafe\u0301 Oy\tin \"Vik\".\u0085Ende\u0001. 𝒳𝒴";
        var draft = Draft.of("8", "odd\u202e/../:name?.html", text).in("en");
        return draft.mark("entity", "PER", "👩‍👩‍👧")
                .mark("entity", "ORG", "Cafe\u0301 Oy\tin")
                .mark("entity", "EVENT", "𝒴")
                .mark("claim", "EVENT", "met\u2028Cafe\u0301")
                .mark("entity", "MISC", new TextRange(9, 10))
                .mark("entity", "BLANK", draft.range("\u2028"))
                .done();
    }
}
