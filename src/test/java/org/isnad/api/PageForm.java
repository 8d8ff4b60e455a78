package org.isnad.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** A form of a page with all that a browser would send of it, so that it can be sent by hand, changed, by whoever it is. */
record PageForm(boolean inParts, List<Field> fields) {

    record Field(String name, String value) {}

    /** A value that stands for a file, which is a picture and, for whoever asks for a text, one, too. */
    private static final String FILE = "@file";

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String BOUNDARY = "between-the-parts-of-a-form";

    static PageForm of(Answer page, String id) {
        var html = Jsoup.parse(page.expect(200).text());
        var form = (FormElement) html.expectFirst("form[id='%s']".formatted(id));
        var fields =
                new ArrayList<>(form.formData().stream().map(PageForm::field).toList());
        fields.add(new Field("primefaces.nonce", html.select("script[nonce]").attr("nonce")));
        return new PageForm(form.attr("enctype").startsWith("multipart"), fields);
    }

    /** Whether an answer is nothing but that the page is not the sender's, or is no longer. */
    static boolean isTooOld(Answer answer) {
        return answer.status() == 500
                ? Jsoup.parse(answer.text()).select("h1").text().equals("This page is too old")
                : answer.status() == 200
                        && answer.text()
                                .matches(
                                        "(?s)(<[?].*?[?]>\\s*|<partial-response>)+<redirect [^>]*></redirect></partial-response>");
    }

    private static Field field(KeyVal sent) {
        return new Field(sent.key(), sent.value());
    }

    /** With these {@code name=value&name=value} in the place of what the page had under these names, if anything. */
    PageForm with(String changes) {
        var changed = Arrays.stream(changes.split("&", -1))
                .map(each -> each.split("=", 2))
                .map(pair -> new Field(pair[0], pair[1]))
                .toList();
        var names = changed.stream().map(Field::name).collect(Collectors.toSet());
        var all = new ArrayList<>(
                fields.stream().filter(field -> !names.contains(field.name)).toList());
        all.addAll(changed);
        return new PageForm(inParts, all);
    }

    Answer send(Client who, String address) {
        if (inParts || fields.stream().anyMatch(field -> field.value.equals(FILE))) {
            return who.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .send("POST", address, parts());
        }
        var body = fields.stream()
                .map(field -> URLEncoder.encode(field.name, UTF_8) + "=" + URLEncoder.encode(field.value, UTF_8))
                .collect(Collectors.joining("&"));
        return who.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", address, BodyPublishers.ofString(body));
    }

    private BodyPublisher parts() {
        var body = new ByteArrayOutputStream();
        for (var field : fields) {
            boolean file = field.value.equals(FILE);
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                    .formatted(BOUNDARY, field.name, file ? "; filename=\"file.png\"\r\nContent-Type: image/png" : "")
                    .getBytes(UTF_8));
            body.writeBytes(file ? PICTURE : field.value.getBytes(UTF_8));
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }
}
