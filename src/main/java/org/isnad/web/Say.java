package org.isnad.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.isnad.Refusal;

/**
 * What pages say, in the reader's language:
 *
 * <pre>{@code
 * #{say.of('team.projects.title')}   #{say.of('team.projects.articles', project.articles())}
 * }</pre>
 */
@Named
@RequestScoped
public class Say {

    @Inject
    private Reader reader;

    public String of(String key, Object... arguments) {
        return Messages.say(reader.getLanguage(), key, arguments);
    }

    /** In another language than the reader's. */
    public String in(String language, String key) {
        return Messages.say(language, key);
    }

    public String of(Refusal refusal) {
        return Messages.say(reader.getLanguage(), refusal);
    }

    /** All sentences whose key begins so, for scripts. */
    public Map<String, String> startingWith(String prefix) {
        return Messages.startingWith(reader.getLanguage(), prefix);
    }

    /** A day as the reader's language writes it. */
    public String day(Instant time) {
        return Messages.day(reader.getLanguage(), time.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
