package org.isnad.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * A script of {@code /modules} that the page runs, by name:
 *
 * <pre>{@code
 * <isnad:moduleScript name="annotate" />
 * }</pre>
 */
@FacesComponent(createTag = true, namespace = "isnad.tags", tagName = "moduleScript")
public class ModuleScript extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.isnad.web";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var path = "%s/modules/%s/%s.js"
                .formatted(
                        context.getExternalContext().getRequestContextPath(),
                        CDI.current().select(Edition.class).get().getCode(),
                        getAttributes().get("name"));
        // Written as it is: PrimeFaces moves each script that the writer knows of, and makes another kind of it.
        context.getResponseWriter().write("<script type=\"module\" src=\"" + path + "\"></script>");
    }
}
