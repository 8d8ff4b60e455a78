package org.isnad.text;

/** Words that people look for, for {@code like … escape '!'}, in which some characters stand for others. */
public final class Wildcards {

    private Wildcards() {}

    /** The words, each character standing for itself; the space around them is nothing that is looked for. */
    public static String literal(String words) {
        return words.strip().replaceAll("([!%_])", "!$1");
    }

    /** What has these words anywhere in it. */
    public static String anywhere(String words) {
        return "%" + literal(words) + "%";
    }
}
