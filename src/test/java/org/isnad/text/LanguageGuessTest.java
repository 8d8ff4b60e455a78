package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ar | قال الوزير
                    ar | وصل الوفد أمس إلى المدينة لبحث الاتفاق
                    fa | وزیر امور خارجه دیروز برای گفتگو وارد شد
                    ur | وزیر نے کہا کہ مذاکرات جاری ہیں
                    ps | وزیر وویل چې خبرې روانې دي
                    he | ראש הממשלה אמר אתמול
                    en | The minister arrived
                    fr | Le ministre est arrivé hier soir
                    de | Der Minister sagte am Dienstag, die Gespräche gingen weiter.
                    es | El ministro llegó ayer a la capital para firmar el acuerdo.
                    tr | Bakan dün başkente geldi ve anlaşmayı imzaladı.
                    ru | Министр прибыл вчера в столицу.
                    uk | Міністр прибув учора до столиці.
                    zh | 部长昨天抵达首都。
                    ja | 大臣は昨日首都に到着した。
                    ko | 장관은 어제 수도에 도착했다.
                    """)
    void knows_the_language_of_a_sentence(String language, String sentence) {
        assertThat(LanguageGuess.of(sentence)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"ar,عاجل", "en,OK", "he,כן", "ru,Да", "el,Ναι", "zh,是", "ja,はい", "ko,네", "th,ใช่", "syr,ܫܠܡܐ"})
    void falls_back_on_the_usual_language_of_the_script(String language, String word) {
        assertThat(LanguageGuess.of(word)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Minister resigns",
                "No origin.",
                "Flood in Lazwar",
                "The end",
                "first",
                "Bridge reopens",
                "Ferry sinks off Lazwar"
            })
    void takes_a_few_words_for_no_rarer_language(String words) {
        assertThat(LanguageGuess.of(words)).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "fa, fa, خبر",
        "ur-PK, ur, خبر",
        "fr, fr, Bonjour",
        "de, de, Nein",
        "uk, uk, Да",
        "ckb, ckb, خبر",
        "ckb, ckb, هەولێر",
        "sd, sd, خبر",
        "ar, ar, وزير",
        "ar, en, Breaking",
        "en, ar, عاجل",
        "ar, ru, Да",
        "zh-Hant, zh, 是",
        "nonsense, ar, عاجل"
    })
    void of_a_few_words_expects_the_language_at_home_if_it_is_of_their_script(
            String home, String language, String words) {
        assertThat(LanguageGuess.of(words, "und", home)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fa | ar | وصل الوفد أمس إلى المدينة لبحث الاتفاق
                    ar | fa | وزیر امور خارجه دیروز برای گفتگو وارد شد
                    ar | ur | وزیر نے کہا کہ مذاکرات جاری ہیں
                    fr | en | The minister arrived in the capital yesterday to sign the agreement.
                    en | fr | Le ministre est arrivé hier soir
                    ru | uk | Міністр прибув учора до столиці.
                    """)
    void believes_a_sentence_rather_than_its_home(String home, String language, String sentence) {
        assertThat(LanguageGuess.of(sentence, "und", home)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "12:30 — 50 %", "👍🏽", "\u0301"})
    void does_not_know_a_text_without_letters(String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo("und");
        assertThat(LanguageGuess.of(text, "ar", "ar")).isEqualTo("und");
    }

    @Test
    void goes_by_the_script_of_most_letters() {
        assertThat(LanguageGuess.of("مصدر في المنظمة: 500 CNN و Reuters")).isEqualTo("ar");
        assertThat(LanguageGuess.of("The daily «النهار» reported on Monday that talks went on."))
                .isEqualTo("en");
    }

    @Test
    void believes_what_the_article_says_where_nothing_speaks_against_it() {
        assertThat(LanguageGuess.of("سەرۆک وەزیران گوتی دانوستانەکان بەردەوامن", "ckb-IQ", "und"))
                .isEqualTo("ckb");
        assertThat(LanguageGuess.of("عاجل", "ur", "und")).isEqualTo("ur");
        assertThat(LanguageGuess.of("عاجل", "ar-LB", "und")).isEqualTo("ar");
    }

    @Test
    void does_not_believe_the_language_of_a_template() {
        assertThat(LanguageGuess.of("وصل الوفد أمس إلى المدينة لبحث الاتفاق", "en-US", "und"))
                .isEqualTo("ar");
        assertThat(LanguageGuess.of("وصل الوفد أمس إلى المدينة لبحث الاتفاق", "fa", "und"))
                .isEqualTo("ar");
        assertThat(LanguageGuess.of(
                        "Les négociations reprendront la semaine prochaine, a dit la ministre.", "en", "und"))
                .isEqualTo("fr");
        assertThat(LanguageGuess.of("Talks went on", "no such language!", "nor this"))
                .isEqualTo("en");
    }

    @Test
    void knows_two_million_characters_as_fast_as_twenty_thousand() {
        var line = "وصل الوفد أمس إلى المدينة لبحث الاتفاق ".repeat(50_000);

        assertThat(LanguageGuess.of(line)).isEqualTo("ar");
    }
}
