package org.isnad.text;

/** The language that a text is written in. */
public final class LanguageGuess {

    /** The BCP 47 tag of a language that nobody could tell. */
    public static final String UNKNOWN = "und";

    private LanguageGuess() {}
}
