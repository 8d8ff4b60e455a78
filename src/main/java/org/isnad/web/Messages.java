package org.isnad.web;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.isnad.Refusal;

/** Sentences for people, by key and language; patterns are ICU's, which knows the six plural forms of Arabic. */
public final class Messages {

    private static final Duration WEEK = Duration.ofDays(7);

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** @throws MissingResourceException if nobody wrote the sentence, which a test makes sure cannot be */
    public static String say(String language, String key, Object... arguments) {
        return new MessageFormat(bundle(language).getString(key), ULocale.forLanguageTag(numbers(language)))
                .format(arguments);
    }

    public static boolean has(String language, String key) {
        return bundle(language).containsKey(key);
    }

    /** What a refusal says to the reader. */
    public static String say(String language, Refusal refusal) {
        return say(language, "refusal." + refusal.code(), refusal.arguments());
    }

    /** A day as the language writes it, with the digits of {@link #say}. */
    public static String day(String language, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(Locale.forLanguageTag(numbers(language)))
                .format(day);
    }

    /** A day without its year: {@code 3 Nov}. */
    public static String dayAndMonth(String language, LocalDate day) {
        var locale = ULocale.forLanguageTag(numbers(language));
        return DateTimeFormatter.ofPattern(
                        DateTimePatternGenerator.getInstance(locale).getBestPattern("dMMM"), locale.toLocale())
                .localizedBy(locale.toLocale())
                .format(day);
    }

    /** A day and a time of the day as the language writes them, with the digits of {@link #say}. */
    public static String moment(String language, ZonedDateTime time) {
        var told = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(Locale.forLanguageTag(numbers(language)))
                .format(time);
        return language.equals("ar") ? told.replace(", ", "، ") : told; // which the data of the JDK forget
    }

    /**
     * How long ago something was, in the largest unit of which there is one, as the language says it. What is more than a week
     * ago is told by its day.
     */
    public static String ago(String language, Instant then, Instant now) {
        var passed = Duration.between(then, now);
        if (passed.compareTo(WEEK) > 0) {
            return day(language, then.atZone(ZoneOffset.UTC).toLocalDate());
        }
        var tongue = RelativeDateTimeFormatter.getInstance(ULocale.forLanguageTag(numbers(language)));
        if (passed.toMinutes() < 1) {
            return tongue.format(Direction.PLAIN, AbsoluteUnit.NOW);
        }
        return passed.toDays() > 0
                ? tongue.format((double) passed.toDays(), Direction.LAST, RelativeUnit.DAYS)
                : passed.toHours() > 0
                        ? tongue.format((double) passed.toHours(), Direction.LAST, RelativeUnit.HOURS)
                        : tongue.format((double) passed.toMinutes(), Direction.LAST, RelativeUnit.MINUTES);
    }

    /** A number as the language writes it, with the digits of {@link #say}. */
    public static String figure(String language, long number) {
        return NumberFormat.getInstance(ULocale.forLanguageTag(numbers(language)))
                .format(number);
    }

    /** A share of one in whole hundredths, as the language writes it. */
    public static String share(String language, double share) {
        return NumberFormat.getPercentInstance(ULocale.forLanguageTag(numbers(language)))
                .format(share);
    }

    /** All sentences whose key begins so, as they are written, for scripts that fill them in themselves. */
    public static Map<String, String> startingWith(String language, String prefix) {
        var bundle = bundle(language);
        var found = new TreeMap<String, String>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> found.put(key, bundle.getString(key)));
        return found;
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "messages.messages", Locale.forLanguageTag(language), Messages.class.getClassLoader(), EXACT);
    }

    /** Arabic with the digits that its newspapers share with the rest of the world. */
    private static String numbers(String language) {
        return language.equals("ar") ? "ar-u-nu-latn" : language;
    }
}
