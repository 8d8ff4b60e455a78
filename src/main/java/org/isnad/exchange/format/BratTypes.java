package org.isnad.exchange.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that labels and relation types have in brat. Labels of the layer {@code entity} keep theirs ({@code PER}); those
 * of other layers tell the layer ({@code claim_EVENT}), since two layers may have one label. No name is given twice.
 */
final class BratTypes {

    private static final String PLAIN_LAYER = "entity";

    private final Map<List<String>, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<String> entities = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();

    String ofLabel(String layer, String label) {
        return names.computeIfAbsent(List.of(layer, label), unnamed -> {
            var name = free(layer.equals(PLAIN_LAYER) ? label : layer + "_" + label);
            entities.add(name);
            return name;
        });
    }

    String ofRelation(String type) {
        return names.computeIfAbsent(List.of(type), unnamed -> {
            var name = free(type);
            relations.add(name);
            return name;
        });
    }

    private String free(String wish) {
        var legal = wish.replaceAll("[^A-Za-z0-9_-]", "_");
        var name = legal;
        for (int again = 2; !taken.add(name); again++) {
            name = legal + "-" + again;
        }
        return name;
    }

    /** The file {@code annotation.conf}: every type that was used, and leave for spans to overlap. */
    String configuration() {
        var lines = new StringBuilder("[entities]\n");
        entities.stream().sorted().forEach(name -> lines.append(name).append('\n'));
        lines.append("\n[relations]\n");
        relations.stream().sorted().forEach(name -> lines.append(name).append("\tArg1:<ENTITY>, Arg2:<ENTITY>\n"));
        lines.append("<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n");
        return lines.append("\n[events]\n\n[attributes]\n").toString();
    }
}
