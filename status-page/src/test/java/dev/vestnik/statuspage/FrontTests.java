package dev.vestnik.statuspage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.DocumentId;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query makes the front hand a request on, so each answer can be had both ways and must be the same. */
class FrontTests {

    private static final List<String> PATHS =
            List.of("/", "/ru/", "/en/", "/ru/history", "/en/history.atom", "/api/v2/summary.json", "/robots.txt");

    @TempDir
    static Path home;

    private static FakeFeed feed;
    private static RunningPage page;

    @BeforeAll
    static void start() {
        feed = FakeFeed.start()
                .put(DocumentId.SITE, Samples.site())
                .put(DocumentId.COMPONENTS, Samples.components(ComponentState.PARTIAL));
        page = RunningPage.start(home, feed.url());
        await().until(() -> page.text("/ru/").contains("Загрузка файлов"));
    }

    @AfterAll
    static void stop() {
        page.close();
        feed.close();
    }

    @Test
    void answersWhenServedByTheFrontOrTheFrameworkAreTheSame() {
        for (String path : PATHS) {
            for (String method : List.of("GET", "HEAD")) {
                for (String encoding : List.of("identity", "gzip", "br;q=1, *;q=0.1")) {
                    same(method, path, "Accept-Encoding", encoding, "Accept-Language", "en");
                }
            }
            var tag = page.get(path).headers().firstValue("etag").orElseThrow();
            same("GET", path, "If-None-Match", "\"other\", " + tag);
            same("HEAD", path, "If-None-Match", tag);
        }
    }

    @Test
    void pipelineWhenFrontAndFrameworkTakeTurnsKeepsItsOrder() throws IOException {
        var asked =
                List.of("/ru/", "/healthz", "/en/", "/ru/nothing", "/robots.txt", "/en/?a=b", "/api/v2/status.json");
        var all = new StringBuilder();
        asked.forEach(path -> all.append("GET ").append(path).append(" HTTP/1.1\r\nHost: x\r\n\r\n"));
        all.append("GET /robots.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        var answer = exchange(all.toString());

        assertThat(order(answer))
                .containsExactly(
                        "text/html",
                        "application/json",
                        "text/html",
                        "text/html",
                        "text/plain",
                        "text/html",
                        "application/json",
                        "text/plain");
        assertThat(answer.indexOf("lang=\"ru\"")).isLessThan(answer.indexOf("\"status\":\"UP\""));
    }

    @Test
    void requestsWhenPipelinedByTheHundredAreAllAnswered() throws IOException {
        var one = "GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n";
        var answer = exchange(one.repeat(500) + one.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

        assertThat(answer.split("HTTP/1\\.1 200 OK", -1)).hasSize(502);
    }

    @Test
    void connectionWhenAskedToCloseIsClosedAfterTheAnswer() throws IOException {
        var answer = exchange("GET /en/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK")
                .containsIgnoringCase("connection: close")
                .endsWith("</html>\n");
    }

    @Test
    void requestsWhenOddOrBrokenGoToTheFramework() throws IOException {
        assertThat(exchange("GET /en/ HTTP/1.0\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.");
        assertThat(exchange("GET /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\nab"))
                .startsWith("HTTP/1.1 200 OK");
        assertThat(exchange("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
        assertThat(exchange("NONSENSE\r\n\r\n")).startsWith("HTTP/1.");
    }

    private static void same(String method, String path, String... headers) {
        var front = page.send(method, path, headers);
        var framework = page.send(method, path + "?by=framework", headers);
        var what = method + " " + path + " " + List.of(headers);

        assertThat(front.statusCode()).as(what).isEqualTo(framework.statusCode());
        assertThat(front.body()).as(what).isEqualTo(framework.body());
        assertThat(headersOf(front)).as(what).isEqualTo(headersOf(framework));
    }

    private static Map<String, List<String>> headersOf(HttpResponse<byte[]> response) {
        var headers = new HashMap<String, List<String>>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return headers;
    }

    private static List<String> order(String answer) {
        return Pattern.compile("content-type: ([a-z/]+)", Pattern.CASE_INSENSITIVE)
                .matcher(answer)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String exchange(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", page.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
