package org.isnad.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * Sends what the page has written so far, so that the browser asks for all that a long page needs while the rest is made:
 *
 * <pre>{@code
 * <isnad:sentAlready />
 * }</pre>
 *
 * From there on nothing can be said in the answer's head any more: neither another status nor a cookie. What answers a form is
 * held back therefore: what was sent may be refused, and the page that tells so has a status of its own.
 */
@FacesComponent(createTag = true, namespace = "isnad.tags", tagName = "sentAlready")
public class SentAlready extends OwnComponent {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!context.isPostback()) {
            context.getResponseWriter().flush();
            context.getExternalContext().responseFlushBuffer();
        }
    }
}
