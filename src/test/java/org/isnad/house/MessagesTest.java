package org.isnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern.ArgType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.isnad.Languages;
import org.isnad.launch.Sentence;
import org.junit.jupiter.api.Test;

/** Whatever the product says, it says in every language that it speaks, and it says nothing that nobody hears. */
class MessagesTest {

    private static final List<Sentences> MESSAGES = bundle("messages");
    private static final List<Sentences> LAUNCH = bundle("launch");
    private static final List<List<Sentences>> BUNDLES = List.of(MESSAGES, LAUNCH);
    private static final Sentences FIRST = MESSAGES.get(0);

    @Test
    void there_is_a_file_for_each_language_and_no_other() {
        var expected =
                BUNDLES.stream().flatMap(List::stream).map(Sentences::file).toArray(Path[]::new);

        assertThat(Sources.under(Sources.MESSAGES, "")).containsExactlyInAnyOrder(expected);
    }

    @Test
    void every_language_has_the_same_sentences() {
        var wrong = new ArrayList<String>();

        for (var languages : BUNDLES) {
            var all = new TreeSet<String>();
            languages.forEach(sentences -> all.addAll(sentences.keys()));
            languages.forEach(sentences ->
                    without(all, sentences.keys()).forEach(key -> wrong.add(sentences.file() + " lacks " + key)));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void keys_stand_once_and_in_order() {
        var wrong = new ArrayList<String>();

        LAUNCH.forEach(sentences -> assertThat(sentences.keysAsWritten()).doesNotHaveDuplicates());
        for (var sentences : MESSAGES) {
            var keys = sentences.keysAsWritten();
            for (int at = 1; at < keys.size(); at++) {
                if (keys.get(at).compareTo(keys.get(at - 1)) <= 0) {
                    wrong.add("%s: %s after %s".formatted(sentences.file(), keys.get(at), keys.get(at - 1)));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_sentence_is_filled_in_and_chosen_alike_in_every_language() {
        var wrong = new ArrayList<String>();

        BUNDLES.forEach(
                languages -> languages.forEach(sentences -> sentences.keys().forEach(key -> {
                    var here = sentences.formula(key);
                    var there = languages.get(0).formula(key);
                    if (!here.numbers().equals(there.numbers()) || !here.codes().equals(there.codes())) {
                        wrong.add(key + " in " + sentences.language());
                    }
                })));

        assertThat(wrong).isEmpty();
    }

    @Test
    void plurals_have_all_forms_that_the_language_has() {
        var wrong = new ArrayList<String>();

        everywhere((sentences, key) -> {
            var missing = sentences.formula(key).missingPlurals(sentences.language());
            if (!missing.isEmpty()) {
                wrong.add(key + " in " + sentences.language() + " lacks " + missing);
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void no_sentence_is_empty_or_spaced_at_its_ends() {
        var wrong = new ArrayList<String>();

        everywhere((sentences, key) -> {
            var pattern = sentences.pattern(key);
            if (pattern.isEmpty() || !pattern.equals(pattern.strip())) {
                wrong.add(key + " in " + sentences.language());
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_refusal_has_its_sentence_and_every_such_sentence_its_refusal() {
        var codes = Refusals.values(JavaFile.under(Sources.CODE)).keySet();
        var said = codesAfter("refusal.");

        assertThat(without(codes, said)).as("refusals without a sentence").isEmpty();
        assertThat(without(said, codes)).as("sentences without a refusal").isEmpty();
    }

    @Test
    void sentences_of_refusals_ask_for_no_more_than_they_are_given() {
        var wrong = new TreeSet<String>();

        Refusals.values(JavaFile.under(Sources.CODE))
                .forEach((code, values) -> FIRST.formula("refusal." + code).numbers().stream()
                        .filter(number -> number >= values)
                        .forEach(number -> wrong.add("refusal.%s has no {%d}".formatted(code, number))));

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_sentence_of_the_launcher_is_written() {
        var expected = Stream.of(Sentence.values()).map(sentence -> "launch." + sentence.name());

        assertThat(LAUNCH.get(0).keys()).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @Test
    void every_sentence_that_is_named_exists() {
        var rooms = new TreeSet<String>();
        FIRST.keys().forEach(key -> rooms.add(key.substring(0, key.indexOf('.') + 1)));
        var wrong = new TreeSet<String>();

        for (var mention : KeyUse.inTheProduct().mentions()) {
            var key = mention.text();
            if (rooms.stream().anyMatch(key::startsWith) && !FIRST.has(key) && !begins(key) && !isFile(key)) {
                wrong.add(mention.file() + " names " + key);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_sentence_is_named_somewhere() {
        var use = KeyUse.inTheProduct();

        var unheard = FIRST.keys().stream().filter(key -> !key.startsWith("refusal.") && !use.uses(key));

        assertThat(unheard).isEmpty();
    }

    @Test
    void sentences_by_code_leave_no_code_out() {
        var use = KeyUse.inTheProduct();
        var missing = new TreeSet<String>();

        use.mentions().stream()
                .map(KeyUse.Mention::text)
                .filter(text -> text.endsWith("."))
                .forEach(beginning -> {
                    var said = codesAfter(beginning);
                    use.enums().forEach((name, constants) -> {
                        var unsaid = constants.stream()
                                .filter(constant ->
                                        KeyUse.spellings(constant).stream().noneMatch(said::contains))
                                .toList();
                        if (said.size() > unsaid.size() && said.size() == constants.size() - unsaid.size()) {
                            unsaid.forEach(constant -> missing.add(beginning + " lacks " + constant + " of " + name));
                        }
                    });
                });

        assertThat(missing).isEmpty();
    }

    @Test
    void scripts_can_fill_in_what_they_are_handed() {
        var handed = KeyUse.inTheProduct().handedToScripts();
        var wrong = new ArrayList<String>();

        everywhere((sentences, key) -> {
            var tooMuch = sentences.formula(key).arguments().stream()
                    .anyMatch(argument -> argument.type() != ArgType.NONE && argument.type() != ArgType.PLURAL);
            if (tooMuch && handed.stream().anyMatch(key::startsWith)) {
                wrong.add(key);
            }
        });

        assertThat(wrong).isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<String> codesAfter(String beginning) {
        var codes = new TreeSet<String>();
        FIRST.keys().stream()
                .filter(key -> key.startsWith(beginning))
                .forEach(key -> codes.add(key.substring(beginning.length())));
        return codes;
    }

    private static boolean begins(String key) {
        return FIRST.keys().stream().anyMatch(known -> known.startsWith(key.endsWith(".") ? key : key + "."));
    }

    private static boolean isFile(String name) {
        return name.matches(".*\\.(css|conf|js|json|svg|xhtml|woff2|txt|zip|jsonl|log)");
    }

    private static void everywhere(BiConsumer<Sentences, String> check) {
        MESSAGES.forEach(sentences -> sentences.keys().forEach(key -> check.accept(sentences, key)));
    }

    private static List<Sentences> bundle(String name) {
        return Languages.SPOKEN.stream()
                .map(language -> Sentences.of(name, language))
                .toList();
    }
}
