package org.isnad.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * A browser that signed in through the page, without the browser.
 *
 * @param cookie as {@code Set-Cookie} told it
 */
record BrowserSession(Client client, String cookie) {

    static BrowserSession of(String login, String password) {
        var blank = Client.stranger().get("/team/sign-in").expect(200);
        var form = Jsoup.parse(blank.text()).expectFirst("form:has(input[type=password])");
        var fields = new ArrayList<String>();
        for (var input : form.select("input")) {
            var name = input.attr("name");
            var value = name.endsWith("login") ? login : name.endsWith("password") ? password : input.attr("value");
            fields.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8));
        }
        var answer = Client.stranger()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Cookie", pairs(blank))
                .send("POST", form.attr("action"), BodyPublishers.ofString(String.join("&", fields)))
                .expect(302);
        return new BrowserSession(Client.stranger().with("Cookie", pairs(answer)), sessionCookie(answer));
    }

    /** What a page of this browser's sends along with each change. */
    String secret(String article) {
        var page = client.get("/annotation/annotate?article=" + article).expect(200);
        return Jsoup.parse(page.text()).select("meta[name=csrf-token]").attr("content");
    }

    private static String sessionCookie(Answer answer) {
        return cookies(answer).stream()
                .filter(cookie -> cookie.startsWith("ISNAD"))
                .findFirst()
                .orElseThrow();
    }

    private static String pairs(Answer answer) {
        return String.join(
                "; ",
                cookies(answer).stream().map(cookie -> cookie.split(";", 2)[0]).toList());
    }

    private static List<String> cookies(Answer answer) {
        return answer.response().headers().allValues("Set-Cookie");
    }
}
