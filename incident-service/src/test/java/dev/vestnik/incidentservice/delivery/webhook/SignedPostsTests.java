package dev.vestnik.incidentservice.delivery.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.resolver.InetSocketAddressResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedPostsTests {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final InstantSource AT = InstantSource.fixed(Instant.ofEpochSecond(1_674_087_231));

    @RegisterExtension
    static final WireMockExtension DESK = WireMockExtension.newInstance().build();

    @Test
    void postSignsAsTheStandardsOwnExampleDoes() {
        DESK.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(204)));

        assertThat(trusted().post("msg_1", "{}").block()).isEqualTo(new Answer.Status(204, Optional.empty()));

        var seen = DESK.findAll(anyRequestedFor(anyUrl())).getFirst();
        assertThat(seen.getHeader("webhook-id")).isEqualTo("msg_1");
        assertThat(seen.getHeader("webhook-timestamp")).isEqualTo("1674087231");
        assertThat(seen.getHeader("webhook-signature")).isEqualTo("v1,QCc1C0FgUpxfSJy5BvEGVPJ/27RP8AwadWr57Nd93Gc=");
        assertThat(seen.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(seen.getBodyAsString()).isEqualTo("{}");
    }

    @Test
    void postWhenToldToGoElsewhereDoesNot() {
        answers(aResponse().withStatus(302).withHeader("Location", DESK.baseUrl() + "/elsewhere"));

        assertThat(trusted().post("msg_2", "{}").block()).isEqualTo(new Answer.Status(302, Optional.empty()));

        assertThat(DESK.findAll(anyRequestedFor(anyUrl()))).hasSize(1);
    }

    @Test
    void postWhenAskedToWaitTellsForHowLong() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "120"));

        assertThat(trusted().post("msg_3", "{}").block())
                .isEqualTo(new Answer.Status(429, Optional.of(Duration.ofSeconds(120))));
    }

    @Test
    void postWhenTheAnswerIsEndlessReadsNoneOfIt() {
        answers(aResponse().withStatus(200).withBody("x".repeat(5_000_000)));

        assertThat(trusted().post("msg_4", "{}").block(Duration.ofSeconds(10)))
                .isEqualTo(new Answer.Status(200, Optional.empty()));
    }

    @Test
    void postWhenNobodyListensSaysSo() {
        var silent = new SignedPosts(HookAddress.of("URL", "http://127.0.0.1:1/", true), SECRET, AT);

        assertThat(silent.post("msg_5", "{}").block()).isInstanceOf(Answer.Silence.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:%d/",
                "https://127.0.0.1:%d/",
                "https://[::1]:%d/",
                "https://[::ffff:127.0.0.1]:%d/",
                "https://0.0.0.0:%d/",
                "https://2130706433:%d/"
            })
    void postWhenTheAddressIsOfThisMachineIsNotEvenTried(String form) {
        var inside = new SignedPosts(HookAddress.of("URL", form.formatted(DESK.getPort()), false), SECRET, AT);

        assertThat(inside.post("msg_6", "{}").block())
                .isNotInstanceOf(Answer.Status.class)
                .asString()
                .containsAnyOf("not an address of the open internet", "no connection");
        assertThat(DESK.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void postWhenOneOfTheAddressesOfANameIsInsideIsForbidden() {
        var posts = guarded("1.1.1.1", "10.0.0.7");

        assertThat(posts.post("msg_7", "{}").block())
                .isEqualTo(new Answer.Forbidden("desk.example is not an address of the open internet"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://desk.example/hook",
                "ftp://desk.example/hook",
                "https://user:password@desk.example/hook",
                "desk.example/hook",
                "https:///hook",
                "not an address"
            })
    void hookAddressWhenItCannotBeCalledSafelyIsRefusedWithASentence(String url) {
        assertThatThrownBy(() -> HookAddress.of("VESTNIK_DESK_URL", url, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("VESTNIK_DESK_URL ");
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        DESK.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static SignedPosts trusted() {
        return new SignedPosts(HookAddress.of("URL", DESK.baseUrl() + "/hook", true), SECRET, AT);
    }

    private static SignedPosts guarded(String... addresses) {
        var found = Stream.of(addresses).map(InetAddress::ofLiteral).toList();
        return new SignedPosts(HookAddress.of("URL", "https://desk.example/hook", false), SECRET, AT, new Names(found));
    }

    /** A name service that answers what the test says. */
    private static final class Names extends AddressResolverGroup<InetSocketAddress> {
        private final List<InetAddress> found;

        Names(List<InetAddress> found) {
            this.found = found;
        }

        @Override
        protected InetSocketAddressResolver newResolver(EventExecutor executor) {
            return new InetSocketAddressResolver(executor, new InetNameResolver(executor) {
                @Override
                protected void doResolve(String name, Promise<InetAddress> promise) {
                    promise.setSuccess(found.getFirst());
                }

                @Override
                protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
                    promise.setSuccess(found);
                }
            });
        }
    }
}
