package dev.vestnik.statuspage;

import dev.vestnik.statuspage.document.Change;
import dev.vestnik.statuspage.document.Complete;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.DocumentJson;
import dev.vestnik.statuspage.document.FeedEvent;
import dev.vestnik.statuspage.document.Heartbeat;
import dev.vestnik.statuspage.document.PublicDocument;
import dev.vestnik.statuspage.document.Reset;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableChannel;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/** A change feed as the service serves it, held in the hand of a test. */
final class FakeFeed implements AutoCloseable {

    static final String TOKEN = "feed-token";

    private final List<Change> changes = new ArrayList<>();
    private final Sinks.Many<FeedEvent> live = Sinks.many().multicast().directBestEffort();
    // its own threads: a page that stops takes the shared ones with it
    private final LoopResources threads = LoopResources.create("fake-feed", 1, true);
    private final Set<DisposableChannel> connections = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final int port;
    private DisposableServer server;
    private String epoch = "e1";
    private long revision;
    private volatile boolean completes = true;

    FakeFeed(int port) {
        this.server = serve(port);
        this.port = server.port();
    }

    static FakeFeed start() {
        return new FakeFeed(0);
    }

    String url() {
        return "http://127.0.0.1:" + port + "/feed";
    }

    /** The queries that were asked, in order. */
    List<String> asked() {
        return asked;
    }

    synchronized FakeFeed put(DocumentId id, PublicDocument document) {
        return say(Change.put(epoch, ++revision, id, document));
    }

    synchronized FakeFeed remove(DocumentId id) {
        return say(Change.remove(epoch, ++revision, id));
    }

    synchronized FakeFeed say(FeedEvent event) {
        if (event instanceof Change change) {
            changes.add(change);
        }
        live.tryEmitNext(event);
        return this;
    }

    /** Another history: what was published before is gone. */
    synchronized void startOver(String newEpoch, boolean complete) {
        epoch = newEpoch;
        changes.clear();
        completes = complete;
    }

    void kill() {
        server.disposeNow(Duration.ofSeconds(2));
        connections.forEach(DisposableChannel::dispose);
        connections.clear();
    }

    void revive() {
        server = serve(port);
    }

    @Override
    public void close() {
        kill();
        threads.dispose();
    }

    private DisposableServer serve(int at) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(at)
                .runOn(threads)
                .doOnConnection(connections::add)
                .route(routes -> routes.get("/feed", this::answer))
                .bindNow();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        if (!("Bearer " + TOKEN).equals(request.requestHeaders().get("Authorization"))) {
            return response.status(401).send();
        }
        var query = new QueryStringDecoder(request.uri());
        asked.add(query.rawQuery());
        var beats = Flux.interval(Duration.ofMillis(100)).map(beat -> (FeedEvent) heartbeat());
        var said = Flux.concat(Flux.fromIterable(first(query)), Flux.merge(live.asFlux(), beats));
        return response.header("Content-Type", "text/event-stream")
                .send(said.map(event -> Unpooled.copiedBuffer(text(event), StandardCharsets.UTF_8)), written -> true);
    }

    private synchronized Heartbeat heartbeat() {
        return new Heartbeat(epoch, revision, Instant.EPOCH);
    }

    private synchronized List<FeedEvent> first(QueryStringDecoder query) {
        var parameters = query.parameters();
        var known = parameters.getOrDefault("epoch", List.of("")).getFirst().equals(epoch);
        if (known) {
            var after = Long.parseLong(
                    parameters.getOrDefault("after", List.of("0")).getFirst());
            return changes.stream()
                    .filter(change -> change.revision() > after)
                    .<FeedEvent>map(change -> change)
                    .toList();
        }
        var whole = new ArrayList<FeedEvent>(List.of(new Reset(epoch)));
        whole.addAll(last().values());
        if (completes) {
            whole.add(new Complete(epoch, revision));
        }
        return whole;
    }

    private Map<DocumentId, Change> last() {
        var last = new LinkedHashMap<DocumentId, Change>();
        changes.forEach(change -> last.put(change.id(), change));
        last.values().removeIf(change -> change.kind() == Change.Kind.REMOVE);
        return last;
    }

    private static String text(FeedEvent event) {
        var id = event instanceof Change change ? "id: " + change.epoch() + ":" + change.revision() + "\n" : "";
        return id + "event: " + event.event() + "\ndata: " + DocumentJson.write(event) + "\n\n";
    }
}
