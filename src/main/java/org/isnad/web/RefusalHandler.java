package org.isnad.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isnad.Refusal;
import org.isnad.Refused;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspException;

/**
 * What becomes of an exception on a page. A refusal of something that the person did becomes a message beside it; one of
 * the page itself (no such project, not their role) its own page with that sentence. Everything else is a fault: the log
 * has all of it, and the person an incident's number to ask by.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    /** For Faces: {@code faces-config.xml} names it. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new RefusalHandler(getWrapped().getExceptionHandler());
        }
    }

    private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());

    private RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var faults = getUnhandledExceptionQueuedEvents().iterator();
        while (faults.hasNext()) {
            var fault = faults.next().getContext().getException();
            var context = FacesContext.getCurrentInstance();
            if (isLeftToServer(fault, context)) {
                break;
            }
            try {
                answer(fault, context);
            } catch (IOException gone) {
                throw new FacesException(gone);
            }
            faults.remove();
        }
        getWrapped().handle();
    }

    /** A page that was not ours, or is no longer, is shown afresh. An expired view has its own page in {@code web.xml}; a script cannot show it. */
    private static boolean isLeftToServer(Throwable fault, FacesContext context) {
        return cause(fault, ViewExpiredException.class) != null
                && !context.getPartialViewContext().isAjaxRequest();
    }

    private static void answer(Throwable fault, FacesContext context) throws IOException {
        var refusal = cause(fault, Refusal.class);
        if (cause(fault, ViewExpiredException.class) != null || cause(fault, CspException.class) != null) {
            var request = (HttpServletRequest) context.getExternalContext().getRequest();
            var query = request.getQueryString();
            context.getExternalContext().redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
        } else if (refusal != null) {
            var request = (HttpServletRequest) context.getExternalContext().getRequest();
            CDI.current()
                    .getBeanManager()
                    .getEvent()
                    .fire(new Refused(refusal, request.getMethod() + " " + request.getRequestURI()));
            tell(context, say().of(refusal), status(refusal));
        } else {
            var incident = UUID.randomUUID().toString();
            LOG.log(Level.SEVERE, fault, () -> "incident " + incident);
            tell(context, say().of("errors.fault.incident", incident), 500);
        }
    }

    /** On the page where that is still possible, else on one of its own. */
    private static void tell(FacesContext context, String sentence, int status) throws IOException {
        if (context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
            context.renderResponse();
            return;
        }
        var outside = context.getExternalContext();
        if (outside.isResponseCommitted()) {
            context.responseComplete();
            return;
        }
        if (context.getPartialViewContext().isAjaxRequest()) { // for which no page of its own can be shown
            outside.responseReset();
            outside.setResponseStatus(status);
            outside.setResponseContentType("text/plain");
            outside.setResponseCharacterEncoding("UTF-8");
            outside.getResponseOutputWriter().write(sentence);
        } else {
            outside.getRequestMap().put("sentence", sentence);
            outside.responseSendError(status, sentence);
        }
        context.responseComplete();
    }

    private static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_THERE, RULE -> 404; // by what the address says there is nothing
            case TOO_OFTEN -> 429;
            default -> 403;
        };
    }

    private static Say say() {
        return Objects.requireNonNull(CDI.current().select(Say.class).get());
    }

    private static <T extends Throwable> @Nullable T cause(Throwable fault, Class<T> wanted) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (wanted.isInstance(at)) {
                return wanted.cast(at);
            }
        }
        return null;
    }
}
