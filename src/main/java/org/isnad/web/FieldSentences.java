package org.isnad.web;

import jakarta.faces.context.FacesContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What Faces says of a field whose words it cannot use, in the reader's language instead of its own: {@code faces-config.xml}
 * names it. One sentence does for its summary and its detail.
 */
public final class FieldSentences extends ResourceBundle {

    private static final String FACES = "jakarta.faces.";

    /** As Faces fills it in: what stands in the field. */
    private static final String GIVEN = "{0}";

    @Override
    protected @Nullable Object handleGetObject(String key) {
        if (!key.startsWith(FACES)) {
            return null;
        }
        var view = FacesContext.getCurrentInstance().getViewRoot();
        if (view == null) {
            return null; // nobody reads it: Faces itself looks what there is
        }
        var language = view.getLocale().getLanguage();
        var sentence = key.contains("IntegerConverter") || key.contains("LongConverter")
                ? Messages.say(language, "errors.whole-number", GIVEN)
                : Messages.say(language, "errors.field");
        return sentence.replace("'", "''"); // which would hide what follows from Faces
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
