package dev.vestnik.incidentservice.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.DefaultAddressResolverGroup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * Posts JSON to one address, signed as Standard Webhooks asks. No redirect is followed, no answer's body is read, and unless the address is trusted every
 * connection is checked by the {@link GuardedResolver}.
 */
public final class SignedPosts {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CONNECT_MILLIS = 10_000;
    private static final int CONNECTIONS = 8;

    private final HookAddress to;
    private final Optional<Webhook> secret;
    private final InstantSource clock;
    private final HttpClient client;

    /** @param secret {@code whsec_…}, known to both sides */
    public SignedPosts(HookAddress to, String secret, InstantSource clock) {
        this(to, secret, clock, DefaultAddressResolverGroup.INSTANCE);
    }

    SignedPosts(HookAddress to, String secret, InstantSource clock, AddressResolverGroup<InetSocketAddress> names) {
        this(to, Optional.of(webhookOf(secret)), clock, names);
    }

    private SignedPosts(
            HookAddress to,
            Optional<Webhook> secret,
            InstantSource clock,
            AddressResolverGroup<InetSocketAddress> names) {
        this.to = to;
        this.secret = secret;
        this.clock = clock;
        // its own thread: looking a name up may take long, and nothing else waits behind it
        this.client = HttpClient.create(ConnectionProvider.create("webhook", CONNECTIONS))
                .runOn(LoopResources.create("webhook", 1, true), false)
                .resolver(to.trusted() ? names : new GuardedResolver(names))
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .followRedirect(false)
                .disableRetry(true);
    }

    /** For who knows us by what is in the body, a key for one: the same care, and no signature. */
    public static SignedPosts unsigned(HookAddress to, InstantSource clock) {
        return new SignedPosts(to, Optional.empty(), clock, DefaultAddressResolverGroup.INSTANCE);
    }

    private static Webhook webhookOf(String secret) {
        try {
            return new Webhook(secret);
        } catch (EmptyWebhookSecretException | IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "The secret of a webhook is whsec_ and 24 to 64 random bytes in base64", wrong);
        }
    }

    /** One call; {@code id} is the same on every attempt, so that the other side can tell a repetition. */
    public Mono<Answer> post(String id, String json) {
        return Mono.defer(() -> client.headers(headers -> sign(headers, id, json))
                        .post()
                        .uri(to.uri())
                        .send(ByteBufMono.fromString(Mono.just(json)))
                        .response())
                .map(SignedPosts::statusOf)
                .timeout(PATIENCE)
                .onErrorResume(Exception.class, failed -> Mono.just(failureOf(failed)));
    }

    private void sign(HttpHeaders headers, String id, String json) {
        long now = clock.instant().getEpochSecond();
        headers.set("Content-Type", "application/json")
                .set("Content-Length", json.getBytes(UTF_8).length)
                .set("User-Agent", "Vestnik");
        secret.ifPresent(known -> headers.set(Webhook.UNBRANDED_MSG_ID_KEY, id)
                .set(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, now)
                .set(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signature(known, id, now, json)));
    }

    private static String signature(Webhook secret, String id, long now, String json) {
        try {
            return secret.sign(id, now, json);
        } catch (WebhookSigningException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Answer statusOf(HttpClientResponse response) {
        return new Answer.Status(
                response.status().code(), retryAfter(response.responseHeaders().get("Retry-After")));
    }

    /** In seconds; the other form, a date, is left to our own patience. */
    private static Optional<Duration> retryAfter(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(given -> given.matches("\\d{1,6}"))
                .map(given -> Duration.ofSeconds(Long.parseLong(given)));
    }

    private static Answer failureOf(Exception failed) {
        return switch (failed) {
            case ClosedAddress closed -> new Answer.Forbidden(String.valueOf(closed.getMessage()));
            case TimeoutException late ->
                new Answer.Silence("no answer within %d seconds".formatted(PATIENCE.toSeconds()));
            default -> new Answer.Silence("no connection: " + failed.getMessage());
        };
    }
}
