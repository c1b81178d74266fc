package dev.vestnik.incidentservice.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.customer.Customer;
import dev.vestnik.incidentservice.incident.Case;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The same over HTTP, with the pages that show it. */
class CompensationApiTests extends CompensationTest {
    @LocalServerPort
    int port;

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
    void putContractsWhenSomeAreWrongNamesEveryField() {
        market.openSla();
        var customer = market.customer("1");
        var contracts = "/api/v1/customers/" + customer.externalId() + "/contracts";
        put(contracts, """
                {"contracts": [{"component": "k-%s", "fee": 12000, "currency": "RUB", "zone": "Europe/Moscow", "sla": "%s"}]}
                """.formatted(market.own(), market.sla()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.contracts[0].monthlyFee.amount")
                .isEqualTo("12000.00");
        put(contracts, "{\"contracts\": [{\"fee\": -1, \"currency\": \"XYZW\"}]}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(5);
    }

    @Test
    void previewThenRunThenGrantOverHttp() {
        market.openSla();
        var customer = market.customer("1", "12000", "RUB");
        var base = "/api/v1/incidents/" + broken().ref() + "/compensations";

        web.get()
                .uri(base + "/preview?entry=" + market.sla())
                .exchange()
                .expectBody()
                .jsonPath("$.expected.sums.RUB")
                .isEqualTo(1200.0)
                .jsonPath("$.rows[0].lines.en.length()")
                .isEqualTo(9);
        post(base + "/run", "{\"entry\": \"%s\"}".formatted(market.sla()))
                .expectStatus()
                .isEqualTo(409);
        var expected = "{\"entry\": \"%s\", \"expected\": {\"count\": 1, \"sums\": {\"RUB\": 1200}}}";
        post(base + "/run", expected.formatted(market.sla())).expectStatus().isOk();
        grantedOnce(base, customer);
    }

    private void grantedOnce(String base, Customer customer) {
        market.openCourtesy(1, "RUB", "500", AuthorityClass.AGENT);
        post(base, "{\"entry\": \"%s\"}".formatted(market.courtesy(1)))
                .expectStatus()
                .isBadRequest();
        var ask = "{\"entry\": \"%s\", \"customer\": \"%s\", \"reason\": \"просили\"}"
                .formatted(market.courtesy(1), customer.externalId());
        post(base, ask).expectStatus().isCreated();
        post(base, ask).expectStatus().isOk();
        web.get()
                .uri(base)
                .exchange()
                .expectBody()
                .jsonPath("$.overview.granted.sums.RUB")
                .isEqualTo(1700.0)
                .jsonPath("$.grants.length()")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void pagesWhenOpenedShowWhoGetsHowMuchAndWhy(String language) {
        market.openSla();
        market.openCourtesy(1, "RUB", "500", AuthorityClass.AGENT);
        var paying = market.customer("1", "12000", "RUB");
        market.customer("2");
        var broken = broken();
        var credits = "/incidents/" + broken.ref() + "/credits";

        var page = page(credits + "?entry=" + market.sla(), language);
        assertThat(page).contains(paying.externalId());
        assertThat(page).contains(language.equals("ru") ? "нет договора на то" : "no contract for what was down");
        assertThat(page(credits + "/" + paying.externalId() + "?entry=" + market.sla(), language))
                .contains(
                        language.equals("ru")
                                ? "(43 200 − 22) ÷ 43 200 = 99,949 %"
                                : "(43,200 − 22) ÷ 43,200 = 99.949%");
        assertThat(page("/incidents/" + broken.ref() + "/credit-run?entry=" + market.sla(), language))
                .contains("name=\"count\" value=\"1\"");
        assertThat(page("/incidents/" + broken.ref() + "/credit-line", language))
                .contains(credits);
        assertThat(page("/catalogue?code=" + market.courtesy(1), language)).contains(market.sla());
    }

    private Case broken() {
        return market.broken(Market.NOON, Duration.ofMinutes(22));
    }

    private String page(String path, String language) {
        var body = web.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .cookie("lang", language)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(body, StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private WebTestClient.ResponseSpec post(String path, String body) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec put(String path, String body) {
        return web.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
