package dev.vestnik.incidentservice.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.standardwebhooks.Webhook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PagerChannelTests {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final WireMockServer PAGER =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    private static final Alarm ALARM = new Alarm(
            "vestnik INC-2026-0042 promise",
            "INC-2026-0042 SEV1: обещание просрочено",
            "INC-2026-0042",
            Alarm.Urgency.CRITICAL,
            "http://localhost:8080/incidents/INC-2026-0042");

    @BeforeAll
    static void start() {
        PAGER.start();
    }

    @AfterAll
    static void stop() {
        PAGER.stop();
    }

    @BeforeEach
    void calm() {
        PAGER.resetAll();
        answers(202);
    }

    @Test
    void carryWhenItIsPagerDutySpeaksItsEventsApi() {
        assertThat(channel("pagerduty", "R0UT1NG").carry(trigger())).isEqualTo(new Outcome.Delivered());

        assertThat(JSON.readTree(sent())).isEqualTo(JSON.readTree("""
                {"routing_key":"R0UT1NG","event_action":"trigger","dedup_key":"vestnik INC-2026-0042 promise",
                 "payload":{"summary":"INC-2026-0042 SEV1: обещание просрочено","source":"INC-2026-0042","severity":"critical"},
                 "links":[{"href":"http://localhost:8080/incidents/INC-2026-0042","text":"INC-2026-0042"}],"client":"Vestnik"}
                """));
        assertThat(PAGER.findAll(postRequestedFor(anyUrl())).getFirst().containsHeader("webhook-signature"))
                .isFalse();
    }

    @Test
    void carryWhenItHasEndedResolvesUnderTheSameKey() {
        var call = new PagerCall(PagerCall.Action.RESOLVE, ALARM.key(), Optional.empty());

        channel("pagerduty", "R0UT1NG").carry(parcel(call, false));

        assertThat(JSON.readTree(sent())).isEqualTo(JSON.readTree("""
                {"routing_key":"R0UT1NG","event_action":"resolve","dedup_key":"vestnik INC-2026-0042 promise","client":"Vestnik"}
                """));
    }

    @Test
    void carryWhenItIsAWebhookIsSigned() throws Exception {
        channel("webhook", SECRET).carry(trigger());

        var request = PAGER.findAll(postRequestedFor(anyUrl())).getFirst();
        var headers = Map.of(
                "webhook-id", List.of(request.getHeader("webhook-id")),
                "webhook-timestamp", List.of(request.getHeader("webhook-timestamp")),
                "webhook-signature", List.of(request.getHeader("webhook-signature")));
        new Webhook(SECRET).verify(request.getBodyAsString(), headers);
        assertThat(JSON.readTree(sent()).at("/type").asString()).isEqualTo("pager.trigger");
        assertThat(JSON.readTree(sent()).at("/data/alarm/urgency").asString()).isEqualTo("CRITICAL");
    }

    @Test
    void carryWhenItIsADrillCallsNobody() {
        var call = new PagerCall(PagerCall.Action.TRIGGER, ALARM.key(), Optional.of(ALARM));

        assertThat(channel("pagerduty", "R0UT1NG").carry(parcel(call, true))).isEqualTo(new Outcome.Delivered());

        assertThat(PAGER.findAll(postRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void carryWhenThePagerIsBusyTriesAgainAndWhenItDoesNotUnderstandGivesUp() {
        PAGER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "30")));
        assertThat(channel("pagerduty", "R0UT1NG").carry(trigger()))
                .isEqualTo(new Outcome.Deferred("the pager answered 429", Duration.ofSeconds(30)));

        answers(500);
        assertThat(channel("pagerduty", "R0UT1NG").carry(trigger())).isInstanceOf(Outcome.Deferred.class);

        answers(400);
        assertThat(channel("pagerduty", "R0UT1NG").carry(trigger())).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void carryWhenTheAddressIsInsideTheHouseDoesNotCallIt() {
        var url = "https://127.0.0.1:" + PAGER.port();
        var guarded = new PagerChannel(new PagerSettings("pagerduty", url, "key", false), JSON, InstantSource.system());

        assertThat(guarded.carry(trigger())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void settingsWhenTheyCannotWorkEndTheStart() {
        assertThatThrownBy(() -> channel("pigeon", "key"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("VESTNIK_PAGER_KIND");
        assertThatThrownBy(() -> channel("webhook", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("VESTNIK_PAGER_KEY");
        var none = new PagerSettings("pagerduty", "", "", false);
        assertThat(new PagerChannel(none, JSON, InstantSource.system()).isOpen())
                .isFalse();
        assertThat(new PagerSettings("webhook", "https://pager.example", SECRET, false).toString())
                .doesNotContain(SECRET);
    }

    private static void answers(int status) {
        PAGER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status)));
    }

    private static String sent() {
        return PAGER.findAll(postRequestedFor(anyUrl())).getFirst().getBodyAsString();
    }

    private static PagerChannel channel(String kind, String key) {
        var settings = new PagerSettings(kind, PAGER.baseUrl() + "/v2/enqueue", key, true);
        return new PagerChannel(settings, JSON, InstantSource.system());
    }

    private static Parcel trigger() {
        return parcel(new PagerCall(PagerCall.Action.TRIGGER, ALARM.key(), Optional.of(ALARM)), false);
    }

    private static Parcel parcel(PagerCall call, boolean drill) {
        var body = new Body(call.action().name(), "", JSON.writeValueAsString(call), "");
        return new Parcel(UUID.randomUUID(), UUID.randomUUID(), "PAGER", call.key(), "", false, drill, body);
    }
}
