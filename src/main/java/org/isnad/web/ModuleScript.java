package org.isnad.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;

/**
 * A script of {@code /modules} that the page runs, by name:
 *
 * <pre>{@code
 * <isnad:moduleScript name="shell" />
 * }</pre>
 *
 * It runs when the page has been read to its end. What should run before, in the midst of a long page, is fetched first and
 * runs from where all that it needs has been written:
 *
 * <pre>{@code
 * <isnad:moduleScript name="annotate" when="ahead" />
 * …
 * <isnad:moduleScript name="annotate" when="here" />
 * }</pre>
 */
@FacesComponent(createTag = true, namespace = "isnad.tags", tagName = "moduleScript")
public class ModuleScript extends OwnComponent {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var name = Objects.requireNonNull((String) getAttributes().get("name"));
        // Written as it is: PrimeFaces moves each script that the writer knows of, and makes another kind of it.
        var writer = context.getResponseWriter();
        switch ((String) getAttributes().getOrDefault("when", "read")) {
            case "ahead" -> {
                for (var module :
                        CDI.current().select(ModuleImports.class).get().with(name)) {
                    writer.write("<link rel=\"modulepreload\" href=\"" + address(context, module) + "\">");
                }
            }
            case "here" -> writer.write(script(" async", address(context, name)));
            case "read" -> writer.write(script("", address(context, name)));
            default -> throw new IllegalArgumentException("moduleScript: when is ahead, here or read");
        }
    }

    private static String script(String how, String address) {
        return "<script type=\"module\"" + how + " src=\"" + address + "\"></script>";
    }

    private static String address(FacesContext context, String module) {
        return "%s/modules/%s/%s.js"
                .formatted(
                        context.getExternalContext().getRequestContextPath(),
                        CDI.current().select(Edition.class).get().getCode(),
                        module);
    }
}
