package dev.vestnik.incidentservice.affected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.incident.CaseClock;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.NewCase;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Texts;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class AudienceApiTests {
    private static final Actor ADMIN = new Actor(Actor.Kind.TOKEN, "test", Role.ADMIN);
    private static final String HEADER = "id,name,email,language,zone,components\n";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    private WebTestClient web;

    @BeforeEach
    void signedIn() {
        web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    @Test
    void componentThenCustomersThenListOverHttp() {
        put("/api/v1/components/http-" + own, """
                {"names": {"ru": "Диски", "en": "Disks"}, "region": "ru-1",
                 "group": {"code": "http", "names": {"ru": "Хранение", "en": "Storage"}},
                 "symptoms": [{"code": "gone", "effect": "DOWN", "present": {"ru": "диски пропали", "en": "disks are gone"},
                               "past": {"ru": "диски пропадали", "en": "disks were gone"}}]}
                """)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.symptoms.length()")
                .isEqualTo(4);
        imported(thousand())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.created")
                .isEqualTo(1000);

        add("{\"components\": [\"http-%s\"]}".formatted(own))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.now.total")
                .isEqualTo(1000)
                .jsonPath("$.now.byLanguage.en")
                .isEqualTo(500);
    }

    @Test
    void importWhenSentAgainUnderItsKeyAnswersTheSame() {
        put("/api/v1/components/http-" + own, component()).expectStatus().isOk();

        var first = keyed("one", thousand())
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        var second = keyed("one", thousand())
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();

        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody()).contains("\"created\":1000");
    }

    @Test
    void importWhenAnotherFileComesUnderTheSameKeyIsUnprocessableAndChangesNothing() {
        put("/api/v1/components/http-" + own, component()).expectStatus().isOk();
        var one = (HEADER + own + "-1,Before,,ru,UTC,\n").getBytes(UTF_8);
        var other = (HEADER + own + "-1,After,,ru,UTC,\n").getBytes(UTF_8);
        keyed("two", one).expectStatus().isOk();

        keyed("two", other)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unprocessable");

        web.get()
                .uri("/api/v1/customers/" + own + "-1")
                .exchange()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Before");
        keyed("two", one).expectStatus().isOk();
    }

    @Test
    void importWhenSentAsAFormTakesItsFile() {
        var form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource((HEADER + own + "-1,A,,ru,UTC,\n").getBytes(UTF_8)))
                .filename("customers.csv");

        web.post()
                .uri("/api/v1/customers/import")
                .bodyValue(form.build())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.created")
                .isEqualTo(1);
        web.get()
                .uri("/api/v1/customers?query={query}", own)
                .exchange()
                .expectBody()
                .jsonPath("$.customers[0].externalId")
                .isEqualTo(own + "-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/customers?limit=-5", "/api/v1/customers?limit=501", "/api/v1/incidents?limit=0"})
    void listWhenTheLimitIsOutOfRangeIsRefusedByName(String list) {
        web.get()
                .uri(list)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("limit")
                .jsonPath("$.errors[0].rule")
                .isEqualTo("range");
    }

    @Test
    void importWhenTheFileIsRottenIsRefusedWithAProblem() {
        imported((HEADER + own + "-1,Ромашка,,ru,UTC,\n").getBytes(Charset.forName("windows-1251")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].rule")
                .isEqualTo("encoding");
        imported(("id;" + "x".repeat(5 << 20)).getBytes(UTF_8)).expectStatus().isBadRequest();
        imported(new byte[0]).expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400",
                "null|400",
                "{\"components\": [null]}|400",
                "{\"components\": [\"no-such\"]}|400",
                "{\"ids\": \" , ;\"}|400",
                "{\"ids\": 5, |400",
                "[1]|400"
            })
    void addWhenTheBodyIsWrongIsRefusedWithAProblem(String body, int status) {
        add(body)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.errors")
                .isNotEmpty();
    }

    @Test
    void addWhenAHundredThousandIdsComeInOneBodyTakesThem() {
        var ids = IntStream.range(0, 100_000).mapToObj(n -> own + "-" + n).collect(Collectors.joining("\\n"));

        add("{\"ids\": \"%s\"}".formatted(ids))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.unknownCount")
                .isEqualTo(100_000);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/components/no-one", "/api/v1/customers/no-one", "/api/v1/incidents/INC-1999-0001/affected"})
    void getWhenThereIsNoneIsNotFound(String path) {
        web.get().uri(path).exchange().expectStatus().isNotFound();
    }

    @Test
    void putWhenFieldsAreMissingNamesThem() {
        put("/api/v1/customers/" + own, "{\"components\": [null]}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(4);
        put("/api/v1/components/" + own, "{\"symptoms\": [null]}")
                .expectStatus()
                .isBadRequest();
    }

    private WebTestClient.ResponseSpec keyed(String key, byte[] file) {
        return web.post()
                .uri("/api/v1/customers/import")
                .header("Idempotency-Key", own + key)
                .contentType(CSV)
                .bodyValue(file)
                .exchange();
    }

    private WebTestClient.ResponseSpec imported(byte[] file) {
        return web.post()
                .uri("/api/v1/customers/import")
                .contentType(CSV)
                .bodyValue(file)
                .exchange();
    }

    private byte[] thousand() {
        return (HEADER
                        + IntStream.range(0, 1000)
                                .mapToObj(n -> "%s-%d,N %d,n%d@x.example,%s,UTC,http-%s\n"
                                        .formatted(own, n, n, n, n % 2 == 0 ? "ru" : "en", own))
                                .collect(Collectors.joining()))
                .getBytes(UTF_8);
    }

    private static String component() {
        return """
                {"names": {"ru": "Диски", "en": "Disks"}, "group": {"code": "http", "names": {"ru": "Х", "en": "S"}}}
                """;
    }

    private WebTestClient.ResponseSpec put(String path, String body) {
        return web.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec add(String body) {
        var opened = incidents
                .open(
                        ADMIN,
                        new NewCase(
                                CaseKind.INCIDENT,
                                Texts.of("Диски", "Disks"),
                                Severity.SEV2,
                                ZoneId.of("Europe/Moscow"),
                                false,
                                Instant.now(),
                                CaseClock.LIVE))
                .block();
        return web.post()
                .uri("/api/v1/incidents/{ref}/affected", opened.ref())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
