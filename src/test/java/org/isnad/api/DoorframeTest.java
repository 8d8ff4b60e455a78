package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers can and cannot do to the server before it knows who they are. */
class DoorframeTest {

    private static final Pattern SCRIPT = Pattern.compile("/modules/([a-z0-9]+)/[a-z0-9-]+\\.js");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "Application/X-WWW-Form-Urlencoded; charset=UTF-8",
                "multipart/form-data; boundary=between"
            })
    void takes_no_form_that_would_fill_the_memory(String type) throws IOException {
        var answer = Wire.firstLine("""
                POST /team/sign-in HTTP/1.1
                Host: localhost
                Content-Type: %s
                Content-Length: 150000000

                login=""".formatted(type));

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void takes_no_form_that_does_not_tell_its_length() {
        var endless = BodyPublishers.fromPublisher(BodyPublishers.ofString("login=somebody"));

        var answer = Client.stranger()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/team/sign-in", endless);

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void serves_the_scripts_of_an_edition_to_be_kept() {
        var answer = Client.stranger().get(edition() + "shell.js").expect(200);

        assertThat(answer.text()).contains("import ");
        assertThat(answer.header("Cache-Control")).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../WEB-INF/web.xml",
                "%2e%2e/WEB-INF/web.xml",
                "..;/WEB-INF/web.xml",
                "..%2fWEB-INF/web.xml",
                "x/../../WEB-INF/web.xml",
                "nothing.js",
                ""
            })
    void serves_nothing_else_under_the_name_of_an_edition(String path) throws IOException {
        var answer = Wire.firstLine("GET %s%s HTTP/1.1\nHost: localhost\n\n".formatted(edition(), path));

        assertThat(answer).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/modules/../team/projects",
                "/modules/%2e%2e/team/projects",
                "/modules/..;/team/projects",
                "/error/../team/accounts",
                "/api/../team/projects"
            })
    void opens_no_page_to_a_stranger_by_a_way_round(String path) throws IOException {
        var answer = Wire.firstLine("GET %s HTTP/1.1\nHost: localhost\n\n".formatted(path));

        assertThat(answer).matches("HTTP/1.1 (302|400|404).*");
    }

    private static String edition() {
        var script = SCRIPT.matcher(
                Client.stranger().get("/team/sign-in").expect(200).text());
        assertThat(script.find()).isTrue();
        return "/modules/" + script.group(1) + "/";
    }
}
