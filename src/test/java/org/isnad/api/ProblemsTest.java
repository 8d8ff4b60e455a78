package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong is told in the form of RFC 9457, with a sentence in the reader's language. */
class ProblemsTest {

    private static final Newsroom ROOM = Newsroom.open();
    private static final String ARTICLE = ROOM.article("نص.");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            POST   | projects             | {"name":            | 400 NotJson
            POST   | projects             | null                | 400 NotJson
            POST   | projects             | ~~                  | 400 NotJson
            POST   | projects             | []                  | 400 NotJson
            POST   | tokens               | null                | 400 NotJson
            PUT    | articles/{a}/assignees | null              | 400 NotJson
            PUT    | articles/{a}/state   | {"state": ["a"]}    | 400 WrongShape
            PUT    | articles/{a}/state   | {}                  | 422 FieldMissing
            PUT    | projects/{p}/members/lead | {"roles":[null]} | 422 FieldMissing
            GET    | articles/{a}/annotations?since=soon |      | 422 NotAWholeNumber
            GET    | articles/{a}/annotations?since=-1 |        | 422 NotAWholeNumber
            GET    | projects?limit=1e9   |                     | 422 NotAWholeNumber
            GET    | projects?limit=0     |                     | 422 NotAWholeNumber
            GET    | projects?after=-1    |                     | 422 NoSuchCursor
            PUT    | projects/{p}/members/lead | {"roles":[]}   | 422 NoRoles
            PUT    | projects/{p}/members/lead | {"roles":"manager"} | 400 WrongShape
            GET    | projects/0           |                     | 404 NoSuchProject
            GET    | projects/-1          |                     | 404 NoSuchProject
            GET    | projects/9223372036854775808 |             | 404 NotAnId
            GET    | projects/x           |                     | 404 NotAnId
            GET    | articles/0           |                     | 404 NoSuchArticle
            GET    | articles/%00         |                     | 404 NotAnId
            GET    | nowhere              |                     | 404 NoSuchPath
            GET    | projects/{p}/nowhere |                     | 404 NoSuchPath
            POST   | me                   | {}                  | 405 NoSuchMethod
            DELETE | projects             |                     | 405 NoSuchMethod
            PATCH  | projects/{p}         | {}                  | 405 NoSuchMethod
            """)
    void is_told_in_both_languages(String method, String path, @Nullable String body, String refusal) {
        var asked = path.replace("{a}", ARTICLE).replace("{p}", ROOM.id());

        var english = ask(ROOM.lead(), method, asked, body);
        var arabic = ask(ROOM.lead().speaking("ar"), method, asked, body);

        assertThat(english.refusal()).isEqualTo(refusal);
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.get("/detail")).doesNotContainPattern("\\p{IsArabic}");
        assertThat(arabic.refusal()).isEqualTo(refusal);
        assertThat(arabic.header("Content-Language")).isEqualTo("ar");
        assertThat(arabic.get("/detail")).containsPattern("\\p{IsArabic}{3}");
    }

    private static Answer ask(Client client, String method, String path, @Nullable String body) {
        return body == null ? client.send(method, path, BodyPublishers.noBody()) : client.sendJson(method, path, body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB,en;q=0.8     | en
            ar-SY              | ar
            de,en;q=0.5,ar;q=0.1 | en
            de;q=0.9,ar;q=0.2  | ar
            fr                 | ar
            *                  | ar
            !!, 7, nonsense;;  | ar
            """)
    void speaks_the_first_language_that_it_can(String wanted, String spoken) {
        var answer = Client.stranger().speaking(wanted).get("me");

        assertThat(answer.header("Content-Language")).isEqualTo(spoken);
        assertThat(answer.refusal()).isEqualTo("401 NotSignedIn");
    }

    @Test
    void tells_which_methods_an_address_knows() {
        assertThat(Client.admin().delete("projects").header("Allow")).contains("GET", "POST");
    }

    @Test
    void reads_and_writes_json_alone_where_json_is_due() {
        var lead = ROOM.lead();

        var sentText =
                lead.with("Content-Type", "text/plain").send("POST", "projects", BodyPublishers.ofString("name"));
        var sentForm = lead.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "articles/%s/annotations".formatted(ARTICLE), BodyPublishers.ofString("edits=1"));
        var sentNoForm = lead.post("projects/%s/articles".formatted(ROOM.id()), Map.of());
        var wantedHtml = lead.with("Accept", "text/html").get("projects");

        assertThat(sentText.refusal()).isEqualTo("415 NoSuchMediaType");
        assertThat(sentForm.refusal()).isEqualTo("415 NoSuchMediaType");
        assertThat(sentNoForm.refusal()).isEqualTo("415 NoSuchMediaType");
        assertThat(wantedHtml.refusal()).isEqualTo("406 NoSuchMediaType");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no boundary", "boundary=x"})
    void refuses_an_upload_that_is_no_form(String parameter) {
        var answer = ROOM.lead()
                .with("Content-Type", "multipart/form-data; " + parameter)
                .send("POST", "projects/%s/articles".formatted(ROOM.id()), BodyPublishers.ofString("not a form"));

        assertThat(answer.refusal()).matches("4\\d\\d .*");
    }

    @Test
    void takes_no_request_that_is_larger_than_any_upload() throws IOException {
        var token = Client.stranger()
                .post("tokens", Map.of("login", "lead", "password", Client.PASSWORD))
                .get("/token");

        var answer = Wire.firstLine("""
                POST /api/v1/projects HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: 300000000

                {"name":""".formatted(token));

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void counts_a_body_whose_length_was_not_told() {
        var name = "{\"name\":\"" + "n".repeat(17 << 20) + "\"}";
        var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofString(name));

        var answer = ROOM.lead().with("Content-Type", "application/json").send("POST", "projects", chunked);

        assertThat(answer.refusal()).isEqualTo("413 RequestTooLarge");
    }

    @Test
    void keeps_what_a_name_may_hold_and_refuses_the_rest() {
        var odd = "<b>\"'&{0}</b> \u202eمقلوب👩‍👩‍👧";

        var made = ROOM.lead().post("projects", Map.of("name", odd)).expect(201);
        var half = ROOM.lead().post("projects", "{\"name\": \"half \\ud83d a pair\"}");
        var lines = ROOM.lead().post("projects", "{\"name\": \"two\\nlines\"}");
        var zero = ROOM.lead().post("projects", "{\"name\": \"zero \\u0000 byte\"}");
        var braces = ROOM.lead().post("projects", "{\"name\": \"n\", \"preset\": \"{0} '{\"}");

        assertThat(made.get("/name")).isEqualTo(odd);
        assertThat(ROOM.lead().get("projects/" + made.get("/id")).get("/name")).isEqualTo(odd);
        assertThat(half.refusal()).isEqualTo("400 NotJson");
        assertThat(lines.refusal()).isEqualTo("422 NameNotPlain");
        assertThat(zero.refusal()).isEqualTo("422 NameNotPlain");
        assertThat(braces.expect(422).get("/detail")).contains("“{0} '{”");
    }
}
