package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/** What a browser is told when the console is reached by TLS, though a proxy in between speaks plainly. */
class TransportTests {

    @ParameterizedTest
    @CsvSource({
        "https://console.example, http://10.0.0.7/sign-in, true",
        "http://localhost:8080, http://localhost:8080/sign-in, false",
        "http://localhost:8080, https://localhost:8443/sign-in, true"
    })
    void cookieIsSecureWheneverTheConsoleIsReachedByTls(String console, String asked, boolean secure) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(asked));

        new SessionCookie(new AccessSettings(null, console)).put(exchange, "one", "x", true, Duration.ofHours(1));

        assertThat(exchange.getResponse().getCookies().getFirst("one"))
                .isNotNull()
                .satisfies(cookie -> {
                    assertThat(cookie.isSecure()).isEqualTo(secure);
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getSameSite()).isEqualTo("Lax");
                });
    }

    @ParameterizedTest
    @CsvSource({"true, max-age=31536000", "false,"})
    void browserIsHeldToTlsOnlyWhereItIsSpoken(boolean overTls, String said) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("http://10.0.0.7/"));

        new StrictTransport(overTls).writeHttpHeaders(exchange).block();

        assertThat(exchange.getResponse().getHeaders().getFirst("Strict-Transport-Security"))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "'203.0.113.7', 203.0.113.7",
        "'203.0.113.7, 10.0.0.1', 203.0.113.7",
        "'[2001:db8::7]:4711', 2001:db8::7",
        "'<script>alert(7)</script>', unknown"
    })
    void whenceIsWhatTheProxySaysAndOnlyAnAddress(String forwarded, String address) {
        var asked = MockServerHttpRequest.get("http://10.0.0.7/")
                .remoteAddress(new InetSocketAddress("10.0.0.1", 4711))
                .header("X-Forwarded-For", forwarded)
                .build();

        assertThat(Whence.of(new ForwardedHeaderTransformer().apply(asked)).address())
                .isEqualTo(address);
        assertThat(Whence.of(asked).address()).isEqualTo("10.0.0.1");
    }

    @Test
    void whenceKnowsTheBrowserInTwoWords() {
        var request = MockServerHttpRequest.get("/")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .build();

        assertThat(Whence.of(request).agent()).isEqualTo("Firefox Linux");
        assertThat(Whence.of(MockServerHttpRequest.get("/").build()).agent()).isEmpty();
    }
}
