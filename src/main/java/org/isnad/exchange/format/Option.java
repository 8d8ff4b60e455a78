package org.isnad.exchange.format;

import java.util.List;
import java.util.Map;

/**
 * Something about a format that is the user's to choose.
 *
 * @param values what can be chosen; empty where any word goes
 * @param usual what holds if nothing was chosen
 */
public record Option(String name, List<String> values, String usual) {

    /** The option of this name means a layer, by its code: which there are, the project's schema says. */
    public static final String LAYER = "layer";

    private static final int LONGEST = 32;

    /** @throws ChoiceUnknown for what cannot be chosen */
    String chosen(Map<String, String> wishes) {
        var wish = wishes.getOrDefault(name, usual);
        boolean possible = values.isEmpty() ? !wish.isBlank() && wish.length() <= LONGEST : values.contains(wish);
        if (!possible) {
            throw new ChoiceUnknown(wish, name, values);
        }
        return wish;
    }
}
