package org.isnad.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Locale;
import org.isnad.text.Direction;

/**
 * An article's text, on which the browser's {@code text-canvas.js} paints and edits spans:
 *
 * <pre>{@code
 * <html xmlns:isnad="isnad.tags">
 * <isnad:textCanvas article="#{page.article}" set="#{page.set}" project="#{page.project}" text="#{page.text}"
 *                   language="ar" direction="rtl" editable="#{page.open}" />
 * }</pre>
 *
 * {@code direction} is {@code rtl}, {@code ltr} or {@code auto} (the default: the language decides, else the text).
 * {@code digest}, by which the text is known again, and {@code heading} tell what belongs to edits that wait in the browser.
 * {@code api} is the path under which the REST API stands, by default {@code /api/v1} of this application.
 */
@FacesComponent(createTag = true, namespace = "isnad.tags", tagName = "textCanvas")
public class TextCanvas extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.isnad.web";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        String text = given("text", "");
        String language = given("language", "");
        var direction = direction(given("direction", "auto"), text, language);
        var writer = context.getResponseWriter();

        writer.startElement("text-canvas", this);
        writer.writeAttribute("id", getClientId(context), "id");
        attribute(writer, "data-article", given("article", ""));
        attribute(writer, "data-set", given("set", ""));
        attribute(writer, "data-project", given("project", ""));
        attribute(writer, "data-digest", given("digest", ""));
        attribute(writer, "data-heading", given("heading", ""));
        attribute(writer, "data-editable", given("editable", "false"));
        attribute(writer, "data-api", given("api", context.getExternalContext().getRequestContextPath() + "/api/v1"));
        attribute(writer, "lang", language);
        attribute(writer, "dir", direction.code());
        attribute(writer, "tabindex", "0");
        new Paragraphs(writer, direction).write(text);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement("text-canvas");
    }

    private String given(String name, String otherwise) {
        Object value = getAttributes().get(name);
        return value == null ? otherwise : value.toString();
    }

    private static Direction direction(String asked, String text, String language) {
        return switch (asked.toLowerCase(Locale.ROOT)) {
            case "rtl" -> Direction.RTL;
            case "ltr" -> Direction.LTR;
            case "auto" -> Direction.of(text, language);
            default -> throw new IllegalArgumentException("textCanvas: direction is rtl, ltr or auto, not " + asked);
        };
    }

    private static void attribute(ResponseWriter writer, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            writer.writeAttribute(name, value, null);
        }
    }
}
