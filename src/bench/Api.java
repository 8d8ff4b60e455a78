import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** The REST API as the admin speaks to it, to set up what is measured. */
final class Api {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final String token;

    Api(URI root) throws Exception {
        this.root = root;
        this.token = send("tokens", "application/json", "{\"login\":\"admin\",\"password\":\"%s\",\"name\":\"bench\"}".formatted(BenchedIsnad.PASSWORD), "")
                .get("token")
                .getAsString();
    }

    JsonObject post(String path, String body) throws Exception {
        return send(path, "application/json", body, token);
    }

    /** Imports a text; answers the article's id. */
    String article(String project, CharSequence text) throws Exception {
        var body = "--e\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n" + text + "\r\n--e--\r\n";
        var items = send("projects/" + project + "/articles", "multipart/form-data; boundary=e", body, token).getAsJsonArray("items");
        return items.get(0).getAsJsonObject().get("article").getAsString();
    }

    private JsonObject send(String path, String type, String body, String bearer) throws Exception {
        var request = HttpRequest.newBuilder(root.resolve(path)).header("Content-Type", type);
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        var answer = http.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}
