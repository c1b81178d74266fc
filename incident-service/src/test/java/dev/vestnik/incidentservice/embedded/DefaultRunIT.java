package dev.vestnik.incidentservice.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one command on an empty machine: what it starts, what outlives a kill, what the next start finds. */
class DefaultRunIT {

    private static final String TOKEN = "default-run-admin-token";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> services = new ArrayList<>();
    private final int port = freePort();
    private final int pagePort = freePort();

    @AfterEach
    void endAll() {
        services.forEach(Process::destroyForcibly);
        RunningServer.on(data())
                .flatMap(server -> ProcessHandle.of(server.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
        PageNote.read(home.resolve("page.pid")).flatMap(PageNote::process).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void killedServiceLeavesThePageServingAndTheNextStartFindsEverything() throws Exception {
        var first = started("--sample");
        await().atMost(PATIENCE).until(() -> page("/en/").contains("Our company"));
        var page = pageProcess();
        var components = components();
        assertThat(components).contains("\"code\"");

        first.destroyForcibly().waitFor();
        ProcessHandle.of(RunningServer.on(data()).orElseThrow().pid()).ifPresent(ProcessHandle::destroyForcibly);
        await().atMost(PATIENCE).until(() -> page("/en/").contains("onfirmed at"));
        assertThat(status("/ru/")).contains(200);

        var second = started();
        await().atMost(PATIENCE).until(() -> !page("/en/").contains("onfirmed at"));
        assertThat(pageProcess()).isEqualTo(page);
        assertThat(components()).isEqualTo(components);
        assertThat(said()).contains("http://localhost:" + port).doesNotContain("first sign-in");

        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(page.isAlive()).isFalse();
        assertThat(RunningServer.below(home.resolve("postgres"))).isEmpty();
    }

    private Process started(String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.vestnik.incidentservice.IncidentServiceApplication"));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VESTNIK_"));
        builder.environment().put("VESTNIK_HOME", home.toString());
        builder.environment().put("VESTNIK_PORT", String.valueOf(port));
        builder.environment().put("VESTNIK_PAGE_PORT", String.valueOf(pagePort));
        builder.environment().put("VESTNIK_PAGE_STALE_AFTER", "3s");
        builder.environment().put("VESTNIK_ADMIN_TOKEN", TOKEN);
        var process = builder.start();
        services.add(process);
        await().atMost(PATIENCE).until(() -> !process.isAlive() || said().contains("status page"));
        assertThat(process.isAlive()).as(said()).isTrue();
        return process;
    }

    private Path log() {
        return home.resolve("service-%d.log".formatted(services.size()));
    }

    private String said() throws IOException {
        return Files.readString(home.resolve("service-%d.log".formatted(services.size() - 1)));
    }

    private ProcessHandle pageProcess() {
        return PageNote.read(home.resolve("page.pid"))
                .flatMap(PageNote::process)
                .orElseThrow();
    }

    private String components() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/components".formatted(port)))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private String page(String path) {
        return asked(path).map(answer -> answer.body()).orElse("");
    }

    private Optional<Integer> status(String path) {
        return asked(path).map(answer -> answer.statusCode());
    }

    private Optional<HttpResponse<String>> asked(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(pagePort, path)))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return Optional.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Path data() {
        return home.resolve("postgres/data");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
