package org.isnad.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A browser without a screen: it keeps its cookies, and goes where it is sent one step at a time. */
public final class Stroller {

    private final URI home;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    public Stroller(URI home) {
        this.home = home;
    }

    /** The answer to a path of the installation, or to a whole address. */
    public HttpResponse<String> get(String where) {
        try {
            var request = HttpRequest.newBuilder(home.resolve(where)).header("Accept-Language", "en");
            return http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer from " + where, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the answer sends them: an address, or nothing. */
    public String sentFrom(String where) {
        return get(where).headers().firstValue("Location").orElse("");
    }

    /** Goes to the provider and up to the door again; answers the address at which they stand with what it said. */
    public String fetch(String away) {
        return sentFrom(sentFrom(away));
    }

    /** Goes to the provider and comes back in; answers where in the installation they end. */
    public String visit(String away) {
        return pathOf(sentFrom(fetch(away)));
    }

    /** Path and query of an address in the installation; anything else as it is. */
    public String pathOf(String address) {
        var start = home.toString().substring(0, home.toString().length() - 1);
        return address.startsWith(start) ? address.substring(start.length()) : address;
    }
}
