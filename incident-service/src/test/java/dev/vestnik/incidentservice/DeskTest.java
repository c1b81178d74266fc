package dev.vestnik.incidentservice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with a mail server and a support desk beside it; all who extend this share one context: isolate by addresses and by names of tickets. */
public abstract class DeskTest extends MailTest {
    /** What the desk verifies our calls with. */
    protected static final String OUT = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** What the desk signs its calls with. */
    protected static final String IN = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private static final HeldCalls HELD = new HeldCalls();

    protected static final WireMockServer DESK =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").extensions(HELD));

    static {
        DESK.start();
        DESK.stubFor(
                post(urlEqualTo("/desk")).atPriority(10).willReturn(aResponse().withStatus(204)));
        DESK.stubFor(post(urlEqualTo("/v2/enqueue")).willReturn(aResponse().withStatus(202)));
    }

    @DynamicPropertySource
    static void desk(DynamicPropertyRegistry registry) {
        // nodes of one database must agree on the desk: those of other tests know of none, and would refuse its replies
        registry.add("test.database", () -> "desk");
        registry.add("spring.quartz.properties.org.quartz.scheduler.instanceName", () -> "desk");
        registry.add("vestnik.desk.url", () -> DESK.baseUrl() + "/desk");
        registry.add("vestnik.desk.secret", () -> OUT);
        registry.add("vestnik.desk.hook-secret", () -> IN);
        registry.add("vestnik.desk.allow-private", () -> "true");
        registry.add("vestnik.pager.url", () -> DESK.baseUrl() + "/v2/enqueue");
        registry.add("vestnik.pager.key", () -> "test-routing-key");
        registry.add("vestnik.pager.allow-private", () -> "true");
    }

    /** What the desk says to everything in which that word occurs, a ticket's name for one. */
    protected static void deskAnswers(String word, ResponseDefinitionBuilder answer) {
        DESK.stubFor(post(urlEqualTo("/desk"))
                .atPriority(1)
                .withRequestBody(containing(word))
                .willReturn(answer));
    }

    /** The desk takes calls in which that word occurs and is still thinking about them, until this is closed. */
    protected static HeldCalls.Release deskThinksAbout(String word) {
        return HELD.hold(word);
    }

    /** What the desk was told in which that word occurs, in order. */
    protected static List<LoggedRequest> toldTo(String word) {
        return DESK.findAll(postRequestedFor(urlEqualTo("/desk")).withRequestBody(containing(word)));
    }
}
