package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

@ServiceTest
class AdministrationTests {

    private static final String ADMIN = "Bearer test-admin-token";

    private final Visitor visitor;
    private final Tokens tokens;

    @Autowired
    AdministrationTests(@LocalServerPort int port, People people, Tokens tokens) {
        this.visitor = Visitor.at(port, people);
        this.tokens = tokens;
    }

    @Test
    void tokenRevokedOpensNothing() {
        var issued = Objects.requireNonNull(
                tokens.issue(Visitor.ENGINE, "test", Role.READER).block());
        var asked = visitor.web().get().uri("/api/v1/me").header("Authorization", "Bearer " + issued.secret());
        asked.exchange().expectStatus().isOk();

        visitor.web()
                .delete()
                .uri("/api/v1/tokens/" + issued.token().id())
                .header("Authorization", ADMIN)
                .exchange()
                .expectStatus()
                .isNoContent();

        asked.exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/people", "GET, /api/v1/tokens", "POST, /api/v1/people", "POST, /api/v1/tokens"})
    void roleWithoutTheRightIsRefusedByName(String method, String path) {
        var issued = Objects.requireNonNull(
                tokens.issue(Visitor.ENGINE, "reader", Role.READER).block());

        visitor.web()
                .method(HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", "Bearer " + issued.secret())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("Наблюдатель", "управлять людьми"));
    }

    @Test
    void bodyOfFiveMegabytesIsTooLargeOverTheWireToo() {
        visitor.web()
                .post()
                .uri("/api/v1/people")
                .header("Authorization", ADMIN)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void personWithEverythingWrongNamesEveryField() {
        visitor.web()
                .post()
                .uri("/api/v1/people")
                .header("Authorization", ADMIN)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(
                        "login", "'; DROP TABLE person; --", "role", "ENGINE", "language", "xx", "password", "1"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of("login", "name", "role", "language", "password"));
    }

    @Test
    void characterNoTextCanHoldIsTheSendersFault() {
        visitor.web()
                .post()
                .uri("/api/v1/tokens")
                .header("Authorization", ADMIN)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"a\\u0000b\",\"role\":\"READER\"}")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void loginTakenIsAConflict() {
        var person = visitor.person(Role.READER);
        var again = NewPerson.of(person.login(), "Again", "READER", "en", Visitor.PASSWORD);

        assertThat(visitor.people().add(Visitor.ENGINE, again).materialize().block())
                .satisfies(signal -> assertThat(Objects.requireNonNull(signal).getThrowable())
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT)));
    }
}
