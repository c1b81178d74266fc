package dev.vestnik.incidentservice.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.access.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class FeedApiTests {

    private static final Actor ADMIN = new Actor(Actor.Kind.ENGINE, "test", Role.ADMIN);

    @Autowired
    Tokens tokens;

    @LocalServerPort
    private int port;

    @Test
    void followWithAPagesTokenBeginsAtOnceWithEverything() throws Exception {
        var answer = asked(Role.STATUS_PAGE, "/feed", BodyHandlers.ofLines());

        try (Stream<String> lines = answer.body()) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(lines.findFirst()).contains("event:reset");
        }
    }

    @Test
    void followWithAnotherRoleIsForbidden() throws Exception {
        assertThat(asked(Role.READER, "/feed", BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void followFromBelowZeroNamesTheField() throws Exception {
        var answer = asked(Role.STATUS_PAGE, "/feed?epoch=x&after=-1", BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"after\"");
    }

    private <T> HttpResponse<T> asked(Role role, String path, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        var secret = tokens.issue(ADMIN, "feed test", role).block().secret();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .header("Authorization", "Bearer " + secret)
                .header("Accept", "text/event-stream, application/problem+json")
                .timeout(Duration.ofSeconds(20))
                .build();
        return HttpClient.newHttpClient().send(request, body);
    }
}
