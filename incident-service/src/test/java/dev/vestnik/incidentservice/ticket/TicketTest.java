package dev.vestnik.incidentservice.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.vestnik.incidentservice.DeskTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentDraft;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.component.Group;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Declaration;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Symptom;
import dev.vestnik.templates.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** What tests of tickets share: a desk that calls, a case, a customer of their own each. */
abstract class TicketTest extends DeskTest {
    static final Actor AGENT = new Actor(Actor.Kind.PERSON, "agent", Role.SUPPORT_AGENT);
    static final Actor MANAGER = new Actor(Actor.Kind.PERSON, "manager", Role.INCIDENT_MANAGER);

    @LocalServerPort
    int port;

    @Autowired
    Tickets tickets;

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Autowired
    Customers customers;

    private final Instant began = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    final String run = UUID.randomUUID().toString();
    WebTestClient web = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Accept-Language", "en")
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    String ticket(String name) {
        return name + "-" + run;
    }

    String customer() {
        return "c-" + run;
    }

    String address() {
        return "c-%s@customer.example".formatted(run);
    }

    void hired() {
        var rows = "id,name,email,language,zone,components\n%s,Клиент,%s,ru,Asia/Yekaterinburg,\n"
                .formatted(customer(), address());
        var bytes = DefaultDataBufferFactory.sharedInstance.wrap(rows.getBytes(StandardCharsets.UTF_8));
        customers.importCsv(MANAGER, UUID.randomUUID(), Flux.just(bytes)).block();
    }

    Case declared() {
        return incidents.declare(MANAGER, declaration()).block();
    }

    Case drill() {
        return incidents.declare(MANAGER, declaration().asDrill()).block();
    }

    private Declaration declaration() {
        return new Declaration(
                Texts.of("Загрузка файлов", "File upload"),
                Severity.SEV2,
                List.of(broken().id()),
                Effect.DOWN,
                "uploads",
                Occurred.minute(minutesAgo(30)),
                ZoneId.of("Europe/Moscow"));
    }

    private Component broken() {
        var uploads = new Symptom(
                "uploads",
                Texts.of("новые файлы не сохраняются", "new files are not being saved"),
                Texts.of("новые файлы не сохранялись", "new files were not being saved"),
                Effect.DOWN,
                false);
        var names = Texts.of("Загрузка файлов", "File upload");
        var group = new Group("g-" + run, Texts.of("Файлы", "Files"));
        return components
                .save(MANAGER, new ComponentDraft("u-" + run, group, "ru-1", names, List.of(uploads), 1, false))
                .block();
    }

    /** Before this test began. */
    Instant minutesAgo(int minutes) {
        return began.minus(Duration.ofMinutes(minutes));
    }

    /** The call of a desk, signed as it should be. */
    WebTestClient.ResponseSpec call(String id, String body) {
        long now = Instant.now().getEpochSecond();
        return call(id, now, signature(IN, id, now, body), body);
    }

    WebTestClient.ResponseSpec call(String id, long at, String signature, String body) {
        return web.post()
                .uri("/hooks/tickets")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(at))
                .header("webhook-signature", signature)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    static String signature(String secret, String id, long at, String body) {
        try {
            return new Webhook(secret).sign(id, at, body);
        } catch (WebhookSigningException | EmptyWebhookSecretException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String body(String ticket, String customer, String text, Instant openedAt) {
        return """
                {"type":"ticket.created","timestamp":"2026-11-22T09:48:01Z","data":{"id":"%s","customer":"%s",
                "channel":"email","language":"ru","subject":"Не работает","text":"%s","openedAt":"%s"}}
                """.formatted(ticket, customer, text, openedAt);
    }

    Ticket arrived(String name, int minutesAgo) {
        var id = ticket(name);
        call("call-" + id, body(id, customer(), "не могу загрузить файл", minutesAgo(minutesAgo)))
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
        return tickets.require(id).block();
    }

    List<Entry> entries(Case of, Class<? extends Fact> kind) {
        return incidents.timeline(of.id()).block().effective().stream()
                .filter(entry -> kind.isInstance(entry.fact()))
                .toList();
    }

    Standing standing(Case of, String ticket) {
        var found = tickets.of(AGENT, of.id())
                .filter(one -> one.ticket().externalId().equals(ticket))
                .collectList()
                .block();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
