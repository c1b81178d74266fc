package dev.vestnik.incidentservice.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.NewPerson;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Person;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class DutyApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Each test has years of its own: the roster is one for all. */
    private static final AtomicInteger YEAR = new AtomicInteger(2100);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Duties duties;

    private final int year = YEAR.getAndIncrement();
    private WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .defaultHeader("Accept-Language", "en")
                .build();
    }

    @Test
    void planWhenFreeIsOnTheRosterWithItsGaps() {
        var person = person(Role.INCIDENT_MANAGER);

        var planned = planned(person, "INCIDENT_MANAGER", "09:00", "21:00", 201);

        assertThat(planned.at("/name").asString()).isEqualTo("Дежурный");
        var roster = sent(
                HttpMethod.GET, "/api/v1/duty/shifts?from=%s&to=%s".formatted(at("00:00"), at("23:00")), null, 200);
        assertThat(roster.at("/shifts/0/person").asString())
                .isEqualTo(person.id().toString());
        assertThat(roster.at("/gaps").size()).isEqualTo(2);
        assertThat(roster.at("/gaps/0/to").asString()).isEqualTo(at("09:00").toString());
        assertThat(roster.at("/gaps/1/from").asString()).isEqualTo(at("21:00").toString());
    }

    @Test
    void planWhenSomebodyHasTheRoleThenIsRefused() {
        var person = person(Role.INCIDENT_MANAGER);
        planned(person, "INCIDENT_MANAGER", "09:00", "21:00", 201);

        var refusal = planned(person, "INCIDENT_MANAGER", "20:00", "22:00", 409);

        assertThat(refusal.at("/errors/0/rule").asString()).isEqualTo("overlap");
        planned(person, "TECH_LEAD", "20:00", "22:00", 201);
        planned(person, "INCIDENT_MANAGER", "21:00", "22:00", 201);
    }

    @Test
    void planWhenFieldsAreMissingNamesEach() {
        var refusal = sent(HttpMethod.POST, "/api/v1/duty/shifts", "{\"role\":\"NOBODY\"}", 400);

        assertThat(refusal.at("/errors").size()).isEqualTo(4);
    }

    @Test
    void planWhenThePersonIsUnknownNamesTheField() {
        var body = """
                {"role":"SCRIBE","person":"%s","from":"%s","to":"%s"}
                """.formatted(UUID.randomUUID(), at("09:00"), at("10:00"));

        assertThat(sent(HttpMethod.POST, "/api/v1/duty/shifts", body, 400)
                        .at("/errors/0/rule")
                        .asString())
                .isEqualTo("unknown-person");
    }

    @Test
    void changeMovesItAndRemoveTakesItAway() {
        var person = person(Role.INCIDENT_MANAGER);
        var id = planned(person, "INCIDENT_MANAGER", "09:00", "21:00", 201)
                .at("/id")
                .asString();

        var moved = sent(
                HttpMethod.PUT, "/api/v1/duty/shifts/" + id, body(person, "INCIDENT_MANAGER", "10:00", "22:00"), 200);

        assertThat(moved.at("/from").asString()).isEqualTo(at("10:00").toString());
        sent(HttpMethod.DELETE, "/api/v1/duty/shifts/" + id, null, 204);
        sent(HttpMethod.DELETE, "/api/v1/duty/shifts/" + id, null, 404);
    }

    @Test
    void takeHandsTheRunningDutyOver() {
        var first = person(Role.COMMUNICATIONS_LEAD).actor();
        var second = person(Role.COMMUNICATIONS_LEAD).actor();
        var taken = Objects.requireNonNull(
                duties.take(first, DutyRole.COMMUNICATIONS_LEAD).block());

        var after = Objects.requireNonNull(
                duties.take(second, DutyRole.COMMUNICATIONS_LEAD).block());

        assertThat(after.to()).isEqualTo(taken.to());
        assertThat(duties.at(DutyRole.COMMUNICATIONS_LEAD, Instant.now())
                        .map(Shift::person)
                        .blockOptional())
                .contains(UUID.fromString(second.id()));
        assertThat(duties.take(second, DutyRole.COMMUNICATIONS_LEAD).block()).isEqualTo(after);
        var now = sent(HttpMethod.GET, "/api/v1/duty/now", null, 200);
        assertThat(now.toString()).contains(second.id()).doesNotContain(first.id());
    }

    @Test
    void takeWhenTheAccountMayNotLeadIsForbidden() {
        var agent = person(Role.SUPPORT_AGENT).actor();

        var refusal = Assertions.catchThrowableOfType(
                Problem.class,
                () -> duties.take(agent, DutyRole.INCIDENT_MANAGER).block());

        assertThat(refusal.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        var planned = Assertions.catchThrowableOfType(
                Problem.class,
                () -> duties.plan(agent, new ShiftDraft(DutyRole.SCRIBE, UUID.randomUUID(), at("01:00"), at("02:00")))
                        .block());
        assertThat(planned.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
    }

    private Person person(Role role) {
        var asked = new NewPerson(
                "d-" + UUID.randomUUID(), "Дежурный", role, Language.RU, Optional.of("correct horse battery"));
        return Objects.requireNonNull(people.add(Actor.engine("test"), asked).block())
                .person();
    }

    private Instant at(String clock) {
        return Instant.parse("%d-03-01T%s:00Z".formatted(year, clock));
    }

    private String body(Person person, String role, String from, String to) {
        return """
                {"role":"%s","person":"%s","from":"%s","to":"%s"}
                """.formatted(role, person.id(), at(from), at(to));
    }

    private JsonNode planned(Person person, String role, String from, String to, int status) {
        return sent(HttpMethod.POST, "/api/v1/duty/shifts", body(person, role, from, to), status);
    }

    private JsonNode sent(HttpMethod method, String path, @Nullable String body, int status) {
        var request = client.method(method).uri(path).contentType(MediaType.APPLICATION_JSON);
        var answer = (body == null ? request : request.bodyValue(body))
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getStatus().value()).as(answer.getResponseBody()).isEqualTo(status);
        return JSON.readTree(Objects.requireNonNullElse(answer.getResponseBody(), "{}"));
    }
}
