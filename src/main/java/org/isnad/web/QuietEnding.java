package org.isnad.web;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * Ends each exchange on the thread that reads its connection. Undertow would end it on the thread that made the answer;
 * as the client's next request arrives meanwhile, the reading thread spins until that is done, and on a machine of few
 * cores, where the one waits for the other's core, most of the processor went into it.
 */
public class QuietEnding implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        ExchangeCompletionListener onItsThread =
                (exchange, rest) -> exchange.getIoThread().execute(rest::proceed);
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            exchange.addExchangeCompleteListener(onItsThread);
            next.handleRequest(exchange);
        });
    }
}
