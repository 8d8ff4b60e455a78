package org.isnad.web;

import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A value that the page hands to its scripts as JSON. Nothing in it can end the element that holds it:
 *
 * <pre>{@code
 * <isnad:dataBlock id="words" value="#{say.startingWith('canvas.')}" />
 * }</pre>
 */
@FacesComponent(createTag = true, namespace = "isnad.tags", tagName = "dataBlock")
public class DataBlock extends OwnComponent {

    private static final ObjectWriter JSON = writer();

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var json = json(getAttributes().get("value"));
        // Written as it is: PrimeFaces moves each script that the writer knows of, and takes its id away.
        context.getResponseWriter()
                .write("<script type=\"application/json\" id=\"" + getId() + "\">" + json + "</script>");
    }

    /** JSON in which nothing can end the element around it, or begin another. */
    public static String json(@Nullable Object value) throws IOException {
        return JSON.writeValueAsString(value);
    }

    private static ObjectWriter writer() {
        var mapper = new ObjectMapper();
        mapper.getFactory().setCharacterEscapes(new NoMarkup());
        return mapper.writer();
    }

    /** JSON's own escapes, and one for what begins a tag or a comment. */
    private static final class NoMarkup extends CharacterEscapes {

        @Override
        public int[] getEscapeCodesForAscii() {
            var escapes = standardAsciiEscapesForJSON();
            escapes['<'] = ESCAPE_STANDARD;
            return escapes;
        }

        @Override
        public @Nullable SerializedString getEscapeSequence(int letter) {
            return null;
        }
    }
}
