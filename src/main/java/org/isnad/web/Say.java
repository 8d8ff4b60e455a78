package org.isnad.web;

import static java.util.Comparator.comparing;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.isnad.Refusal;
import org.jspecify.annotations.Nullable;

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

    private static final List<String> KNOWN = List.of(
            "ar", "ckb", "de", "en", "es", "fa", "fr", "he", "hi", "id", "it", "pt", "ru", "sw", "tr", "ur", "zh");

    @Inject
    private Reader reader;

    public String of(String key, Object... arguments) {
        return Messages.say(reader.getLanguage(), key, arguments);
    }

    /** Tells that something is done, in a corner of the page and for a moment. */
    public void tell(String key, Object... arguments) {
        var told = new FacesMessage(FacesMessage.SEVERITY_INFO, of(key, arguments), null);
        FacesContext.getCurrentInstance().addMessage(null, told);
    }

    /** In another language than the reader's. */
    public String in(String language, String key) {
        return Messages.say(language, key);
    }

    public String of(Refusal refusal) {
        return Messages.say(reader.getLanguage(), refusal);
    }

    /** All sentences whose key begins in one of these ways, for scripts. */
    public Map<String, String> startingWith(String one, String other, String third) {
        var sentences = Messages.startingWith(reader.getLanguage(), one);
        sentences.putAll(Messages.startingWith(reader.getLanguage(), other));
        sentences.putAll(Messages.startingWith(reader.getLanguage(), third));
        return sentences;
    }

    /** A language's name (of a BCP 47 tag). */
    public String language(String tag) {
        return ULocale.forLanguageTag(tag).getDisplayName(ULocale.forLanguageTag(reader.getLanguage()));
    }

    /** The languages that articles are offered in, by their names; others come with the articles themselves. */
    public List<String> getKnownLanguages() {
        return KNOWN.stream().sorted(comparing(this::language, byName())).toList();
    }

    private Comparator<Object> byName() {
        return Collator.getInstance(ULocale.forLanguageTag(reader.getLanguage()));
    }

    /** A day as the reader's language writes it; nothing where none is known. */
    public String day(@Nullable Instant time) {
        return time == null
                ? ""
                : Messages.day(reader.getLanguage(), time.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** A day as the reader's language writes it. */
    public String date(LocalDate day) {
        return Messages.day(reader.getLanguage(), day);
    }

    /** A day without its year, as short as the reader's language has it. */
    public String dayAndMonth(LocalDate day) {
        return Messages.dayAndMonth(reader.getLanguage(), day);
    }

    /** A share of one in hundredths, as the reader's language writes it; nothing where none is known. */
    public String share(@Nullable Double share) {
        return share == null ? "" : Messages.share(reader.getLanguage(), share);
    }

    /** A day and a time of the day, in UTC. */
    public String moment(Instant time) {
        return Messages.moment(reader.getLanguage(), time.atZone(ZoneOffset.UTC));
    }

    /** How long ago something was; what is more than a week ago, by its day. */
    public String ago(Instant time) {
        return Messages.ago(reader.getLanguage(), time, Instant.now());
    }

    /** A number as the reader's language writes it. */
    public String figure(long number) {
        return Messages.figure(reader.getLanguage(), number);
    }
}
