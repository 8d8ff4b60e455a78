package org.isnad.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.journey.ShippedIsnad;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of one data folder, from its first start through good stops and bad ones. Each start takes seconds, so each test goes on where the one before ended. */
@TestMethodOrder(OrderAnnotation.class)
class LaunchTest {
    private static final Path HOME = Path.of("target", "launched", "home").toAbsolutePath();
    private static final int PORT = ShippedIsnad.freePort();

    @BeforeAll
    static void begin_with_nothing() throws IOException {
        Product.delete(HOME);
    }

    @Test
    @Order(1)
    void leaves_nothing_running_when_stopped_in_the_midst_of_its_first_start() {
        try (var isnad = LaunchedJar.with(LaunchedJar.at(HOME, PORT))) {
            LaunchedJar.await(() -> isnad.output().contains("Creating the database"));
            LaunchedJar.await(() -> isnad.processes().size() > 1);
            var processes = isnad.processes();

            var code = isnad.terminate();

            assertThat(code).isZero();
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    @Order(2)
    void tells_the_password_at_the_first_start_and_leaves_nothing_running_when_told_to_stop() throws Exception {
        try (var isnad = LaunchedJar.with(LaunchedJar.at(HOME, PORT)).awaitReady()) {
            var processes = isnad.processes();
            keep("a note", isnad);
            change("insert into sign_in_failure values ('somebody, long ago', 3, '2020-01-01')", isnad);

            var answer = answer();
            var wayToProvider = open("/team/openid").getResponseCode();
            var wayBack = open("/team/openid/back?code=x&state=y").getResponseCode();
            var door = new String(open("/team/sign-in").getInputStream().readAllBytes(), UTF_8);
            var code = isnad.terminate();

            assertThat(answer).isEqualTo(200);
            assertThat(List.of(wayToProvider, wayBack)).containsOnly(404);
            assertThat(door).doesNotContain("openid");
            assertThat(code).isZero();
            assertThat(isnad.output())
                    .contains("http://localhost:" + PORT + "/")
                    .containsPattern("Sign in as: admin\n.*password: \\S{16,}\n")
                    .endsWith("Isnad has stopped.\n");
            assertThat(isnad.errors()).isEmpty();
            assertThat(processes).hasSizeGreaterThanOrEqualTo(3).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    @Order(3)
    void keeps_everything_at_the_second_start_and_is_alone_on_its_folder_and_port() throws Exception {
        var environment = LaunchedJar.at(HOME, PORT, "ISNAD_ADMIN_PASSWORD", "set anew", "ISNAD_PROXY", "true");
        try (var isnad = LaunchedJar.with(environment).awaitReady()) {
            assertThat(isnad.output()).doesNotContain("password");
            assertThat(column("select subject from sign_in_failure", isnad)).isEmpty();
            assertThat(signIn("set anew")).isEqualTo(201);
            assertThat(cookieBehindProxy("set anew").lines()).isNotEmpty().allMatch(cookie -> cookie.contains("ecure"));
            assertThat(kept(isnad)).containsExactly("a note");

            assertRefused(HOME, ShippedIsnad.freePort(), "Another Isnad is using the data folder");
            assertRefused(HOME.resolveSibling("other"), PORT, "Port " + PORT + " cannot be opened on 127.0.0.1");
            assertRefused(
                    HOME.resolveSibling("other"),
                    ShippedIsnad.freePort(),
                    "ISNAD_ADMIN_PASSWORD must have at least 8 characters and at most 200, but it has 7.",
                    "ISNAD_ADMIN_PASSWORD",
                    "seven77");
            assertThat(answer()).isEqualTo(200);

            keep("another note", isnad);
            isnad.kill(everything -> true);
        }
    }

    @Test
    @Order(4)
    void heals_whatever_was_killed() throws Exception {
        try (var afterAll = LaunchedJar.with(LaunchedJar.at(HOME, PORT)).awaitReady()) {
            assertThat(kept(afterAll)).containsExactly("a note", "another note");

            keep("last note", afterAll);
            afterAll.kill(process -> !isDatabase(process));
        }
        try (var withLeftover = LaunchedJar.with(LaunchedJar.at(HOME, PORT)).awaitReady()) {
            assertThat(withLeftover.output()).contains("An earlier Isnad ended without stopping");
            assertThat(kept(withLeftover)).containsExactly("a note", "another note", "last note");

            var processes = withLeftover.processes();
            withLeftover.killLauncher();
            LaunchedJar.await(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    private static boolean isDatabase(ProcessHandle process) {
        return process.info().command().orElse("").contains("mariadbd");
    }

    private static void assertRefused(Path home, int port, String sentence, String... more) {
        try (var refused = LaunchedJar.with(LaunchedJar.at(home, port, more))) {
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.errors()).contains(sentence).hasLineCount(1);
            assertThat(refused.processes()).hasSize(1);
        }
    }

    private static int answer() throws IOException {
        var connection = open("/health/ready");
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private static int signIn(String password) throws IOException {
        var connection = open("/api/v1/tokens");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        try (var body = connection.getOutputStream()) {
            body.write("{\"login\":\"admin\",\"password\":\"%s\"}"
                    .formatted(password)
                    .getBytes(UTF_8));
        }
        return connection.getResponseCode();
    }

    /** Of a sign-in through a proxy with TLS; redirects lead back to the proxy. */
    private static String cookieBehindProxy(String password) throws IOException {
        var form = Jsoup.parse(open("/team/sign-in").getInputStream(), "UTF-8", "")
                .expectFirst("form:has(input[type=password])");
        form.select("input[name$=login]").val("admin");
        form.select("input[type=password]").val(password);
        var fields = form.select("input").stream()
                .map(input -> input.attr("name") + "=" + URLEncoder.encode(input.val(), UTF_8))
                .collect(Collectors.joining("&"));
        var connection = open("/team/sign-in");
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("X-Forwarded-Proto", "https");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(fields.length());
        try (var body = connection.getOutputStream()) {
            body.write(fields.getBytes(UTF_8));
        }
        assertThat(connection.getHeaderField("Location")).startsWith("https:");
        return String.join("\n", connection.getHeaderFields().get("Set-Cookie"));
    }

    private static HttpURLConnection open(String path) throws IOException {
        return (HttpURLConnection)
                URI.create("http://127.0.0.1:" + PORT + path).toURL().openConnection();
    }

    private static void keep(String note, LaunchedJar isnad) throws IOException, SQLException {
        change("create table if not exists note (content varchar(50) primary key)", isnad);
        change("insert into note values ('" + note + "')", isnad);
    }

    private static List<String> kept(LaunchedJar isnad) throws IOException, SQLException {
        return column("select content from note order by content", isnad);
    }

    private static void change(String statement, LaunchedJar isnad) throws IOException, SQLException {
        try (var connection = isnad.database(HOME).connect();
                var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    private static List<String> column(String query, LaunchedJar isnad) throws IOException, SQLException {
        try (var connection = isnad.database(HOME).connect();
                var prepared = connection.prepareStatement(query);
                var rows = prepared.executeQuery()) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
