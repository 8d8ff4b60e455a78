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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where pages, scripts and code name sentences: by their whole key, or by the beginning of it with a code behind it. A
 * code is a constant of an enum, a word in the same file or in the code of the key's room, or a code of a preset schema.
 */
final class KeyUse {

    /** A whole key, or the beginning of one that ends in a dot. */
    record Mention(Path file, String text) {}

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+)+\\.?");
    private static final Pattern ENDING = Pattern.compile("[-.][a-z-]+");
    private static final Pattern HANDED_OVER = Pattern.compile("startingWith\\(\\s*'([^']+)'\\s*\\)");
    private static final Pattern CODE_IN_PRESET = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]+)\"");

    private final Set<Mention> mentions = new HashSet<>();
    private final Map<Path, Set<String>> words = new HashMap<>();
    private final Map<String, Set<String>> wordsOfRooms = new HashMap<>();
    private final Map<String, Set<String>> enums = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> handedToScripts = new TreeSet<>();

    /** Reads everything that could name a sentence. */
    static KeyUse inTheProduct() {
        var use = new KeyUse();
        for (var file : JavaFile.under(Sources.CODE)) {
            file.literals(true).forEach(literal -> use.add(file, literal));
            file.collect(new Enums()).forEach(each -> {
                use.enums.put(each.name(), each.codes());
                each.codes().forEach(constant -> use.codes.addAll(spellings(constant)));
            });
        }
        Sources.under(Sources.SCRIPTS, ".js")
                .forEach(script -> Script.literals(script).forEach(use::add));
        Markup.all().forEach(use::add);
        Sources.under(Path.of("src/main/resources/presets"), ".json").forEach(use::addPreset);
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
        var room = key.substring(0, key.indexOf('.'));
        return mentions.stream()
                .anyMatch(mention -> mention.text().endsWith(".")
                        ? key.startsWith(mention.text())
                                && isCode(key.substring(mention.text().length()), wordsAround(mention.file(), room))
                        : key.equals(mention.text()));
    }

    private Set<String> wordsAround(Path file, String room) {
        var around = new HashSet<>(codes);
        around.addAll(words.getOrDefault(file, Set.of()));
        around.addAll(wordsOfRooms.getOrDefault(room, Set.of()));
        return around;
    }

    /** One code, or several with dots between them and perhaps an ending. */
    private static boolean isCode(String rest, Set<String> around) {
        return around.contains(rest)
                || around.stream()
                        .filter(word -> ENDING.matcher(word).matches() && rest.endsWith(word))
                        .anyMatch(word -> isCode(rest.substring(0, rest.length() - word.length()), around))
                || (rest.contains(".") && Stream.of(rest.split("\\.")).allMatch(around::contains));
    }

    private void addPreset(Path preset) {
        codes.add(Sources.stem(preset));
        CODE_IN_PRESET.matcher(Sources.read(preset)).results().forEach(found -> codes.add(found.group(1)));
    }

    private void add(JavaFile file, Literal literal) {
        var room = file.room().replaceFirst("^org\\.isnad\\.?", "").replaceFirst("\\..*", "");
        wordsOfRooms.computeIfAbsent(room, each -> new HashSet<>()).add(literal.value());
        add(literal);
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
        page.elements().stream()
                .filter(element -> element.name().startsWith("i:")) // our own tags put codes behind beginnings
                .forEach(element -> codes.addAll(element.attributes().values()));
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
                        codes.add(constant.getName().toString());
                    }
                }
                found.add(new Codes(type.getSimpleName().toString(), codes));
            }
            return super.visitClass(type, found);
        }
    }
}
