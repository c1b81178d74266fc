package dev.vestnik.incidentservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole of Vestnik as a process of its own, with its page, spoken to over HTTP alone. */
public final class RunningService implements AutoCloseable {

    private static final String TOKEN = "running-service-admin-token";
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private final int pagePort = freePort();
    private final Process process;
    private final List<ProcessHandle> left = new ArrayList<>();
    private final Path log;

    private RunningService(Path home, Map<String, String> settings) throws IOException {
        log = home.resolve("service.log");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.vestnik.incidentservice.IncidentServiceApplication"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VESTNIK_"));
        builder.environment().put("VESTNIK_HOME", home.toString());
        builder.environment().put("VESTNIK_PORT", String.valueOf(port));
        builder.environment().put("VESTNIK_PAGE_PORT", String.valueOf(pagePort));
        builder.environment().put("VESTNIK_ADMIN_TOKEN", TOKEN);
        builder.environment().putAll(settings);
        process = builder.start();
    }

    /** Started below that folder, with those settings besides; answers when service and page serve. */
    public static RunningService in(Path home, Map<String, String> settings) throws IOException {
        var service = new RunningService(home, settings);
        try {
            await().atMost(PATIENCE).until(service::isServing);
        } catch (RuntimeException | AssertionError never) {
            service.close();
            throw never;
        }
        return service;
    }

    private boolean isServing() {
        assertThat(process.isAlive()).as(said()).isTrue();
        return isServing(port, "/readyz") && isServing(pagePort, "/healthz");
    }

    /** Posts JSON, wants a 2xx answer, gives its body. */
    public JsonNode post(String path, String body) {
        return posted(path, "application/json", body);
    }

    public JsonNode posted(String path, String type, String body) {
        var answer = asked(request(port, path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
        return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    /** Puts JSON over the version that was read. */
    public JsonNode put(String path, String version, String body) {
        var answer = asked(request(port, path)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    /** A step by somebody else: whoever holds that token. */
    public JsonNode postAs(String token, String path) {
        var answer = asked(request(port, path)
                .setHeader("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    /** A webhook signed with that secret, as a desk outside sends it. */
    public void hook(String path, String secret, String body) {
        try {
            var at = Instant.now();
            var id = "msg_" + UUID.randomUUID();
            var answer = asked(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                    .header("Content-Type", "application/json")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                    .header("webhook-signature", new Webhook(secret).sign(id, at.getEpochSecond(), body))
                    .POST(BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
        } catch (EmptyWebhookSecretException | WebhookSigningException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Ends the service at once, as a power cut does; its page and its database are left alone. */
    public void kill() throws InterruptedException {
        left.addAll(process.descendants().toList());
        process.destroyForcibly().waitFor();
    }

    /** Does what makes it end by itself, and waits for that; its page and its database are left alone. */
    public void endedBy(Runnable deed) throws InterruptedException {
        left.addAll(process.descendants().toList());
        deed.run();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
    }

    public JsonNode get(String path) {
        return JSON.readTree(asked(request(port, path).GET()).body());
    }

    /** A page of the status page as its reader gets it; empty when it does not answer 200. */
    public String page(String path) {
        var answer = asked(request(pagePort, path).GET());
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    /** Where its console is. */
    public String console() {
        return "http://localhost:" + port;
    }

    private HttpRequest.Builder request(int of, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(of, path)))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept-Language", "en");
    }

    private boolean isServing(int of, String path) {
        try {
            return http.send(request(of, path).GET().build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private HttpResponse<String> asked(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new AssertionError(fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What it printed where that pattern has its group. */
    public String printed(Pattern pattern) {
        var found = pattern.matcher(said());
        assertThat(found.find()).as(said()).isTrue();
        return found.group(1);
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException fault) {
            return fault.toString();
        }
    }

    /** An orderly stop, which ends the page too. */
    @Override
    public void close() {
        var below = new ArrayList<>(process.descendants().toList());
        below.addAll(left);
        process.destroy();
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException late) {
            process.destroyForcibly();
        }
        below.forEach(ProcessHandle::destroyForcibly);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
