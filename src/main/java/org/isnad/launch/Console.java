package org.isnad.launch;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Speaks plain words to the person who started Isnad: progress on one stream, what went wrong on the other. */
public final class Console {
    private final ResourceBundle sentences;
    private final PrintStream out;
    private final PrintStream err;

    /** Arabic where the locale asks for Arabic, else English. */
    public Console(Locale locale, PrintStream out, PrintStream err) {
        var spoken = locale.getLanguage().equals("ar") ? Locale.forLanguageTag("ar") : Locale.ENGLISH;
        this.sentences = ResourceBundle.getBundle("messages.launch", spoken, Console.class.getClassLoader());
        this.out = out;
        this.err = err;
    }

    void say(Sentence sentence, Object... arguments) {
        out.println(text(sentence, arguments));
        out.flush();
    }

    void fail(CannotStart reason) {
        err.println(text(reason.sentence(), reason.arguments()));
        err.flush();
    }

    private String text(Sentence sentence, Object[] arguments) {
        return new MessageFormat(sentences.getString("launch." + sentence)).format(arguments);
    }
}
