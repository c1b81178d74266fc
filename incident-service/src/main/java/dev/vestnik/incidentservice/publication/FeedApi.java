package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.problem.PageBounds;
import dev.vestnik.incidentservice.publication.DocumentStore.Place;
import dev.vestnik.statuspage.document.DocumentJson;
import dev.vestnik.statuspage.document.FeedEvent;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** The change feed over HTTP, as server-sent events; for status pages, with their token. */
@RestController
class FeedApi {

    private final ChangeFeed feed;

    FeedApi(ChangeFeed feed) {
        this.feed = feed;
    }

    /** From the place named by epoch and revision, or everything from the beginning. */
    @Needs(Permission.FOLLOW_FEED)
    @GetMapping(path = "/feed", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> follow(
            @AuthenticationPrincipal Actor by,
            @RequestParam Optional<String> epoch,
            @RequestParam Optional<Long> after) {
        by.require(Permission.FOLLOW_FEED);
        var reached = PageBounds.place("after", after);
        return feed.from(epoch.flatMap(it -> reached.map(revision -> new Place(it, revision))))
                .map(FeedApi::sent);
    }

    private static ServerSentEvent<String> sent(FeedEvent event) {
        return ServerSentEvent.builder(DocumentJson.write(event))
                .event(event.event())
                .build();
    }
}
