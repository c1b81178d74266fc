package dev.vestnik.statuspage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole application on a random port, with a clock that a test may hold. */
final class RunningPage implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ConfigurableApplicationContext context;

    private RunningPage(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningPage start(Path home, String feedUrl, String... more) {
        return start(home, feedUrl, () -> Samples.START.plusSeconds(2220), more);
    }

    static RunningPage start(Path home, String feedUrl, InstantSource clock, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--vestnik.page.home=" + home,
                "--vestnik.page.feed-url=" + feedUrl,
                "--vestnik.page.feed-token=" + FakeFeed.TOKEN));
        arguments.addAll(List.of(more));
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--server.port="))) {
            arguments.add("--server.port=0");
        }
        var context = StatusPageApplication.application()
                .initializers(it -> ((GenericApplicationContext) it)
                        .registerBean("testClock", InstantSource.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(arguments.toArray(String[]::new));
        return new RunningPage(context);
    }

    int port() {
        var server = ((ReactiveWebServerApplicationContext) context).getWebServer();
        return server == null ? 0 : server.getPort();
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
