package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the API is OpenAPI 3, holds every call of the contract, and tells of no call that is not there. */
class OpenApiTest {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    /** Calls that let somebody in: who sends nothing is asked for a login. */
    private static final Set<String> OPEN = Set.of("POST /tokens", "POST /session", "POST /invitations/{key}/accept");

    private static final JsonNode DESCRIPTION =
            Client.stranger().get("/openapi?format=JSON").expect(200).json();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /tokens",
                "GET /me",
                "PATCH /me/reading",
                "GET /session",
                "POST /session",
                "POST /accounts",
                "POST /projects",
                "GET /projects",
                "GET /projects/{p}",
                "GET /projects/{p}/members",
                "PUT /projects/{p}/members/{login}",
                "DELETE /projects/{p}/members/{login}",
                "GET /projects/{p}/schema",
                "POST /projects/{p}/articles",
                "GET /projects/{p}/articles",
                "GET /projects/{p}/articles/{a}",
                "GET /articles/{a}",
                "GET /articles/{a}/text",
                "PUT /articles/{a}/assignees",
                "PUT /projects/{p}/articles/{a}/assignees",
                "GET /articles/{a}/sets",
                "GET /articles/{a}/annotations",
                "GET /articles/{a}/threads",
                "POST /articles/{a}/threads",
                "GET /projects/{p}/articles/{a}/threads",
                "POST /articles/{a}/threads/{t}/comments",
                "PUT /articles/{a}/threads/{t}/comments/{c}",
                "DELETE /articles/{a}/threads/{t}/comments/{c}",
                "PUT /articles/{a}/threads/{t}/state",
                "POST /articles/{a}/annotations",
                "POST /articles/{a}/undo",
                "POST /articles/{a}/redo",
                "PUT /articles/{a}/state",
                "GET /projects/{p}/articles/{a}/annotations",
                "POST /projects/{p}/articles/{a}/annotations",
                "GET /projects/{p}/guideline",
                "PUT /projects/{p}/guideline/draft",
                "POST /projects/{p}/guideline/versions",
                "POST /projects/{p}/guideline/confirmations",
                "POST /projects/{p}/exports",
                "GET /exports/{id}",
                "GET /exports/{id}/file"
            })
    void describes_every_call_of_the_contract(String call) {
        assertThat(calls()).contains(call);
    }

    @Test
    void is_openapi_3() {
        assertThat(DESCRIPTION.get("openapi").asText()).startsWith("3.");
        assertThat(DESCRIPTION.at("/info/title").asText()).isEqualTo("Isnad");
        assertThat(DESCRIPTION.at("/info/description").asText()).contains("code points");
        assertThat(DESCRIPTION.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
    }

    @Test
    void is_served_as_yaml_too() {
        assertThat(Client.stranger().get("/openapi").expect(200).text()).contains("openapi: 3.");
    }

    /** Who is not signed in is told so by every call that is there, before anything happens. */
    @Test
    void tells_of_no_call_that_is_not_there() {
        var missing = new ArrayList<String>();
        for (var call : calls()) {
            var method = call.substring(0, call.indexOf(' '));
            var path = "/api/v1" + call.substring(call.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "1");
            var type = path.matches(".*/(articles|pictures)") && method.equals("POST")
                    ? "multipart/form-data; boundary=x"
                    : "application/json";
            var body = method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
            var answer = Client.stranger().with("Content-Type", type).send(method, path, body);
            if (!answer.refusal().equals(OPEN.contains(call) ? "422 FieldMissing" : "401 NotSignedIn")) {
                missing.add(call + " answered " + answer.refusal());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void says_of_each_call_what_it_answers() {
        var unclear = new ArrayList<String>();
        DESCRIPTION
                .get("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    if (METHODS.contains(method) && call.path("responses").isEmpty()) {
                        unclear.add(method + " " + path);
                    }
                }));
        assertThat(unclear).isEmpty();
    }

    @Test
    void describes_the_parts_of_an_upload() {
        var content = DESCRIPTION.at("/paths/~1api~1v1~1projects~1{p}~1articles/post/requestBody/content");

        var form = resolved(content.at("/multipart~1form-data/schema"));
        assertThat(form.at("/required/0").asText()).isEqualTo("files");
        assertThat(form.at("/properties/files/items/format").asText()).isEqualTo("binary");
        var told = resolved(form.at("/properties/metadata/additionalProperties"));
        assertThat(told.get("properties").fieldNames()).toIterable().containsOnly("outlet", "url", "published");
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? DESCRIPTION.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static List<String> calls() {
        var found = new ArrayList<String>();
        DESCRIPTION
                .get("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    if (METHODS.contains(method)) {
                        found.add(method.toUpperCase(Locale.ROOT) + " " + path.replaceFirst("^/api/v1", ""));
                    }
                }));
        return found;
    }
}
