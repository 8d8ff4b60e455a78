package org.isnad.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where pages, scripts and code name sentences: by their whole key, or by the beginning of it with a code behind it. A
 * code is a constant of an enum, a word in the same file, or a code of a preset schema.
 */
final class KeyUse {

    /** A whole key, or the beginning of one that ends in a dot. */
    record Mention(Path file, String text) {}

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+)+\\.?");
    private static final Pattern HANDED_OVER = Pattern.compile("startingWith\\(\\s*'([^']+)'\\s*\\)");
    private static final Pattern CODE_IN_PRESET = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]+)\"");

    private final Set<Mention> mentions = new HashSet<>();
    private final Map<Path, Set<String>> words = new HashMap<>();
    private final Map<String, Set<String>> enums = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> handedToScripts = new TreeSet<>();

    /** Reads everything that could name a sentence. */
    static KeyUse inTheProduct() {
        var use = new KeyUse();
        for (var file : JavaFile.under(Sources.CODE)) {
            file.literals(true).forEach(use::add);
            file.collect(new Enums()).forEach(each -> use.enums.put(each.name(), each.codes()));
        }
        use.enums.values().stream().flatMap(Set::stream).forEach(constant -> use.codes.addAll(spellings(constant)));
        Sources.under(Sources.SCRIPTS, ".js")
                .forEach(script -> Script.literals(script).forEach(use::add));
        Markup.all().forEach(use::add);
        Sources.under(Path.of("src/main/resources/presets"), ".json").forEach(preset -> CODE_IN_PRESET
                .matcher(Sources.read(preset))
                .results()
                .forEach(found -> use.codes.add(found.group(1))));
        return use;
    }

    Set<Mention> mentions() {
        return mentions;
    }

    /** The beginnings of the keys whose sentences pages hand to their scripts. */
    Set<String> handedToScripts() {
        return handedToScripts;
    }

    /** The constants of each enum, by its name. */
    Map<String, Set<String>> enums() {
        return enums;
    }

    /** How a constant may be written in a key: {@code IN_PROGRESS}, {@code in_progress} or {@code in-progress}. */
    static Set<String> spellings(String constant) {
        var code = constant.toLowerCase(Locale.ROOT);
        return new TreeSet<>(List.of(constant, code, code.replace('_', '-')));
    }

    boolean uses(String key) {
        return mentions.stream()
                .anyMatch(mention -> mention.text().endsWith(".")
                        ? key.startsWith(mention.text())
                                && isCode(
                                        mention.file(),
                                        key.substring(mention.text().length()))
                        : key.equals(mention.text()));
    }

    private boolean isCode(Path file, String rest) {
        return codes.contains(rest) || words.getOrDefault(file, Set.of()).contains(rest);
    }

    private void add(Literal literal) {
        add(literal.file(), literal.value());
    }

    private void add(Path file, String text) {
        words.computeIfAbsent(file, each -> new HashSet<>()).add(text);
        if (KEY.matcher(text).matches() || text.matches("[a-z][a-z-]*\\.")) {
            mentions.add(new Mention(file, text));
        }
    }

    private void add(Markup page) {
        var values = new ArrayList<String>();
        page.texts().forEach(text -> values.add(text.value()));
        page.elements().forEach(element -> values.addAll(element.attributes().values()));
        for (var expression : values.stream()
                .flatMap(value -> Expressions.in(value).expressions().stream())
                .toList()) {
            HANDED_OVER.matcher(expression).results().forEach(found -> handedToScripts.add(found.group(1)));
            Expressions.strings(HANDED_OVER.matcher(expression).replaceAll(""))
                    .forEach(string -> add(page.file(), string));
        }
    }

    /** An enum and its constants. */
    private record Codes(String name, Set<String> codes) {}

    private static final class Enums extends TreeScanner<@Nullable Void, List<Codes>> {

        @Override
        public @Nullable Void visitClass(ClassTree type, List<Codes> found) {
            if (type.getKind() == Tree.Kind.ENUM) {
                var codes = new TreeSet<String>();
                for (var member : type.getMembers()) {
                    if (member instanceof VariableTree constant
                            && String.valueOf(constant.getType())
                                    .equals(type.getSimpleName().toString())) {
                        codes.add(constant.getName().toString().toLowerCase(Locale.ROOT));
                        codes.add(constant.getName()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
                    }
                }
                found.add(new Codes(type.getSimpleName().toString(), codes));
            }
            return super.visitClass(type, found);
        }
    }
}
