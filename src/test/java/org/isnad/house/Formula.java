package org.isnad.house;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An ICU message pattern, looked at from outside: what it is filled with, and what it chooses among. */
record Formula(List<Argument> arguments) {

    /**
     * A place to fill in.
     *
     * @param choices the selectors of a plural or a select, none for others
     */
    record Argument(int number, ArgType type, Set<String> choices) {}

    /** @throws IllegalArgumentException if it cannot be read, or has arguments with names */
    static Formula of(String text) {
        var pattern = new MessagePattern(text);
        var arguments = new ArrayList<Argument>();
        for (int at = 0; at < pattern.countParts(); at++) {
            var part = pattern.getPart(at);
            if (part.getType() == Part.Type.ARG_START) {
                var name = pattern.getPart(at + 1);
                if (name.getType() != Part.Type.ARG_NUMBER) {
                    throw new IllegalArgumentException("arguments have numbers, not names: " + text);
                }
                arguments.add(new Argument(name.getValue(), part.getArgType(), selectors(pattern, at)));
            }
        }
        return new Formula(arguments);
    }

    Set<Integer> numbers() {
        return arguments.stream().map(Argument::number).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The selects with their choices, which are the program's codes and so the same in every language. */
    Set<String> codes() {
        return arguments.stream()
                .filter(argument -> argument.type() == ArgType.SELECT)
                .map(argument -> argument.number() + " " + argument.choices())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The plural forms that the language has and this lacks. */
    Set<String> missingPlurals(String language) {
        var needed = PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
        var missing = new TreeSet<String>();
        arguments.stream().filter(argument -> argument.type() == ArgType.PLURAL).forEach(argument -> needed.stream()
                .filter(form -> !argument.choices().contains(form))
                .forEach(missing::add));
        return missing;
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        var found = new TreeSet<String>();
        for (int at = start + 1; at < pattern.getLimitPartIndex(start); at++) {
            var part = pattern.getPart(at);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                found.add(pattern.getSubstring(part));
            } else if (part.getType() == Part.Type.MSG_START) {
                at = pattern.getLimitPartIndex(at);
            }
        }
        return found;
    }
}
