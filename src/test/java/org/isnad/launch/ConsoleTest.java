package org.isnad.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void has_a_text_for_each_sentence_and_no_other(String language) {
        var expected =
                Arrays.stream(Sentence.values()).map(each -> "launch." + each).collect(Collectors.toSet());

        assertThat(bundle(language).keySet()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void says_the_same_in_both_languages(Sentence sentence) {
        assertThat(places("ar", sentence)).isEqualTo(places("en", sentence));
    }

    @ParameterizedTest
    @EnumSource
    void leaves_no_place_open_and_loses_no_letter(Sentence sentence) {
        for (var language : List.of("en", "ar")) {
            var listener = new Listener(Locale.forLanguageTag(language));

            listener.console().say(sentence, "⓪", "①", "②");

            var text = bundle(language).getString("launch." + sentence);
            assertThat(listener.heard())
                    .isEqualTo(text.replace("{0}", "⓪").replace("{1}", "①").replace("{2}", "②") + "\n");
        }
    }

    @Test
    void speaks_arabic_to_who_speaks_arabic_and_english_to_everybody_else() {
        assertThat(heard("ar-EG")).isEqualTo("يجري الإيقاف …\n");
        assertThat(heard("en-GB")).isEqualTo("Stopping …\n");
        assertThat(heard("fr")).isEqualTo("Stopping …\n");
    }

    private static String heard(String language) {
        var listener = new Listener(Locale.forLanguageTag(language));
        listener.console().say(Sentence.STOPPING);
        return listener.heard();
    }

    private static Set<String> places(String language, Sentence sentence) {
        return PLACE.matcher(bundle(language).getString("launch." + sentence))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("messages.launch", Locale.forLanguageTag(language));
    }
}
