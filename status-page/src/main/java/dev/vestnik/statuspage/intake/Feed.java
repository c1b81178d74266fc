package dev.vestnik.statuspage.intake;

import dev.vestnik.statuspage.document.DocumentJson;
import dev.vestnik.statuspage.document.FeedEvent;
import dev.vestnik.statuspage.document.Position;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;

/** The service's change feed over HTTP. */
final class Feed {

    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
            new ParameterizedTypeReference<>() {};
    private static final int LARGEST_EVENT = 16 << 20;

    // four heartbeats missed: whoever is silent that long is asked anew
    private static final Duration SILENCE = Duration.ofSeconds(8);

    private final PageSettings settings;
    private final WebClient client = WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.newConnection()
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 3_000)
                    .responseTimeout(SILENCE)))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_EVENT))
            .build();

    Feed(PageSettings settings) {
        this.settings = settings;
    }

    /** What the feed says after that position, or everything; never ends well, for a feed that ends is broken. */
    Flux<FeedEvent> after(URI feed, Optional<Position> position) {
        return client.get()
                .uri(addressOf(feed, position))
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(this::authorise)
                .retrieve()
                .bodyToFlux(EVENT)
                .timeout(SILENCE)
                .handle((event, sink) -> read(event).ifPresent(sink::next));
    }

    private void authorise(HttpHeaders headers) {
        settings.token().ifPresent(headers::setBearerAuth);
    }

    private static URI addressOf(URI feed, Optional<Position> position) {
        return position.map(at -> UriComponentsBuilder.fromUri(feed)
                        .queryParam("epoch", "{epoch}")
                        .queryParam("after", at.revision())
                        .encode()
                        .buildAndExpand(at.epoch())
                        .toUri())
                .orElse(feed);
    }

    private static Optional<FeedEvent> read(ServerSentEvent<String> event) {
        var name = event.event();
        var data = event.data();
        return name == null || data == null ? Optional.empty() : DocumentJson.readEvent(name, data);
    }
}
