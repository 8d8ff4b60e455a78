package org.isnad.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.isnad.journey.ShippedIsnad;

/**
 * A program that uses the API of the shipped product over HTTP and knows nothing of its insides. Paths are given without
 * {@code /api/v1/}; one that begins with a slash is taken as it is, and opened as in a browser where somebody is signed in.
 */
final class Client {

    /** A file to upload, under the name that the uploading computer has for it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Upload(String name, byte[] content) {
        static Upload of(String name, String text) {
            return new Upload(name, text.getBytes(UTF_8));
        }
    }

    static final ObjectMapper JSON = new ObjectMapper();
    static final String PASSWORD = "a password for tests";

    private static final String BOUNDARY = "between-the-parts-of-a-test";
    private static final Map<String, Client> KNOWN = new ConcurrentHashMap<>();
    private static final Map<String, Supplier<Client>> BROWSERS = new ConcurrentHashMap<>();
    private static final Map<String, Client> OPEN = new ConcurrentHashMap<>();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private final Map<String, String> headers;

    private Client(Map<String, String> headers) {
        this.headers = headers;
    }

    /** Whoever looks after the installation. */
    static Client admin() {
        return KNOWN.computeIfAbsent("admin", login -> signedIn(login, ShippedIsnad.ADMIN_PASSWORD));
    }

    /** A person with this login, for whom an account is made when a test first asks for them. */
    static Client of(String login) {
        var admin = admin();
        return KNOWN.computeIfAbsent(login, missing -> {
            admin.post("accounts", Map.of("login", missing, "name", missing, "password", PASSWORD, "locale", "en"))
                    .expect(201);
            return signedIn(missing, PASSWORD);
        });
    }

    /** Somebody who is not signed in. */
    static Client stranger() {
        return new Client(Map.of("Accept-Language", "en"));
    }

    static Client signedIn(String login, String password) {
        var token = stranger()
                .post("tokens", Map.of("login", login, "password", password, "name", "tests"))
                .expect(201)
                .get("/token");
        BROWSERS.put("Bearer " + token, () -> BrowserSession.of(login, password).client());
        return stranger().with("Authorization", "Bearer " + token);
    }

    /** A session that ended with the server that another test has stopped is begun anew. */
    private Answer inBrowser(String method, String path, BodyPublisher body) {
        boolean known = OPEN.containsKey(headers.get("Authorization"));
        var answer = asBrowser().send(method, path, body);
        if (known && answer.status() == 302 && answer.header("Location").contains("/team/sign-in")) {
            OPEN.remove(headers.get("Authorization"));
            return asBrowser().send(method, path, body);
        }
        return answer;
    }

    /** Pages are for browsers: who has a token for the API looks at them signed in. */
    private Client asBrowser() {
        var token = headers.getOrDefault("Authorization", "");
        var browser = OPEN.computeIfAbsent(
                token, missing -> Objects.requireNonNull(BROWSERS.get(missing)).get());
        var more = new TreeMap<>(headers);
        more.remove("Authorization");
        more.put("Cookie", browser.headers.get("Cookie"));
        return new Client(more);
    }

    /** The same client, sending this header with all it asks. */
    Client with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Client(more);
    }

    Client speaking(String language) {
        return with("Accept-Language", language);
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, Object json) {
        return sendJson("POST", path, json);
    }

    Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    Answer put(String path, Object json) {
        return sendJson("PUT", path, json);
    }

    Answer patch(String path, Object json) {
        return sendJson("PATCH", path, json);
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** Any method, with a body that is JSON to this client's mind, whatever it holds. */
    Answer sendJson(String method, String path, Object json) {
        try {
            var body = json instanceof String raw ? raw : JSON.writeValueAsString(json);
            return with("Content-Type", "application/json").send(method, path, BodyPublishers.ofString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Answer upload(String project, Upload... files) {
        return upload(project, "", files);
    }

    /** @param metadata JSON by file name, or empty for none */
    Answer upload(String project, String metadata, Upload... files) {
        var body = new ArrayList<byte[]>();
        if (!metadata.isEmpty()) {
            body.add(part("name=\"metadata\"", "application/json"));
            body.add((metadata + "\r\n").getBytes(UTF_8));
        }
        for (var file : files) {
            body.add(part("name=\"files\"; filename=\"" + file.name() + "\"", "text/plain"));
            body.add(file.content());
            body.add("\r\n".getBytes(UTF_8));
        }
        body.add(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", "projects/%s/articles".formatted(project), BodyPublishers.ofByteArrays(body));
    }

    Answer send(String method, String path, BodyPublisher body) {
        if (path.startsWith("/")
                && !path.startsWith("/api/")
                && BROWSERS.containsKey(headers.getOrDefault("Authorization", ""))) {
            return inBrowser(method, path, body);
        }
        var request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(2));
        headers.forEach(request::header);
        try {
            return new Answer(HTTP.send(request.method(method, body).build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError("no answer to %s %s".formatted(method, path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI uri(String path) {
        var address = ShippedIsnad.get().address();
        return address.resolve(path.startsWith("/") ? path : "/api/v1/" + path);
    }

    private static byte[] part(String disposition, String type) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, disposition, type)
                .getBytes(UTF_8);
    }

    /** The ids of what a list shows. */
    static List<String> ids(Answer list) {
        var ids = new ArrayList<String>();
        list.expect(200)
                .json()
                .get("items")
                .forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }
}
