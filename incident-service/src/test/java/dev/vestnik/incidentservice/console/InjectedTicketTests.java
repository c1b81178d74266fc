package dev.vestnik.incidentservice.console;

import com.standardwebhooks.Webhook;
import dev.vestnik.incidentservice.DeskTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What a stranger writes to the support desk is text in the list of tickets and in the room. */
class InjectedTicketTests extends DeskTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Test
    void ticketOfAStrangerIsTextWaitingAndLinked() throws Exception {
        var run = UUID.randomUUID().toString();
        var evil = Evil.at(port);
        var ref = evil.opened(run);
        arrives(evil, run);
        evil.assertShown("/tickets");

        evil.posted("/api/v1/incidents/" + ref + "/tickets/T-" + run, Map.of());

        evil.assertShown("/incidents/" + ref + "/tickets");
        evil.assertHarmless("/incidents/" + ref, "/incidents/" + ref + "/live", "/incidents/" + ref + "/complaints");
    }

    private static void arrives(Evil evil, String run) throws Exception {
        var body = JSON.writeValueAsString(
                Map.of("type", "ticket.created", "timestamp", Instant.now().toString(), "data", ticket(run)));
        long now = Instant.now().getEpochSecond();
        evil.web()
                .post()
                .uri("/hooks/tickets")
                .header("webhook-id", run)
                .header("webhook-timestamp", String.valueOf(now))
                .header("webhook-signature", new Webhook(IN).sign(run, now, body))
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static Map<String, String> ticket(String run) {
        var opened = Instant.now().minusSeconds(720).toString();
        var ticket = new HashMap<>(Map.of("id", "T-" + run, "customer", "evil-" + run, "openedAt", opened));
        ticket.putAll(Map.of("channel", "email", "language", "en", "subject", Evil.TEXT, "text", Evil.TEXT));
        return ticket;
    }
}
