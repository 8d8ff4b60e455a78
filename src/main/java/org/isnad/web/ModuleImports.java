package org.isnad.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Knows what the scripts of {@code /modules} import, so that a browser can ask for all at once instead of layer by layer. */
@ApplicationScoped
public class ModuleImports {

    private static final Pattern IMPORT =
            Pattern.compile("^(?:import|export)\\b[^'\"]*['\"]\\./([A-Za-z0-9-]+)\\.js['\"]", Pattern.MULTILINE);

    @Inject
    private ServletContext application;

    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    /** A module by name, and after it all that run with it. */
    Set<String> with(String name) {
        return known.computeIfAbsent(name, this::found);
    }

    private Set<String> found(String name) {
        var all = new LinkedHashSet<String>();
        add(name, all);
        return all;
    }

    private void add(String name, Set<String> all) {
        if (all.add(name)) {
            importedBy(source(name)).forEach(imported -> add(imported, all));
        }
    }

    /** The names of the modules that a script imports itself. */
    static List<String> importedBy(String script) {
        return IMPORT.matcher(script)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private String source(String name) {
        try (var content = application.getResourceAsStream("/modules/" + name + ".js")) {
            if (content == null) {
                throw new FileNotFoundException(name);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
