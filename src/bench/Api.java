import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** The REST API as somebody speaks to it, to set up what is measured. */
final class Api {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final String token;

    /** As the admin. */
    Api(URI root) throws Exception {
        this(root, "admin", BenchedIsnad.PASSWORD);
    }

    Api(URI root, String login, String password) throws Exception {
        this.root = root;
        var who = "{\"login\":\"%s\",\"password\":\"%s\",\"name\":\"bench\"}".formatted(login, password);
        this.token = send("POST", "tokens", "application/json", who, "")
                .get("token")
                .getAsString();
    }

    JsonObject get(String path) throws Exception {
        return send("GET", path, "application/json", "", token);
    }

    JsonObject post(String path, String body) throws Exception {
        return send("POST", path, "application/json", body, token);
    }

    JsonObject put(String path, String body) throws Exception {
        return send("PUT", path, "application/json", body, token);
    }

    JsonObject patch(String path, String body) throws Exception {
        return send("PATCH", path, "application/json", body, token);
    }

    /** Imports a text; answers the article's id. */
    String article(String project, CharSequence text) throws Exception {
        var body = "--e\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n" + text + "\r\n--e--\r\n";
        var items = send("POST", "projects/" + project + "/articles", "multipart/form-data; boundary=e", body, token).getAsJsonArray("items");
        return items.get(0).getAsJsonObject().get("article").getAsString();
    }

    private JsonObject send(String method, String path, String type, String body, String bearer) throws Exception {
        var request = HttpRequest.newBuilder(root.resolve(path)).header("Content-Type", type);
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        var answer = http.send(request.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}
