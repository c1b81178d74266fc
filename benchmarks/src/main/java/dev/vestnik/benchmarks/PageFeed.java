package dev.vestnik.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vestnik.statuspage.document.Change;
import dev.vestnik.statuspage.document.Complete;
import dev.vestnik.statuspage.document.DocumentJson;
import dev.vestnik.statuspage.document.FeedEvent;
import dev.vestnik.statuspage.document.Heartbeat;
import dev.vestnik.statuspage.document.Reset;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A change feed with one realistic set of public documents: all of them at once, then a heartbeat every two seconds. */
public final class PageFeed {
    private static final String EPOCH = "benchmark";
    private static final Duration BEAT = Duration.ofSeconds(2);

    private final String authorization;
    private final InstantSource clock;

    private PageFeed(String token, InstantSource clock) {
        this.authorization = "Bearer " + token;
        this.clock = clock;
    }

    /** Serves on the loopback port of the first argument whoever shows the token of the second. */
    public static void main(String[] args) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
        var server = HttpServer.create(address, 0);
        server.createContext("/", new PageFeed(args[1], InstantSource.system())::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            tell(exchange.getResponseBody());
        }
    }

    /** Ends when the reader goes away: writing to it fails then. */
    private void tell(OutputStream out) throws IOException {
        write(out, new Reset(EPOCH));
        long revision = 0;
        for (var document : new PageDocuments(clock.instant()).all()) {
            write(out, Change.put(EPOCH, ++revision, document.id(), document.document()));
        }
        write(out, new Complete(EPOCH, revision));
        while (true) {
            write(out, new Heartbeat(EPOCH, revision, clock.instant()));
            LockSupport.parkNanos(BEAT.toNanos());
        }
    }

    private static void write(OutputStream out, FeedEvent event) throws IOException {
        var text = "event: %s\ndata: %s\n\n".formatted(event.event(), DocumentJson.write(event));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
