package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.delivery.webhook.HookAddress;
import dev.vestnik.incidentservice.delivery.webhook.SignedPosts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The desk on the other side: says things to it by signed webhooks and reads how it took them. */
@Component
class Desk {
    private static final int ASK_AGAIN_FIRST = 400;

    private final Optional<SignedPosts> posts;
    private final JsonMapper json;
    private final InstantSource clock;

    /** The form of Standard Webhooks. */
    private record Envelope(String type, Instant timestamp, DeskMessage data) {}

    Desk(DeskSettings settings, JsonMapper json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
        this.posts = Optional.of(settings).filter(DeskSettings::isSet).map(set -> postsTo(set, clock));
    }

    private static SignedPosts postsTo(DeskSettings settings, InstantSource clock) {
        if (settings.secret().isBlank()) {
            throw new IllegalStateException("VESTNIK_DESK_URL is set, so VESTNIK_DESK_SECRET must be: whsec_…");
        }
        return new SignedPosts(
                HookAddress.of("VESTNIK_DESK_URL", settings.url(), settings.allowPrivate()), settings.secret(), clock);
    }

    boolean isSet() {
        return posts.isPresent();
    }

    /** One attempt; {@code id} stays the same on every attempt. */
    Mono<Outcome> tell(UUID id, DeskMessage message) {
        return Mono.justOrEmpty(posts)
                .flatMap(desk -> desk.post(id.toString(), written(message)))
                .map(answer -> Outcome.of(answer, Desk::judged))
                .defaultIfEmpty(new Outcome.Refused("no desk is set"));
    }

    private String written(DeskMessage message) {
        return json.writeValueAsString(new Envelope(DeskMessage.typeOf(message), clock.instant(), message));
    }

    /** A redirect is not followed: somebody must look at the address first, so it is tried again until then. */
    private static Outcome judged(int code, Duration wait) {
        var said = "the desk answered " + code;
        return switch (code) {
            case 408, 425, 429 -> new Outcome.Deferred(said, wait);
            default -> {
                if (code >= 200 && code < 300) {
                    yield new Outcome.Delivered();
                }
                yield code >= ASK_AGAIN_FIRST && code < 500
                        ? new Outcome.Rejected(said)
                        : new Outcome.Deferred(said, wait);
            }
        };
    }
}
